package acme.db;

import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;

public class Customer extends TableImpl<Record> {
  private static final long serialVersionUID = 1L;
  public static final Customer CUSTOMER = new Customer();
  public final TableField<Record, Integer> ID =
      createField(DSL.name("id"), SQLDataType.INTEGER, this, "");

  private Customer() {
    super(DSL.name("customer"));
  }
}
