package corpus;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import org.jooq.DSLContext;

@Migration(version = "29")
public final class Arithmetic implements ForwardOnlyMigration {
  @Override
  public void up(DSLContext db) {
    int i = 7;
    long l = i;
    i += 3;
    i <<= 2;
    i = -i ^ 0x55;
    l = l * i / 3 % 11 - (l >>> 2) + (i & 6 | 1);
    float f = i / 2f;
    double d = f * 1.5 - Math.sqrt(l);
    short s = (short) (i + 1);
    byte b = (byte) s;
    char c = (char) (b + 'a');
    i = i++ + ++i;
    int[] counts = new int[3];
    counts[1]++;
    counts[i & 1] += 2;
    boolean nan = d != d || f >= 2f || d < 0.0;
    db.execute("insert into n values (?, ?, ?, ?, ?)", i, l, c, counts[1], nan);
  }
}
