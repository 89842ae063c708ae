package corpus;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jooq.DSLContext;

@Migration(version = "12")
public final class Anonymous implements ForwardOnlyMigration {
  @Override
  public void up(DSLContext db) {
    String table = "jobs";
    int limit = table.length();
    Runnable job =
        new Runnable() {
          private int runs;

          @Override
          public void run() {
            runs++;
            db.execute("delete from " + table + " where n > ?", limit + runs);
          }
        };
    job.run();
    Comparator<String> byLength =
        new Comparator<>() {
          @Override
          public int compare(String a, String b) {
            return Integer.compare(a.length(), b.length());
          }
        };
    db.execute("insert into m values (?)", Stream.of("x", "yy").max(byLength).orElseThrow());
  }
}
