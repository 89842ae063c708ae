package dev.rung.internal.checksum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.tree.ClassNode;

class CapturedFieldsTest {
  private static final Snippet TWO =
      Snippet.up(
          """
          String one = db.toString();
          String two = one.trim();
          Runnable r = new Runnable() { public void run() { two.length(); one.length(); } };
          """);
  private static final ClassNode CLASS = TWO.type("M$1");

  @Test
  void aFieldIsToldByItsPlaceAmongAllWhereAClassIsMadeAtSeveralPlaces() {
    assertThat(CapturedFields.name(CLASS, "val$one", null))
        .isNotEqualTo(CapturedFields.name(CLASS, "val$two", null));
    assertThat(
            List.of(
                CapturedFields.name(CLASS, "val$one", null),
                CapturedFields.name(CLASS, "val$two", null)))
        .containsExactlyInAnyOrder("captured0", "captured1");
  }

  @Test
  void whatHasNoFieldTakesAPlaceAllTheSame() {
    String members =
        """
        void of(int a, long b, String c) {
          class Local {
            String text() { return c + last(); }
            final long d = b;
            int last() { return a; }
            Local(int e) { }
            Local() { }
          }
          new Local(1).text();
          new Local().text();
        }
        @Override public void up(DSLContext db) { }
        """;
    assertThat(Snippet.members(members).form())
        .contains("captured0(this)", "captured2(this)")
        .doesNotContain("captured1");
  }

  @Test
  void aFieldIsToldByTheValueWhereAnObjectIsMadeAtOnePlace() {
    assertThat(TWO.form())
        .contains("v3 = init local{0d72e6138caf9614}(this, v1, v2)")
        .contains("v1 = get local{0d72e6138caf9614}.c2(this)")
        .contains("v3 = get local{0d72e6138caf9614}.c1(this)");
  }

  @Test
  void renamingTheVariablesChangesNothing() {
    String renamed =
        Snippet.up(
                """
                String second = db.toString();
                String first = second.trim();
                Runnable r = new Runnable() { public void run() { first.length(); second.length(); } };
                """)
            .form();
    assertThat(renamed).isEqualTo(TWO.form());
  }

  @Test
  void aFieldThatNoConstructorSetsHasNoName() {
    assertThatThrownBy(() -> CapturedFields.name(CLASS, "val$three", null))
        .isInstanceOf(UnsupportedCode.class)
        .hasMessage("a captured variable that no constructor sets: val$three");
  }
}
