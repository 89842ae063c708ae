package dev.rung.migration;

/**
 * Every code under which Rung reports a {@link Problem}. A code keeps its number and its meaning;
 * docs/errors.md has a section for each.
 *
 * <p>1xx: what a migration declares. 2xx: code and database disagree. 3xx: connections and locks.
 * 4xx: running a migration. 5xx: finding migrations. 6xx: how Rung was called.
 */
public enum ProblemCode {
  /** A migration class, or a class around it, is not public. */
  NOT_PUBLIC(101),
  /** Migrations depend on each other in a circle. */
  CYCLE(102),
  /** A migration class is abstract or an interface. */
  ABSTRACT(103),
  /** A migration is an inner, local or anonymous class: it has an instance around it. */
  INNER(104),
  /** A migration class has no public constructor without parameters. */
  NO_CONSTRUCTOR(105),
  /** A class with the annotation implements neither kind of migration. */
  NO_KIND(106),
  /** A migration implements both kinds. */
  BOTH_KINDS(107),
  /** A version is not digits in parts separated by dots or underscores. */
  BAD_VERSION(108),
  /** Two migrations have one id. */
  DUPLICATE_ID(109),
  /** A dependsOn names a class that is no migration. */
  NO_MIGRATION(110),
  /** A dependsOnIds names a version that its module does not have. */
  UNKNOWN_ID(111),
  /** A dependsOnIds entry is not of the form module:version. */
  BAD_ID(112),
  /** A migration depends on a higher version of its own module. */
  HIGHER_VERSION(113),
  /** A migration depends on itself. */
  SELF_DEPENDENCY(114),
  /** A migration is marked as root and names a parent in its own module. */
  ROOT_WITH_PARENT(115),
  /** A module's name is not of the form that ids need. */
  BAD_MODULE(116),
  /** One module is declared in two jars or class folders. */
  MODULE_IN_TWO_SOURCES(117),
  /** A dependsOnIds names a module that is not visible here; judged again at run time. */
  MODULE_NOT_VISIBLE(118),
  /** A dependsOn names a migration of a jar whose index does not have it, or that has none. */
  PARENT_NOT_LISTED(119),
  /** A migration depends on one of another jar that names no module. */
  PARENT_WITHOUT_MODULE(120),
  /** A migration that can be undone depends on one that cannot. */
  PARENT_IRREVERSIBLE(121),
  /** A migration uses code of the application, whose changes its checksum does not see. */
  APPLICATION_CODE(122),
  /** A migration uses code that jOOQ generates from a schema. */
  GENERATED_CODE(123),
  /** A migration names a resource as none can be called. */
  BAD_RESOURCE(124),
  /** A migration runs a script that it does not declare as a resource. */
  SCRIPT_NOT_COUNTED(125),

  /** The history has a migration whose class is gone from a module that the code has. */
  CODE_MISSING(201),
  /** A migration is older than one that is applied already. */
  LATE_ARRIVAL(202),
  /** A migration changed after it was applied. */
  CHECKSUM_CHANGED(203),
  /** A parent is neither in the code nor in the history. */
  PARENT_MISSING(204),
  /** The history tables were written by a newer Rung. */
  FORMAT_NEWER(205),
  /** A rollback needs a migration that cannot be undone. */
  IRREVERSIBLE(206),
  /** A rollback needs a migration whose class is not here. */
  REVERT_WITHOUT_CODE(207),
  /** A baseline is refused because the module has history already. */
  BASELINE_REFUSED(208),
  /** The plan is no longer the one that was approved. */
  PLAN_CHANGED(209),
  /** A migration that was named, to go down to or to accept, is not applied. */
  NOT_APPLIED(210),
  /** The database has newer migrations than the code. */
  DATABASE_AHEAD(211),
  /** The migrations that this code needs were not applied within the time to wait. */
  NOT_READY(212),

  /** Another run holds the lock for longer than this one waits. */
  LOCK_TIMEOUT(301),
  /** The database product is not one that Rung knows. */
  UNSUPPORTED_DATABASE(302),
  /** No JDBC driver for the URL is on the class path. */
  DRIVER_MISSING(303),
  /** The database cannot be reached, or refuses the login. */
  CONNECT_FAILED(304),
  /** The given connection is inside a transaction. */
  IN_TRANSACTION(305),
  /** An in-memory SQLite database is private to one connection. */
  PRIVATE_MEMORY_DATABASE(306),
  /** The database accepts no writes. */
  READ_ONLY(307),
  /** The lock or its connection was lost during the run. */
  LOCK_LOST(308),
  /** A statement of Rung's own failed. */
  DATABASE_ERROR(309),
  /** A borrowed connection could not be restored and was closed. */
  CONNECTION_NOT_RESTORED(310),
  /** The schema does not exist. */
  SCHEMA_MISSING(311),

  /** A migration threw an exception; its transaction is rolled back. */
  MIGRATION_FAILED(401),
  /** A migration tried to end its transaction or close its connection. */
  TRANSACTION_CONTROL(402),
  /** A migration committed by itself: effects are in the database, the history row is not. */
  EFFECTS_NOT_RECORDED(403),
  /** A statement cannot run inside a transaction. */
  NON_TRANSACTIONAL(404),
  /** A text holds more than one statement, of which the driver would run only the first. */
  SECOND_STATEMENT(405),
  /** A statement ran longer than the statement time-out. */
  STATEMENT_TIMEOUT(406),
  /** The run was cancelled. */
  CANCELLED(407),
  /** A migration could not be instantiated. */
  INSTANTIATION_FAILED(408),
  /** The commit failed; nothing of the migration is in the database. */
  COMMIT_FAILED(409),
  /** A migration's verify threw an exception. */
  VERIFY_FAILED(410),
  /** A lock time-out, deadlock or serialization failure came back on every attempt. */
  RETRIES_EXHAUSTED(411),
  /** A script resource does not exist. */
  SCRIPT_MISSING(412),
  /** A script ends inside a quote, a comment or a body. */
  SCRIPT_UNTERMINATED(413),
  /** A statement of a script failed. */
  SCRIPT_FAILED(414),
  /** The connection broke while the commit was under way. */
  COMMIT_UNKNOWN(415),
  /** A script holds what only a database's own shell can run. */
  SCRIPT_UNSUPPORTED(416),

  /** A named package is found nowhere. */
  PACKAGE_NOT_FOUND(501),
  /** A class file or index cannot be read. */
  UNREADABLE(502),
  /** A jar or folder does not exist. */
  SOURCE_NOT_FOUND(503),
  /** No migration is found where migrations were expected. */
  NO_MIGRATIONS(504),
  /** A code source has no index, so that each start reads its classes. */
  NO_INDEX(505),
  /** The compiler cannot write the index of the migrations into its output folder. */
  INDEX_NOT_WRITTEN(506),
  /** A jar is there in two versions. */
  JAR_TWICE(507),
  /** A resource or class that a migration declares for its checksum is not there. */
  DECLARED_FILE_MISSING(508),

  /** No migration has the given id. */
  UNKNOWN_TARGET(601),
  /** A bare version was given, and there is more than one module. */
  AMBIGUOUS_TARGET(602),
  /** An option or argument is wrong. */
  USAGE(603),
  /** Nothing says where the migrations are. */
  NOTHING_TO_SCAN(604),
  /** Nothing says which database to use. */
  NO_DATABASE(605);

  private final int number;

  ProblemCode(int number) {
    this.number = number;
  }

  /** The code as shown: {@code RUNG-} and three digits. */
  public String id() {
    return "RUNG-" + number;
  }
}
