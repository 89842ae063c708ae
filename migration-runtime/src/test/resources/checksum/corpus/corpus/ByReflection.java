package corpus;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.function.Function;
import org.jooq.DSLContext;

@Migration(version = "1")
public final class ByReflection implements ForwardOnlyMigration {
  private static final String TABLE = "parts";
  private static final AtomicIntegerFieldUpdater<ByReflection> COUNT =
      AtomicIntegerFieldUpdater.newUpdater(ByReflection.class, "count");

  private final String column = "name".trim();
  private volatile int count = 5;

  @Override
  public void up(DSLContext db) throws Exception {
    db.execute("insert into counts values (" + COUNT.incrementAndGet(this) + ")");
    db.execute("insert into members values ('" + FoundMembers.of(this, "column") + "')");
    db.execute("insert into members values ('" + FoundMembers.of(this, "TABLE") + "')");
    db.execute("insert into members values ('" + FoundMembers.called(this) + "')");
  }

  private String label() {
    return "found";
  }
}

final class FoundMembers {
  static Object of(Object owner, String name) throws Exception {
    Function<Class<?>, Field[]> fields = Class::getDeclaredFields;
    for (Field field : fields.apply(owner.getClass())) {
      if (field.getName().equals(name)) {
        field.setAccessible(true);
        return field.get(owner);
      }
    }
    return "nothing";
  }

  static Object called(Object owner) throws Exception {
    Method method = owner.getClass().getDeclaredMethod("label");
    method.setAccessible(true);
    return method.invoke(owner);
  }
}
