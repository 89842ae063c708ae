package corpus;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;

@Migration(version = "33")
public final class Streams implements ForwardOnlyMigration {
  @Override
  public void up(DSLContext db) {
    String columns =
        IntStream.rangeClosed(1, 5)
            .filter(i -> i % 2 == 1)
            .mapToObj(i -> "c" + i + " int")
            .collect(Collectors.joining(", "));
    db.execute("create table streams (" + columns + ")");
    List<String> names =
        db.fetch("select name from people").stream()
            .map(row -> row.get(0, String.class))
            .filter(Objects::nonNull)
            .sorted(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
            .toList();
    names.forEach(name -> db.execute("insert into names values (?)", name));
  }
}
