package corpus;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;

@Migration(version = "1")
public final class StaticInit implements ForwardOnlyMigration {
  private int first = 1;

  {
    second = first + 1;
  }

  private int second;

  {
    first = 7;
  }

  public StaticInit() {
    this(10);
    first++;
  }

  private StaticInit(int more) {
    second += more;
  }

  @Override
  public void up(DSLContext db) {
    db.execute("insert into init values (" + first + ", " + second + ")");
    db.execute("insert into init values ('" + InitChild.mode() + "')");
    db.execute("insert into init values ('" + InitMember.mode() + "')");
    db.execute("insert into init values ('" + InitOuter.mode() + "')");
    db.execute("insert into init values ('" + InitColour.names() + "')");
    db.execute("insert into init values ('" + InitOther.names() + "')");
    db.execute("insert into init values ('" + new InitLate("c").text() + "')");
  }
}

final class InitLog {
  static final List<String> NAMES = new ArrayList<>();
  static String mode = "none".trim();

  static String set(String value) {
    mode = value;
    return value;
  }
}

class InitParent {
  static {
    InitLog.mode = "parent";
  }
}

final class InitChild extends InitParent {
  static String mode() {
    return InitLog.mode;
  }
}

interface InitDefaults {
  String MODE = InitLog.set("interface");

  default void unused() {}
}

final class InitMember implements InitDefaults {
  static String mode() {
    return InitLog.mode;
  }
}

final class InitOuter {
  static String mode() {
    return Nested.mode();
  }

  static final class Nested {
    static {
      InitLog.mode = "nested";
    }

    private static String mode() {
      return InitLog.mode;
    }
  }
}

enum InitColour {
  RED("r"),
  BLUE("b");

  InitColour(String name) {
    InitLog.NAMES.add(name);
  }

  static String names() {
    return String.join("", InitLog.NAMES);
  }
}

final class InitOther {
  static final boolean ADDED = InitLog.NAMES.add("o");
  static final int SIZE = InitThird.size;
  static final Object UNUSED = Integer.valueOf(3);

  static String names() {
    return String.join("", InitLog.NAMES);
  }
}

final class InitThird {
  static int size = 3;

  static {
    InitLog.NAMES.add("t");
  }
}

class InitBase {
  InitBase() {
    init();
  }

  void init() {}
}

final class InitLate extends InitBase {
  String name = "n";

  InitLate(String more) {
    name += more;
  }

  @Override
  void init() {
    name = "early";
  }

  String text() {
    return name;
  }
}
