package shop;

import java.lang.annotation.Repeatable;

/** An annotation that is repeated is no unknown one. */
@Marked.Mark("a")
@Marked.Mark("b")
final class Marked {
  private Marked() {}

  @Repeatable(Marks.class)
  @interface Mark {
    String value();
  }

  @interface Marks {
    Mark[] value();
  }
}
