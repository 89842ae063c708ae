package dev.rung.internal.engine;

import dev.rung.internal.dialect.Dialect;
import dev.rung.internal.dialect.Imprint;
import dev.rung.internal.exec.SqlTracer;
import dev.rung.internal.plan.SqlVerdict;
import dev.rung.internal.sql.SentSql;
import dev.rung.internal.sql.SqlArchive;
import dev.rung.internal.sql.SqlDiff;
import dev.rung.internal.sql.UpdateCounts;
import dev.rung.migration.MigrationId;
import dev.rung.migration.internal.graph.MigrationGraph.Node;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares the SQL that applied migrations sent with what their present code sends. That runs
 * foreign code, so it is done for changed migrations only, and for none that says of itself that it
 * does more than SQL, or that shows that it depends on what its statements changed. Used by one
 * thread.
 */
final class SqlComparison {
  private static final Logger LOG = LoggerFactory.getLogger("dev.rung");
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final Dialect dialect;
  private final EngineConfig config;
  private final Code code;
  private final Map<MigrationId, SentSql> sent = new HashMap<>();
  private @Nullable SqlTracer tracer;

  SqlComparison(Dialect dialect, EngineConfig config, Code code) {
    this.dialect = dialect;
    this.config = config;
    this.code = code;
  }

  boolean isOf(Code other) {
    return code.equals(other);
  }

  /**
   * What the history's SQL says about the code.
   *
   * @param form the normal form of the code that was applied; empty where it is not known
   */
  SqlVerdict of(Node node, Imprint kept, String form) {
    String before = kept.sqlFingerprint();
    byte[] text = kept.sqlText();
    if (before == null || text == null) {
      return SqlVerdict.UNKNOWN;
    }
    SentSql now = sent(node);
    if (!now.isComplete()) {
      return SqlVerdict.notCompared(now.incomplete());
    }
    if (now.fingerprint().equals(before)) {
      return UpdateCounts.areUsed(form)
          ? SqlVerdict.notCompared("it went by how many rows a statement changed")
          : SqlVerdict.SAME;
    }
    return dialect(before).equals(dialect(now.fingerprint()))
        ? SqlVerdict.differs(difference(node, text, now))
        : SqlVerdict.notCompared("it ran on another kind of database");
  }

  /** What the code sends, or why that cannot be told; each is asked once. */
  SentSql sent(Node node) {
    return sent.computeIfAbsent(node.id(), id -> trace(node));
  }

  private SentSql trace(Node node) {
    if (!node.facts().retry()) {
      return SentSql.incomplete("retry = false says that it does more than SQL");
    }
    if (UpdateCounts.areUsed(code.checksums().of(node.id()).text())) {
      return SentSql.incomplete("it goes by how many rows a statement changed");
    }
    if (tracer == null) {
      tracer =
          new SqlTracer(
              dialect, config.scope().classLoader(), config.factory(), config.settings(), LIMIT);
    }
    return tracer.of(node.id(), node.facts().className());
  }

  private static List<String> difference(Node node, byte[] text, SentSql now) {
    try {
      return SqlDiff.of(SqlArchive.unpack(text), now.statements());
    } catch (IOException e) {
      LOG.debug("The SQL that {} sent cannot be read.", node.id(), e);
      return List.of();
    }
  }

  /** Algorithm and database, such as {@code s1:sqlite:}. */
  private static String dialect(String fingerprint) {
    return fingerprint.substring(0, fingerprint.lastIndexOf(':') + 1);
  }
}
