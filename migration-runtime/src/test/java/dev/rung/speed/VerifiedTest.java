package dev.rung.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.Migrator;
import dev.rung.RunOptions;
import dev.rung.Target;
import dev.rung.testkit.TestDatabase;
import dev.rung.testkit.TestDatabase.Product;
import java.net.URLClassLoader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A start trusts an earlier comparison of code and history only where there was one. */
class VerifiedTest extends SpeedFixture {

  @ParameterizedTest
  @EnumSource(Product.class)
  void aRollbackThatHasNothingToDoComparedNothing(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, temp);
        URLClassLoader loader = loader(jar(2))) {
      Migrator migrator = migrator(Migrator.builder(database.url()), loader);
      migrator.up();
      database.execute("update rung_history set checksum = 'v1s:00' where version = '1'");

      assertThat(migrator.down(Target.downTo("2"), RunOptions.none()).outcomes()).isEmpty();

      assertThatThrownBy(migrator::up).hasMessageStartingWith("[RUNG-203] main:1 changed");
    }
  }
}
