package corpus;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;

@Migration(version = "40")
public final class Boxing implements ForwardOnlyMigration {
  @Override
  public void up(DSLContext db) {
    Map<String, Integer> counts = new TreeMap<>();
    for (String word : "a b a".split(" ")) {
      counts.merge(word, 1, Integer::sum);
    }
    Integer boxed = counts.get("a");
    boxed++;
    int plain = boxed;
    Character letter = 'x';
    switch (letter) {
      case 'x':
        plain += letter;
        break;
      default:
        plain -= 1;
    }
    db.execute("insert into boxes values (?, ?)", plain, boxed.equals(plain));
  }
}
