package corpus;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;

/** Variables of jOOQ's types that lambdas and classes take over, and what is inherited from it. */
@Migration(version = "1")
public final class InferredCaptures implements ForwardOnlyMigration {
  @Override
  public void up(DSLContext db) {
    var drop = db.dropView("v");
    var commit = db.commit();
    var create = db.createSequence("s");
    Runnable lambda =
        () -> {
          drop.execute();
          create.startWith(commit.getParams().size()).execute();
        };
    lambda.run();
    Runnable reference = drop::execute;
    reference.run();
    new Runnable() {
      @Override
      public void run() {
        drop.execute();
        db.execute("insert into n values (?)", commit.getParams().size());
      }
    }.run();
    class Local {
      private final String name;

      Local(String name) {
        this.name = name;
      }

      void run() {
        create.execute();
        db.dropTable(name).execute();
        drop.execute();
      }
    }
    new Local("l").run();
    Supplier<Local> maker = () -> new Local("k");
    maker.get().run();
    Function<String, Local> constructor = Local::new;
    constructor.apply("j").run();
    new Base<>(db.dropView("b")) {
      @Override
      void run() {
        super.run();
        drop.execute();
      }
    }.run();
    Customers customers = new Customers();
    db.createView("c").as(db.select(customers.ID).from(customers.as("c"))).execute();
    db.deleteFrom(customers).where(customers.ID.eq(3)).execute();
    var joined = customers.join("t").on("1 = 1");
    db.createView("d").as(db.select(customers.asterisk()).from(joined)).execute();
    db.execute("insert into n values (?)", new Chosen(DSL.field("f")).name);
    db.execute("insert into n values (?)", new Chosen(DSL.trueCondition()).name);
  }

  static class Base<T extends Query> {
    final T query;

    Base(T query) {
      this.query = query;
    }

    void run() {
      query.execute();
    }
  }

  static final class Chosen {
    final String name;

    Chosen(Field<?> field) {
      this.name = field.getName();
    }

    Chosen(Condition condition) {
      this.name = "condition";
    }
  }

  static final class Customers extends TableImpl<Record> {
    final TableField<Record, Integer> ID = createField(DSL.name("id"), SQLDataType.INTEGER, this, "");

    Customers() {
      super(DSL.name("customers"));
    }
  }
}
