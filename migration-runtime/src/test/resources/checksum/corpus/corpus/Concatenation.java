package corpus;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import org.jooq.DSLContext;

@Migration(version = "20")
public final class Concatenation implements ForwardOnlyMigration {
  @Override
  public void up(DSLContext db) {
    int n = 3;
    long big = 1L << 40;
    double d = 0.5;
    char c = 'c';
    boolean flag = n > 2;
    Object none = null;
    String text = "n=" + n + ", big=" + big + ", d=" + d + c + flag + none + db.toString() + (byte) n;
    text += "!" + n;
    text += c;
    db.execute("insert into texts values (?)", text);
  }
}
