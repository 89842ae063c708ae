package corpus;

import static org.jooq.impl.SQLDataType.INTEGER;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.DSLContext;

@Migration(version = "3")
public final class Lambdas implements ForwardOnlyMigration {
  @Override
  public void up(DSLContext db) {
    List<String> names = List.of("a", "b", "c");
    String prefix = "t_" + names.size();
    names.forEach(name -> db.createTable(prefix + name).column("id", INTEGER).execute());
    Function<Integer, Function<Integer, Integer>> add = x -> y -> x + y;
    Supplier<String> last = () -> names.get(add.apply(1).apply(1));
    db.dropTable(last.get()).execute();
  }
}
