package corpus;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;

@Migration(version = "14")
public final class Generics implements ForwardOnlyMigration {
  @Override
  public void up(DSLContext db) {
    List<Holder<Integer>> holders = new ArrayList<>();
    holders.add(new Holder<>(1));
    holders.add(new Holder<>(largest(List.of(3, 2))));
    int sum = 0;
    for (Holder<Integer> holder : holders) {
      sum += holder.value;
    }
    db.execute("insert into sums values (?)", sum);
  }

  private static <T extends Comparable<T>> T largest(List<T> all) {
    T best = all.get(0);
    for (T one : all) {
      if (one.compareTo(best) > 0) {
        best = one;
      }
    }
    return best;
  }

  static final class Holder<T> implements Comparable<Holder<T>> {
    final T value;

    Holder(T value) {
      this.value = value;
    }

    @Override
    public int compareTo(Holder<T> other) {
      return value.hashCode() - other.value.hashCode();
    }
  }
}
