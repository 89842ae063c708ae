package dev.rung.migration;

import dev.rung.migration.internal.script.Grammar;
import dev.rung.migration.internal.script.ScriptProblems;
import dev.rung.migration.internal.script.ScriptSplitter;
import dev.rung.migration.internal.script.ScriptStatement;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;

/** SQL that is better kept as SQL. Stateless; safe for use by many threads. */
public final class Sql {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Sql() {}

  /**
   * Runs a script, statement by statement, on the connection and in the transaction of {@code db}.
   *
   * <p>A statement ends at a semicolon outside quotes, comments and the bodies of functions and
   * triggers, by the rules of the database. Its text is sent as it stands: {@code ?}, {@code {0}}
   * and {@code :name} mean nothing to Rung or jOOQ. The script is read in full before its first
   * statement runs. It is UTF-8; a byte order mark is dropped and CRLF is read as LF, so that it is
   * the same on every checkout.
   *
   * @param db as given to the migration
   * @param anchor the class beside which the script lies, usually the migration itself
   * @param resource name relative to the anchor's package, or from the root of the class path with
   *     a leading slash
   * @throws MigrationException SCRIPT_MISSING; UNREADABLE when it is not UTF-8; SCRIPT_UNTERMINATED
   *     when it ends inside a quote, comment or body; SCRIPT_UNSUPPORTED for psql's and sqlite3's
   *     commands and COPY FROM STDIN; TRANSACTION_CONTROL for statements such as COMMIT;
   *     SCRIPT_FAILED, with the SQLException as cause, when the database refuses a statement
   */
  public static void script(DSLContext db, Class<?> anchor, String resource) {
    Grammar grammar = db.family() == SQLDialect.SQLITE ? Grammar.SQLITE : Grammar.POSTGRESQL;
    List<ScriptStatement> statements =
        ScriptSplitter.split(resource, read(anchor, resource), grammar);
    db.connection(
        connection -> {
          for (ScriptStatement statement : statements) {
            try {
              run(connection, statement.text());
            } catch (SQLException e) {
              throw ScriptProblems.failed(resource, statement, grammar, e);
            }
          }
        });
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }

  private static String read(Class<?> anchor, String resource) {
    try (InputStream in = anchor.getResourceAsStream(resource)) {
      if (in == null) {
        throw ScriptProblems.missing(resource, path(anchor, resource), anchor);
      }
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(in.readAllBytes())).toString();
      boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
      return (marked ? text.substring(1) : text).replace("\r\n", "\n");
    } catch (IOException e) {
      throw ScriptProblems.unreadable(resource, e);
    }
  }

  private static String path(Class<?> anchor, String resource) {
    return resource.startsWith("/")
        ? resource.substring(1)
        : anchor.getPackageName().replace('.', '/') + "/" + resource;
  }
}
