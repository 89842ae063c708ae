package dev.rung;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.testkit.TestDatabase;
import dev.rung.testkit.TestDatabase.Product;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Changed code is run without a database to see what it sends, which may take its time. */
class TracedOnceTest {
  private static final String RUNS = "rung.test.traced";
  private static final String COUNTED =
      "System.setProperty(\"%s\", \"x\" + System.getProperty(\"%s\", \"\")); "
          .formatted(RUNS, RUNS);
  private static final String CREATE = "db.execute(\"create table a (v int)\");";

  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource(Product.class)
  void aRunThatPlansBeforeAndUnderTheLockTracesOnce(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory);
        ChangingCode code = new ChangingCode(directory)) {
      code.forward("1", CREATE).build().on(database).build().up();
      code.forward("1", COUNTED + CREATE)
          .forward("2", "db.execute(\"create table b (v int)\");")
          .build();
      try {
        Migrator lenient = code.on(database).refactored(Refactored.WARN).build();
        assertThat(lenient.up().succeeded()).hasSize(1);
        assertThat(System.getProperty(RUNS)).as("four ways, each once").isEqualTo("xxxx");
      } finally {
        System.clearProperty(RUNS);
      }
    }
  }
}
