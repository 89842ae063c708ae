package dev.rung;

import static java.util.Objects.requireNonNull;

import dev.rung.internal.dialect.ConnectionSource;
import dev.rung.internal.discovery.ScanScope;
import dev.rung.internal.engine.Engine;
import dev.rung.internal.engine.EngineConfig;
import dev.rung.internal.plan.Policies;
import dev.rung.migration.MigrationException;
import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import dev.rung.spi.MigrationFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.jooq.conf.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Brings one database to the schema that migration classes describe.
 *
 * <p>Immutable and safe for use by many threads; each call uses one connection of its own, unless
 * it was built on a single connection. It installs no shutdown hook; {@link #cancel} and
 * interruption end a run cleanly. Every failure is a {@link dev.rung.migration.MigrationException}
 * that carries coded problems.
 */
public final class Migrator {
  private final Engine engine;

  private Migrator(Engine engine) {
    this.engine = engine;
  }

  /** For a data source: one connection is borrowed for each call and comes back as it was. */
  public static Builder builder(DataSource dataSource) {
    return new Builder(ConnectionSource.dataSource(requireNonNull(dataSource, "dataSource")));
  }

  /** For a JDBC URL: one connection is opened for each call and closed again. */
  public static Builder builder(String url) {
    return builder(url, null, null);
  }

  /** For a JDBC URL with credentials, which are never shown or stored. */
  public static Builder builder(String url, @Nullable String user, @Nullable String password) {
    Properties properties = new Properties();
    if (user != null) {
      properties.setProperty("user", user);
    }
    if (password != null) {
      properties.setProperty("password", password);
    }
    return new Builder(ConnectionSource.url(requireNonNull(url, "url"), properties));
  }

  /**
   * For the caller's connection, outside a transaction; it is never closed and comes back as is.
   */
  public static Builder builder(Connection connection) {
    return new Builder(ConnectionSource.connection(requireNonNull(connection, "connection")));
  }

  /** What is applied and what is not. Takes no lock, writes nothing, computes no checksum. */
  public StatusReport status() {
    return engine.status();
  }

  /** What a run to that target would do. Takes no lock and writes nothing. */
  public PlanResult plan(Target target) {
    return engine.plan(target);
  }

  /**
   * The SQL that a plan's steps would send. It runs the migrations' code against a recording
   * connection, which answers queries with no rows; the database is not touched.
   */
  public List<PlannedSql> sql(Plan plan) {
    return engine.sql(plan);
  }

  /** Runs everything that is pending. */
  public ExecutionReport up() {
    return up(Target.latest(), RunOptions.none());
  }

  /** Runs what is pending up to a target. */
  public ExecutionReport up(Target.Up target) {
    return up(target, RunOptions.none());
  }

  /**
   * Runs what is pending up to a target.
   *
   * @throws ExecutionFailedException when a migration fails; those before it stay applied, unless
   *     the run is a single transaction
   * @throws dev.rung.migration.MigrationException when nothing was run: 1xx and 2xx for what the
   *     migrations are, RUNG-301 for a lock held too long
   */
  public ExecutionReport up(Target.Up target, RunOptions options) {
    return engine.up(target, options);
  }

  /**
   * Reverts applied migrations, in reverse order of application.
   *
   * @throws ExecutionFailedException when a migration fails
   * @throws dev.rung.migration.MigrationException when nothing was run: RUNG-206, RUNG-207 and
   *     others
   */
  public ExecutionReport down(Target.Down target, RunOptions options) {
    return engine.down(target, options);
  }

  /** Compares code and database in full, checksums included. Takes no lock and changes nothing. */
  public ValidationReport validate() {
    return engine.validate();
  }

  /**
   * The checksum of every migration in code, sorted by id. No database is asked and no migration
   * class loaded.
   *
   * @throws dev.rung.migration.MigrationException 1xx and 5xx for what the migrations are
   */
  public List<MigrationChecksum> checksums() {
    return engine.checksums();
  }

  /**
   * The checksum of one migration in code.
   *
   * @param id such as {@code shop:2}, or the version alone where there is one module
   * @throws dev.rung.migration.MigrationException RUNG-601 and RUNG-602 for the id; 1xx and 5xx
   */
  public MigrationChecksum checksum(String id) {
    return engine.checksum(requireNonNull(id, "id"));
  }

  /** The history and the journal. */
  public HistoryReport history() {
    return engine.history();
  }

  /**
   * Records a migration and all its ancestors as applied without running them.
   *
   * @param id the last migration that the database has already
   * @throws dev.rung.migration.MigrationException RUNG-208 when the module has history
   */
  public ExecutionReport baseline(String id, RunOptions options) {
    return engine.baseline(id, options);
  }

  /**
   * Accepts that the code of applied migrations changed: their history rows get the checksum of the
   * present code, and the journal keeps who did so and why. Runs no migration. Waits for the run
   * lock and writes all of them in one transaction.
   *
   * @param ids the migrations; each is applied and in the code
   * @param reason why the change is right; not blank
   * @return what was accepted, and what had not changed
   * @throws dev.rung.migration.MigrationException when nothing was accepted: RUNG-601 for an id
   *     that nobody knows, RUNG-210 for one that is not applied, RUNG-201 for one that is not in
   *     the code, RUNG-603 without ids or reason, RUNG-301 for a lock held too long
   */
  public AcceptReport accept(List<String> ids, String reason) {
    if (ids.isEmpty() || reason.isBlank()) {
      throw new MigrationException(
          Problem.of(
              ProblemCode.USAGE,
              ids.isEmpty()
                  ? "accept needs the ids of the migrations to accept."
                  : "accept needs a reason, which the journal keeps.",
              "",
              "name both: accept(List.of(\"shop:2\"), \"the helper was renamed\")"));
    }
    return engine.accept(List.copyOf(ids), reason);
  }

  /**
   * Waits until everything that the code needs is applied, by somebody else: for services that must
   * not migrate themselves. Looks again and again, takes no lock and writes nothing; listeners hear
   * {@link EngineEvent.WaitingForMigrations}. A database that cannot be reached yet is waited for
   * too.
   *
   * @param limit how long to wait; zero to look once
   * @return the status when everything was there
   * @throws dev.rung.migration.MigrationException RUNG-212 when something is still missing,
   *     RUNG-304 when the database still cannot be reached; at once, for what waiting does not
   *     mend: 1xx, other 2xx and RUNG-407
   */
  public StatusReport await(Duration limit) {
    return engine.await(requireNonNull(limit, "limit"));
  }

  /**
   * Ends every call that is under way: the running statement is cancelled, its migration rolled
   * back, the lock released, and the call throws RUNG-407. Returns at once. Later calls are free.
   */
  public void cancel() {
    engine.cancel();
  }

  /** Collects what a migrator needs. Not safe for use by many threads. */
  public static final class Builder {
    private final ConnectionSource connections;
    private final List<String> packages = new ArrayList<>();
    private final List<Path> sources = new ArrayList<>();
    private final List<EngineListener> listeners = new ArrayList<>();
    private @Nullable ClassLoader classLoader;
    private @Nullable MigrationFactory factory;
    private @Nullable Settings settings;
    private @Nullable String schema;
    private String table = "rung_history";
    private Duration lockWait = Duration.ofMinutes(10);
    private Duration lockTimeout = Duration.ofSeconds(5);
    private @Nullable Duration statementTimeout;
    private LateArrivals lateArrivals = LateArrivals.WARN;
    private Refactored refactored = Refactored.FAIL;
    private boolean allowAhead;
    private boolean singleTransaction;

    private Builder(ConnectionSource connections) {
      this.connections = connections;
    }

    /** Adds packages that hold migrations; the packages below them belong to them. */
    public Builder scan(String... packageNames) {
      packages.addAll(List.of(packageNames));
      return this;
    }

    /** Adds jars or class folders that are searched as a whole; the class loader must have them. */
    public Builder sources(Path... jarsOrFolders) {
      sources.addAll(List.of(jarsOrFolders));
      return this;
    }

    /** The loader of the migrations; by default the context class loader, else Rung's own. */
    public Builder classLoader(ClassLoader loader) {
      this.classLoader = requireNonNull(loader, "loader");
      return this;
    }

    /** Creates the migrations; by default their public constructor without parameters. */
    public Builder factory(MigrationFactory migrationFactory) {
      this.factory = requireNonNull(migrationFactory, "migrationFactory");
      return this;
    }

    /** jOOQ's settings for migrations; quoting, name case and execute logging are Rung's. */
    public Builder settings(Settings jooqSettings) {
      this.settings = requireNonNull(jooqSettings, "jooqSettings");
      return this;
    }

    /** The schema of migrations and history; by default the connection's current schema. */
    public Builder schema(String name) {
      this.schema = requireNonNull(name, "name");
      return this;
    }

    /** The history table; by default {@code rung_history}. */
    public Builder table(String name) {
      this.table = requireNonNull(name, "name");
      return this;
    }

    /** How long to wait for another run, beyond its last progress; by default 10 minutes. */
    public Builder lockWait(Duration limit) {
      this.lockWait = requireNonNull(limit, "limit");
      return this;
    }

    /**
     * How long a statement of a migration waits for a table's lock; by default 5 seconds.
     *
     * @throws dev.rung.migration.MigrationException RUNG-603 for less than a millisecond, which
     *     PostgreSQL takes for "for ever"
     */
    public Builder lockTimeout(Duration limit) {
      this.lockTimeout = atLeastOneMillisecond("lock", limit);
      return this;
    }

    /**
     * How long a statement of a migration may run; by default there is no limit.
     *
     * @throws dev.rung.migration.MigrationException RUNG-603 for less than a millisecond
     */
    public Builder statementTimeout(Duration limit) {
      this.statementTimeout = atLeastOneMillisecond("statement", limit);
      return this;
    }

    private static Duration atLeastOneMillisecond(String what, Duration limit) {
      if (limit.compareTo(Duration.ofMillis(1)) < 0) {
        throw new MigrationException(
            Problem.of(
                ProblemCode.USAGE,
                "The " + what + " time-out is less than a millisecond.",
                "given     " + limit,
                "give it at least 1 ms; what may wait for ever hides who it waits for"));
      }
      return limit;
    }

    /** What to do with late arrivals; by default they run, with a warning. */
    public Builder lateArrivals(LateArrivals policy) {
      this.lateArrivals = requireNonNull(policy, "policy");
      return this;
    }

    /**
     * What to do with applied migrations that were refactored: their code changed, but only in
     * {@code up}, and sends the same SQL. By default they are a problem as other changed ones are
     * (RUNG-203). To find out, the {@code up} of changed migrations is run without a database.
     */
    public Builder refactored(Refactored policy) {
      this.refactored = requireNonNull(policy, "policy");
      return this;
    }

    /**
     * Whether to go on where the database is ahead: where it has newer migrations of a module than
     * the code. By default that is a problem (RUNG-211). Allowed are only migrations that were
     * declared as backward compatible, in modules of which nothing is pending; then there is a
     * warning.
     */
    public Builder allowAhead(boolean allow) {
      this.allowAhead = allow;
      return this;
    }

    /** One transaction for all migrations of a run, instead of one for each. */
    public Builder singleTransaction(boolean single) {
      this.singleTransaction = single;
      return this;
    }

    /** Adds a listener; listeners are told in the order in which they were added. */
    public Builder listener(EngineListener listener) {
      listeners.add(requireNonNull(listener, "listener"));
      return this;
    }

    /** The migrator. Nothing is read, and no connection opened, until it is used. */
    public Migrator build() {
      ClassLoader loader = classLoader;
      if (loader == null) {
        loader = Thread.currentThread().getContextClassLoader();
      }
      if (loader == null) {
        loader = Migrator.class.getClassLoader();
      }
      return new Migrator(
          new Engine(
              new EngineConfig(
                  connections,
                  new ScanScope(List.copyOf(packages), List.copyOf(sources), loader),
                  factory,
                  settings,
                  schema,
                  table,
                  lockWait,
                  lockTimeout,
                  statementTimeout,
                  new Policies(lateArrivals, refactored, allowAhead),
                  singleTransaction,
                  List.copyOf(listeners))));
    }
  }
}
