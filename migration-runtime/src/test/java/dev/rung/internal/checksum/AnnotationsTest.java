package dev.rung.internal.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Annotations that are kept at run time are part of what a class is. */
class AnnotationsTest {
  private static final String UP = "@Override public void up(DSLContext db) { new Row(); }";
  private static final String KEPT = "@Retention(RetentionPolicy.RUNTIME) @interface Kept";

  @Test
  void tellsThoseOfAClassAndOfItsMembers() {
    assertThat(
            Snippet.members(
                    KEPT
                        + """
                         { String value() default "x"; int[] sizes() default {}; }
                        @Kept("row") static class Row {
                          @Kept(sizes = {1, 2}) int a;
                          @Kept Row() { }
                          @Kept void b(int c, @Kept("c") int d) { }
                        }
                        """
                        + UP)
                .form())
        .contains(
            """
            class @$Row: extends java/lang/Object
                annotated @$Kept(value: S"row")
            field a:I
                annotated @$Kept(sizes: [I1, I2])
            method <init>()V
                annotated @$Kept()
                init java/lang/Object.<init>()V(this)
                return
            method b(II)V
                annotated @$Kept()
                parameter 1 annotated @$Kept(value: S"c")
                return
            """)
        .contains("method abstract sizes()[I\n    default []\n")
        .contains("value()Ljava/lang/String;\n    default S\"x\"\n");
  }

  @Test
  void tellsNoneThatIsGoneAtRunTimeOrMeantForReaders() {
    String form =
        Snippet.members(
                """
                @interface Gone { }
                @Gone @Deprecated static class Row {
                  @Gone int a;
                  @Deprecated @Gone void b(@Gone int c) { }
                }
                """
                    + UP)
            .form();
    assertThat(form).doesNotContain("annotated");
  }

  @Test
  void ofThoseOnTheMigrationItselfOnlyItsOwnCount() {
    String members = KEPT + " { int value(); } static class Row { }";
    String form =
        Snippet.members(
                members
                    + """
                    @Kept(1) @java.beans.ConstructorProperties("a") public M() { }
                    @Kept(2)
                    """
                    + UP)
            .form();
    assertThat(form)
        .contains("method <init>()V\n    annotated @$Kept(value: I1)\n    init")
        .contains("\n    annotated @$Kept(value: I2)\n    v1 = init @$Row")
        .doesNotContain("java/beans");
  }
}
