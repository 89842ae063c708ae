package dev.rung.cli;

import dev.rung.LateArrivals;
import dev.rung.Migrator;
import dev.rung.Refactored;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command has; they may stand before or after the command. */
@Command(
    name = "rung",
    description = "Database migrations written as Java classes.",
    scope = ScopeType.INHERIT,
    mixinStandardHelpOptions = true,
    sortOptions = false,
    versionProvider = VersionText.class)
final class RungCommand {
  @Option(
      names = "--url",
      order = 10,
      paramLabel = "URL",
      scope = ScopeType.INHERIT,
      description = "JDBC URL; default: the variable RUNG_URL.")
  @Nullable String url;

  @Option(
      names = "--user",
      order = 11,
      paramLabel = "NAME",
      scope = ScopeType.INHERIT,
      description = "Database user; default: the variable RUNG_USER.")
  @Nullable String user;

  @Option(
      names = "--password-file",
      order = 12,
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "File with the password; default: the variable RUNG_PASSWORD.")
  @Nullable Path passwordFile;

  @Option(
      names = "--password",
      order = 13,
      scope = ScopeType.INHERIT,
      description = "Be asked for the password.")
  boolean askPassword;

  @Option(
      names = "--jar",
      order = 20,
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "Jar or class folder with migrations; may be repeated.")
  List<Path> jars = List.of();

  @Option(
      names = "--package",
      order = 21,
      paramLabel = "NAME",
      scope = ScopeType.INHERIT,
      description = "Only migrations in and below this package; may be repeated.")
  List<String> packages = List.of();

  @Option(
      names = "--schema",
      order = 30,
      paramLabel = "NAME",
      scope = ScopeType.INHERIT,
      description = "Schema of migrations and history; default: the connection's.")
  private @Nullable String schema;

  @Option(
      names = "--table",
      order = 31,
      paramLabel = "NAME",
      scope = ScopeType.INHERIT,
      description = "History table; default: rung_history.")
  private @Nullable String table;

  @Option(
      names = "--lock-wait",
      order = 32,
      paramLabel = "TIME",
      scope = ScopeType.INHERIT,
      description = "Wait so long for another run, such as 30s; default: 10m.")
  private @Nullable Duration lockWait;

  @Option(
      names = "--lock-timeout",
      order = 33,
      paramLabel = "TIME",
      scope = ScopeType.INHERIT,
      description = "A statement waits so long for a table; default: 5s.")
  private @Nullable Duration lockTimeout;

  @Option(
      names = "--statement-timeout",
      order = 34,
      paramLabel = "TIME",
      scope = ScopeType.INHERIT,
      description = "A statement may run so long; default: no limit.")
  private @Nullable Duration statementTimeout;

  @Option(
      names = "--late",
      order = 35,
      paramLabel = "allow|warn|fail",
      scope = ScopeType.INHERIT,
      description = "When a migration is older than an applied one; default: warn.")
  private @Nullable LateArrivals late;

  @Option(
      names = "--refactored",
      order = 36,
      paramLabel = "fail|warn",
      scope = ScopeType.INHERIT,
      description = "When changed code of an applied migration sends the same SQL; default: fail.")
  private @Nullable Refactored refactored;

  @Option(
      names = "--allow-ahead",
      order = 37,
      scope = ScopeType.INHERIT,
      description = "Start beside newer migrations that are backward compatible.")
  private boolean allowAhead;

  @Option(
      names = "--single-transaction",
      order = 38,
      scope = ScopeType.INHERIT,
      description = "One transaction for the whole run.")
  private boolean singleTransaction;

  @Option(
      names = "--no-color",
      order = 40,
      scope = ScopeType.INHERIT,
      description = "No colours; so does the variable NO_COLOR.")
  boolean noColor;

  @Option(
      names = "--verbose",
      order = 41,
      scope = ScopeType.INHERIT,
      description = "Show stack traces.")
  boolean verbose;

  /** Hands over what was given; what was not keeps its default. */
  void apply(Migrator.Builder builder) {
    if (schema != null) {
      builder.schema(schema);
    }
    if (table != null) {
      builder.table(table);
    }
    if (lockWait != null) {
      builder.lockWait(lockWait);
    }
    if (lockTimeout != null) {
      builder.lockTimeout(lockTimeout);
    }
    if (statementTimeout != null) {
      builder.statementTimeout(statementTimeout);
    }
    if (late != null) {
      builder.lateArrivals(late);
    }
    if (refactored != null) {
      builder.refactored(refactored);
    }
    if (allowAhead) {
      builder.allowAhead(true);
    }
    if (singleTransaction) {
      builder.singleTransaction(true);
    }
  }
}
