package corpus;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import java.util.ArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;

@Migration(version = "4")
public final class MethodReferences implements ForwardOnlyMigration {
  private DSLContext db;

  @Override
  public void up(DSLContext db) {
    Function<String, Integer> length = String::length;
    Supplier<ArrayList<String>> list = ArrayList::new;
    IntFunction<int[]> array = int[]::new;
    Function<Integer, String[]> strings = String[]::new;
    Consumer<String> run = this::run;
    UnaryOperator<String> upper = MethodReferences::upper;
    ArrayList<String> all = list.get();
    all.add(upper.apply("x"));
    all.forEach(run);
    run(String.valueOf(array.apply(length.apply("four")).length + strings.apply(2).length));
    this.db = db;
  }

  private void run(String sql) {
    if (db != null) {
      db.execute(sql);
    }
  }

  private static String upper(String text) {
    return text.toUpperCase(java.util.Locale.ROOT);
  }
}
