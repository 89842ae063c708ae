package dev.rung.examples.benchmark;

import dev.rung.migration.ReversibleMigration;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** How those who work with jOOQ alone come to a migration's statements. */
interface Statements {

  void up(DSLContext db, int number) throws Exception;

  void down(DSLContext db, int number) throws Exception;

  /**
   * The classes of the jar, as a team has them without a framework: each migration is code of its
   * own, which the JVM has to load.
   */
  Statements OF_CLASSES =
      new Statements() {
        @Override
        public void up(DSLContext db, int number) throws Exception {
          migration(number).up(db);
        }

        @Override
        public void down(DSLContext db, int number) throws Exception {
          migration(number).down(db);
        }
      };

  /** One method for all, which is less than a team can do: no two migrations are alike. */
  Statements OF_A_LOOP =
      new Statements() {
        @Override
        public void up(DSLContext db, int number) {
          String table = MigrationJar.table(number);
          db.createTable(table)
              .column("id", SQLDataType.INTEGER.notNull())
              .column("name", SQLDataType.VARCHAR(80).notNull())
              .column("price", SQLDataType.DECIMAL(15, 2))
              .primaryKey("id")
              .execute();
          db.createIndex(table + "_name").on(table, "name").execute();
          db.insertInto(
                  DSL.table(DSL.name(table)),
                  DSL.field(DSL.name("id"), SQLDataType.INTEGER),
                  DSL.field(DSL.name("name"), SQLDataType.VARCHAR(80)))
              .values(1, "one")
              .values(2, "two")
              .execute();
        }

        @Override
        public void down(DSLContext db, int number) {
          db.dropTable(MigrationJar.table(number)).execute();
        }
      };

  private static ReversibleMigration migration(int number) throws ReflectiveOperationException {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return Class.forName(MigrationJar.className(number), true, loader)
        .asSubclass(ReversibleMigration.class)
        .getConstructor()
        .newInstance();
  }
}
