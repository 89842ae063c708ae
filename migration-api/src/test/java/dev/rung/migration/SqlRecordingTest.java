package dev.rung.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.tools.jdbc.MockConnection;
import org.jooq.tools.jdbc.MockResult;
import org.junit.jupiter.api.Test;

/** A dry run gives migrations a connection that records; scripts must pass through it. */
class SqlRecordingTest {

  @Test
  void recordsEachStatementOfAScript() {
    List<String> recorded = new ArrayList<>();
    MockConnection connection =
        new MockConnection(
            context -> {
              recorded.add(context.sql());
              return new MockResult[] {new MockResult(0)};
            });
    Sql.script(DSL.using(connection, SQLDialect.SQLITE), SqlContract.class, "scripts/failing.sql");
    assertThat(recorded)
        .containsExactly(
            "create table customer (id integer primary key)",
            "insert into customer\n  values (1)",
            "insert into customer\n  values (1)",
            "insert into customer values (2)");
  }
}
