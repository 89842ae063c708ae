package corpus;

import static org.jooq.impl.SQLDataType.INTEGER;

import org.jooq.DSLContext;

abstract class Base implements Named {
  protected void before(DSLContext db) {
    db.execute("select 'before " + title() + "'");
  }

  protected void create(DSLContext db, String name) {
    db.createTable(name + suffix()).column("id", INTEGER).execute();
  }

  protected String suffix() {
    return "_base";
  }

  static void after(DSLContext db) {
    db.execute("select 'after'");
  }
}

interface Named {
  default String title() {
    return "named";
  }
}
