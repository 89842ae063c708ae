package dev.rung.internal.exec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.Migrator;
import dev.rung.Target;
import dev.rung.internal.dialect.Dialect;
import dev.rung.internal.dialect.Dialects;
import dev.rung.internal.sql.SentSql;
import dev.rung.internal.sql.SqlArchive;
import dev.rung.migration.MigrationId;
import dev.rung.samples.steps.Body;
import dev.rung.samples.steps.First;
import dev.rung.spi.MigrationFactory;
import dev.rung.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/** A body as the migration {@code steps:1}: what is kept of the SQL that it sends. */
final class KeptSql {
  private KeptSql() {}

  /** A fingerprint with its statements, or why there is none. */
  record Kept(String fingerprint, List<String> statements) {}

  static MigrationFactory factory(Body first) {
    return type -> Body.migration(type == First.class ? first : db -> {});
  }

  /** Runs a body as {@code steps:1} on a database and reads what was kept of it. */
  static Kept kept(TestDatabase database, Body body) throws Exception {
    Migrator.builder(database.url())
        .scan("dev.rung.samples.steps")
        .factory(factory(body))
        .build()
        .up(Target.upTo("1"));
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select sql_fingerprint, sql_text from rung_history")) {
      assertThat(row.next()).isTrue();
      byte[] text = row.getBytes(2);
      return new Kept(row.getString(1), text == null ? null : SqlArchive.unpack(text));
    }
  }

  /** The same body without a database. */
  static SentSql traced(TestDatabase database, Body body) throws Exception {
    try (Connection connection = database.connect()) {
      Dialect dialect = Dialects.of(connection);
      ClassLoader loader = KeptSql.class.getClassLoader();
      return new SqlTracer(dialect, loader, factory(body), null, Duration.ofSeconds(20))
          .of(MigrationId.parse("steps:1"), First.class.getName());
    }
  }
}
