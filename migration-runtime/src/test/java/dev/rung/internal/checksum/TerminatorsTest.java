package dev.rung.internal.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How blocks end, told so that it does not matter how a compiler lays them out. */
class TerminatorsTest {

  @Test
  void aConditionNamesBothWays() {
    assertThat(Snippet.up("if (db.hashCode() > 3) db.commit();").steps())
        .isEqualTo(
            """
            v1 = call java/lang/Object.hashCode()I(p0)
            if le(v1, I3) -> B1 else B2
            B1
            return
            B2
            v1 = call Q.commit()(p0)
            return
            """);
  }

  @Test
  void casesAreSortedAndThoseThatDoAsTheDefaultAreNone() {
    assertThat(
            Snippet.up(
                    """
                    switch (db.hashCode()) {
                      case 9: db.commit(); break;
                      case 5: break;
                      case -1: db.rollback();
                    }
                    """)
                .steps())
        .startsWith(
            """
            v1 = call java/lang/Object.hashCode()I(p0)
            switch v1 {-1 -> B1, 9 -> B2, else B3}
            """);
  }

  @Test
  void aSwitchOverAnEnumNamesItsConstants() {
    assertThat(
            Snippet.up(
                    "switch (Thread.currentThread().getState()) {"
                        + " case NEW: db.commit(); break; case BLOCKED: db.rollback(); }")
                .steps())
        .contains("switch java/lang/Thread$State v2 {BLOCKED -> B1, NEW -> B2, else B3}\n");
  }

  @Test
  void whatIsThrownAndReturnedIsTold() {
    assertThat(Snippet.up("throw new IllegalStateException(\"a\");").steps())
        .isEqualTo(
            """
            v1 = init java/lang/IllegalStateException.<init>(Ljava/lang/String;)V(S"a")
            throw v1
            """);
    assertThat(
            Snippet.members("int of() { return 7; } @Override public void up(DSLContext db) {}")
                .form())
        .contains("method of()I\n    return I7\n");
  }

  @Test
  void anEmptyEndlessLoopSpins() {
    assertThat(Snippet.up("while (true) { }").steps()).isEqualTo("spin\n");
  }
}
