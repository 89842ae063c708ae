package corpus;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.jooq.DSLContext;

@Migration(version = "17")
public final class TryResources implements ForwardOnlyMigration {
  @Override
  public void up(DSLContext db) {
    try (StringReader reader = new StringReader("a,b");
        StringReader other = new StringReader("c")) {
      int first = reader.read();
      int second = other.read();
      db.execute("insert into chars values (?, ?)", first, second);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
