package dev.rung.internal.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.internal.dialect.RunLock.Holder;
import dev.rung.internal.lock.RunLockWaiter;
import dev.rung.testkit.TestDatabase;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunLockAcrossProcessesTest {

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource
  void aKilledProcessLeavesNoLock(TestDatabase.Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory);
        Connection connection = database.connect()) {
      Process child = start(database.url());
      BufferedReader output = output(child);
      assertThat(output.readLine()).isEqualTo("locked");
      RunSession session = open(connection);

      assertThat(session.runLock().tryAcquire()).isFalse();
      assertThat(session.runLock().tryAcquire()).as("trying does not free it").isFalse();
      Holder holder = session.runLock().holder();
      assertThat(holder).isNotNull();
      if (product == TestDatabase.Product.SQLITE) {
        assertThat(holder.who()).startsWith("process " + child.pid() + " on ");
        assertThat(holder.activity()).isEqualTo("rung child main:7");
        assertThat(holder.remedy()).isEqualTo("kill " + child.pid());
      } else {
        assertThat(holder.who()).matches("PostgreSQL session \\d+ from .+");
        assertThat(holder.activity()).isEqualTo("rung child");
        assertThat(holder.remedy()).matches("select pg_terminate_backend\\(\\d+\\)");
      }

      child.destroyForcibly().waitFor();
      new RunLockWaiter(Duration.ofSeconds(5), () -> false, event -> {}).acquire(session.runLock());
      session.restore();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aProcessKilledInALongStatementLosesTheLockWithinTwoSeconds(TestDatabase.Product product)
      throws Exception {
    String statement =
        product == TestDatabase.Product.SQLITE
            ? "with recursive r(i) as (select 1 union all select i + 1 from r where i < 4000000000)"
                + " select max(i) from r"
            : "select pg_sleep(60)";
    try (TestDatabase database = TestDatabase.create(product, directory);
        Connection connection = database.connect()) {
      Process child = start(database.url(), statement);
      assertThat(output(child).readLine()).isEqualTo("locked");
      RunSession session = open(connection);
      RunLock lock = session.runLock();
      while (!String.valueOf(lock.holder()).contains("rung child main:7")) {
        Thread.sleep(20);
      }
      Thread.sleep(200); // the label is there before the statement is
      assertThat(lock.tryAcquire()).isFalse();

      child.destroyForcibly().waitFor();
      long killed = System.nanoTime();
      while (!lock.tryAcquire()) {
        Thread.sleep(20);
      }
      assertThat(Duration.ofNanos(System.nanoTime() - killed)).isLessThan(Duration.ofSeconds(2));
      session.restore();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aProcessThatWaitsDoesNotTakeWhatIsHeldHere(TestDatabase.Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory);
        Connection connection = database.connect();
        Connection second = database.connect()) {
      RunSession session = open(connection);
      assertThat(session.runLock().tryAcquire()).isTrue();
      // Another session of this JVM opens and closes nothing, which would drop the lock.
      assertThat(open(second).runLock().tryAcquire()).isFalse();

      Process refused = start(database.url());
      assertThat(output(refused).readLine()).isEqualTo("refused");
      refused.destroyForcibly().waitFor();

      session.restore();
      Process child = start(database.url());
      BufferedReader output = output(child);
      assertThat(output.readLine()).isEqualTo("locked");
      child.getOutputStream().write('\n');
      child.getOutputStream().flush();
      assertThat(output.readLine()).isEqualTo("released");
      assertThat(child.waitFor()).isZero();
    }
  }

  private static RunSession open(Connection connection) throws Exception {
    Dialect dialect = Dialects.of(connection);
    Location location = dialect.locate(connection, null, "rung_history");
    return dialect.open(
        connection, location, new SessionOptions("here", Duration.ofSeconds(5), null));
  }

  private static Process start(String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LockingChild.class.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static BufferedReader output(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }
}
