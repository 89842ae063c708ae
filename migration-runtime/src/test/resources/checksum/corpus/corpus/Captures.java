package corpus;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import java.util.function.Supplier;
import org.jooq.DSLContext;

@Migration(version = "39")
public final class Captures implements ForwardOnlyMigration {
  @Override
  public void up(DSLContext db) {
    int first = 1;
    long second = 2L;
    String third = "three";
    double[] fourth = {4.0};
    class Local {
      int sum() {
        return first + (int) second + third.length();
      }
    }
    Supplier<Integer> viaLambda = () -> new Local().sum() + (int) fourth[0];
    Supplier<Supplier<Integer>> deep =
        () ->
            new Supplier<>() {
              @Override
              public Integer get() {
                return viaLambda.get() + first + new Local().sum();
              }
            };
    db.execute("insert into cap values (?)", deep.get().get());
  }
}
