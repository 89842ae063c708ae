package corpus;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.TransactionalCallable;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The results of jOOQ's methods as the types of lambdas, which change between its versions. */
@Migration(version = "1")
public final class InferredLambdas implements ForwardOnlyMigration {
  private interface Maker<T> {
    T make(DSLContext db);
  }

  @Override
  public void up(DSLContext db) {
    List<String> names = List.of("a", "b");
    names.stream().map(name -> db.dropView(name)).forEach(step -> step.execute());
    names.stream()
        .map(db::dropViewIfExists)
        .map(step -> step.getParams().size())
        .forEach(size -> db.execute("insert into n values (?)", size));
    names.stream().map(db::createSequence).map(step -> step.startWith(7)).forEach(Query::execute);
    var start = (Function<String, Query>) db::savepoint;
    Supplier<Supplier<Query>> end = () -> db::commit;
    db.execute("insert into n values (?)", start.apply("s").getParams().size());
    db.execute("insert into n values (?)", end.get().get().getParams().size());
    var byName = names.stream().collect(Collectors.toMap(Function.identity(), db::dropView));
    byName.get("a").execute();
    var merge =
        db.mergeInto(DSL.table("t"))
            .using(DSL.selectOne())
            .on(DSL.trueCondition())
            .whenNotMatchedThenInsert(DSL.field("a"))
            .values(1)
            .where(DSL.condition("a > 1"));
    Runnable later = merge::execute;
    later.run();
    maker(DSLContext::commit).make(db).getParams();
    maker(context -> context.dropMaterializedView("m")).make(db).execute();
    each(names, name -> db.createSequenceIfNotExists(name).incrementBy(2)).get(1).execute();
    TransactionalCallable<Query> work = inner -> inner.dsl().dropView("w");
    db.transactionResult(work).execute();
    db.transactionResult(inner -> inner.dsl().createSequence("x")).cycle().execute();
    Stream.of(DSL.field("f", SQLDataType.INTEGER), DSL.field("g", SQLDataType.INTEGER))
        .map(field -> field.gt(3))
        .forEach(condition -> db.deleteFrom(DSL.table("t")).where(condition).execute());
    Function<Field<Integer>, String> text = field -> field.getName();
    db.execute("insert into n values (?)", text.apply(DSL.field("f", Integer.class)));
  }

  private static <T> Maker<T> maker(Maker<T> maker) {
    return maker;
  }

  private static <A, B> List<B> each(List<A> all, Function<? super A, ? extends B> function) {
    List<B> made = new ArrayList<>();
    for (A one : all) {
      made.add(function.apply(one));
    }
    return made;
  }
}
