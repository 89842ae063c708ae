package corpus.support;

import java.util.List;
import org.jooq.DSLContext;

public final class Tables {
  private static final List<String> SEEDS = List.of("one", "two");

  private Tables() {}

  public static void create(DSLContext db, String name) {
    db.execute(ddl(name));
  }

  public static void seed(DSLContext db) {
    SEEDS.forEach(seed -> db.execute("insert into helped values (?)", seed));
  }

  public static int limit() {
    return 10;
  }

  public static int unused() {
    return 11;
  }

  private static String ddl(String name) {
    return "create table " + name + " (name varchar(10))";
  }
}
