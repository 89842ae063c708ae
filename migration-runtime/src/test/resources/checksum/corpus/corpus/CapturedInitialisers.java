package corpus;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import org.jooq.DSLContext;

@Migration(version = "63")
public final class CapturedInitialisers implements ForwardOnlyMigration {
  private String prefix = "p";

  @Override
  public void up(DSLContext db) {
    int start = prefix.length() + 9;
    String suffix = "_" + start;
    long unused = 7L * start;
    class Numbers {
      int next = start;
      final long from;

      Numbers(long from) {
        this.from = from + unused;
      }

      Numbers() {
        this(3);
      }

      String next() {
        return prefix + next++ + suffix + from;
      }
    }
    Numbers numbers = new Numbers(1);
    Runnable step =
        new Runnable() {
          private final String own = prefix + suffix;

          {
            prefix = own + start;
          }

          @Override
          public void run() {
            db.execute("insert into names values (?, ?)", own, numbers.next());
          }
        };
    step.run();
    db.execute("insert into names values (?, ?)", prefix, new Numbers().next());
  }
}
