package dev.rung.speed;

import dev.rung.Migrator;
import dev.rung.internal.discovery.SampleCode;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Jars of many small migrations. */
abstract class SpeedFixture {
  static final String PACKAGE = "com.acme.speed";

  @TempDir Path temp;

  /** A jar with its index. Each migration executes three statements, as does its way back. */
  Path jar(int migrations) throws Exception {
    SampleCode code = new SampleCode();
    for (int i = 1; i <= migrations; i++) {
      String name = PACKAGE + ".Step" + i;
      code.source(name, source(i)).indexed("main", Integer.toString(i), name);
    }
    return code.jarTo(temp.resolve("steps-" + migrations + ".jar"));
  }

  private static String source(int number) {
    return """
        package %1$s;
        @dev.rung.migration.Migration(version = "%2$d")
        public final class Step%2$d implements dev.rung.migration.ReversibleMigration {
          @Override public void up(org.jooq.DSLContext db) {
            db.execute("create table t%2$d (id int primary key, name varchar(80))");
            db.execute("create index i%2$d on t%2$d (name)");
            db.execute("insert into t%2$d values (1, 'one'), (2, 'two')");
          }
          @Override public void down(org.jooq.DSLContext db) {
            db.execute("delete from t%2$d");
            db.execute("drop index i%2$d");
            db.execute("drop table t%2$d");
          }
        }
        """
        .formatted(PACKAGE, number);
  }

  /** A loader that the caller closes. */
  static URLClassLoader loader(Path jar) throws Exception {
    return new URLClassLoader(new URL[] {jar.toUri().toURL()}, SpeedFixture.class.getClassLoader());
  }

  static Migrator migrator(Migrator.Builder builder, ClassLoader loader) {
    return builder.scan(PACKAGE).classLoader(loader).build();
  }
}
