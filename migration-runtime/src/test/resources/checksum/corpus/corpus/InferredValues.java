package corpus;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Name;
import org.jooq.Query;
import org.jooq.RowCountQuery;
import org.jooq.SQL;
import org.jooq.impl.DSL;

/** The results of jOOQ's methods in arrays, casts and type variables. */
@Migration(version = "1")
public final class InferredValues implements ForwardOnlyMigration {
  @Override
  public void up(DSLContext db) {
    Arrays.asList(db.dropView("a"), db.dropView("b")).get(1).execute();
    int sent = 0;
    for (var query : List.of(db.commit(), db.savepoint("s"), db.rollback().toSavepoint("s"))) {
      sent += query.getParams().size();
    }
    Optional.of(db.createSequence("q")).get().cache(5).execute();
    Map<String, Query> queries = new HashMap<>();
    queries.put("v", db.dropView("v"));
    run((RowCountQuery) queries.get("v"));
    run(queries.get("v"));
    same(db.dropView("w")).execute();
    sent += same(db.commit()).getParams().size();
    var array = array(db.dropView("x"), db.dropView("y"));
    array[0].execute();
    array.clone()[1].execute();
    var holder = new Holder<>(db.createSequence("h"));
    holder.value.execute();
    holder.get().startWith(3).execute();
    var pair = new Pair<>(db.savepoint("p"), db.dropView("p"));
    sent += pair.first().getParams().size();
    pair.second().execute();
    var either = sent > 0 ? db.dropView("e") : db.createSequence("e");
    either.execute();
    Map<String, Object> parts = Map.of("name", DSL.name("n"), "sql", DSL.sql("1 + 1"));
    var field = DSL.field((Name) parts.get("name"));
    db.createTable("m").as(db.select(field, DSL.field((SQL) parts.get("sql")))).execute();
    db.execute("insert into n values (?)", sent);
  }

  private static void run(Query query) {
    query.execute();
  }

  private static void run(RowCountQuery query) {
    query.execute();
    query.execute();
  }

  static <T extends Query> T same(T query) {
    return query;
  }

  @SafeVarargs
  private static <T extends Query> T[] array(T... queries) {
    return queries;
  }

  static final class Holder<T extends Query> {
    final T value;

    Holder(T value) {
      this.value = value;
    }

    T get() {
      return value;
    }
  }

  record Pair<A, B>(A first, B second) {}
}
