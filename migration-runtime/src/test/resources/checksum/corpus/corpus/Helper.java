package corpus;

import org.jooq.DSLContext;

class Helper {
  static final String PREFIX = "p_";
  private static int calls;
  private final String name;

  Helper(String name) {
    this.name = name;
  }

  static void apply(DSLContext db, String name) {
    calls++;
    new Helper(name).run(db);
  }

  void run(DSLContext db) {
    db.execute("create table " + name + "_" + calls + " (id int)");
  }
}
