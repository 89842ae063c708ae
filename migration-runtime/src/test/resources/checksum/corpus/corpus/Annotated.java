package corpus;

import corpus.support.Column;
import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import java.beans.ConstructorProperties;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Field;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;

@Migration(version = "1")
@Annotated.Table("items")
public final class Annotated implements ForwardOnlyMigration {
  @Retention(RetentionPolicy.RUNTIME)
  @interface Table {
    String value();

    String schema() default "app";

    TimeUnit[] units() default {};

    Class<?> type() default Object.class;

    Column key() default @Column("id");

    int size() default 1;

    char mark() default 'x';

    boolean[] flags() default {true, false};
  }

  @Table(
      value = "orders",
      units = {TimeUnit.DAYS, TimeUnit.HOURS},
      type = String.class,
      key = @Column("order_id"),
      size = 3)
  static final class Order {
    @Column("order_name")
    private final String name;

    @Deprecated
    @ConstructorProperties({"order_name"})
    Order(@Column("argument") String name) {
      this.name = name;
    }

    @Column("label")
    String label() {
      return name;
    }
  }

  record Line(@Column("line_no") int number, String text) {}

  private enum Kind {
    @Column("first")
    FIRST,
    SECOND
  }

  @Override
  public void up(DSLContext db) throws Exception {
    Table table = Order.class.getAnnotation(Table.class);
    StringBuilder sql = new StringBuilder(table.schema() + "." + table.value());
    for (Field field : Order.class.getDeclaredFields()) {
      sql.append(' ').append(field.getAnnotation(Column.class).value());
    }
    sql.append(Line.class.getRecordComponents()[0].getAnnotation(Column.class).value());
    sql.append(Kind.class.getField("FIRST").getAnnotation(Column.class).value());
    sql.append(Annotated.class.getAnnotation(Table.class).value());
    sql.append(new Order("a").label()).append(new Line(1, "b").text());
    @Column("local")
    class Local {}
    sql.append(Local.class.getAnnotation(Column.class).value());
    db.execute("comment on table t is '" + sql + "'");
  }
}
