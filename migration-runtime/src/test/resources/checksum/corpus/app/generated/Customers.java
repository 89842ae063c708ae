package app.generated;

import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;

public class Customers extends TableImpl<Record> {
  private static final long serialVersionUID = 1L;
  public static final Customers CUSTOMERS = new Customers();

  public final TableField<Record, Integer> ID = createField(DSL.name("id"), SQLDataType.INTEGER, this);
  public final TableField<Record, String> NAME = createField(DSL.name("name"), SQLDataType.VARCHAR, this);

  private Customers() {
    super(DSL.name("customers"));
  }
}
