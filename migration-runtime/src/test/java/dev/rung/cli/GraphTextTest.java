package dev.rung.cli;

import static dev.rung.cli.GraphSamples.graph;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GraphTextTest {
  private static final Look ASCII = new Look(80, false, false, Symbols.ASCII);

  private static String draw(DrawnGraph graph) {
    return GraphText.render(graph, Samples.PLAIN);
  }

  @Test
  void drawsALinearHistoryAsALine() {
    assertThat(draw(graph("shop:1 b", "shop:2<-shop:1", "shop:10<-shop:2 p")))
        .isEqualTo(
            """
              =  shop:1   baseline  what shop:1 does
              ✓  shop:2   applied   what shop:2 does
              ○  shop:10  pending   what shop:10 does

            2 applied, 1 pending; the head is shop:10.
            """);
  }

  @Test
  void drawsForksAndMerges() {
    assertThat(
            draw(
                graph(
                    "shop:1",
                    "shop:2<-shop:1",
                    "shop:3<-shop:1",
                    "shop:4<-shop:1",
                    "shop:5<-shop:2,shop:3,shop:4 p",
                    "shop:6<-shop:5 p",
                    "shop:7<-shop:5 p")))
        .isEqualTo(
            """
              ✓      shop:1  applied  what shop:1 does
              ├─╮
              │ ✓    shop:2  applied  what shop:2 does
              ├─│─╮
              │ │ ✓  shop:3  applied  what shop:3 does
              ✓ │ │  shop:4  applied  what shop:4 does
              ├─┴─╯
              ○      shop:5  pending  what shop:5 does
              ├─╮
              │ ○    shop:6  pending  what shop:6 does
              ○      shop:7  pending  what shop:7 does

            4 applied, 3 pending; heads are shop:6, shop:7.
            """);
  }

  @Test
  void drawsSeveralModulesEachOnItsOwnLane() {
    assertThat(
            draw(
                graph(
                    "identity:1",
                    "identity:2<-identity:1",
                    "identity:3<-identity:2",
                    "billing:1<-identity:2",
                    "billing:2<-billing:1",
                    "shop:1<-identity:1",
                    "shop:2<-shop:1,billing:2",
                    "shop:3<-shop:2,identity:3 p")))
        .isEqualTo(
            """
              ✓      identity:1  applied  what identity:1 does
              ├─╮
              │ ✓    identity:2  applied  what identity:2 does
              │ ├─╮
              │ │ ✓  billing:1   applied  what billing:1 does
              │ │ ✓  billing:2   applied  what billing:2 does
              │ ✓ │  identity:3  applied  what identity:3 does
              ✓ │ │  shop:1      applied  what shop:1 does
              ├─│─╯
              ✓ │    shop:2      applied  what shop:2 does
              ├─╯
              ○      shop:3      pending  what shop:3 does

            7 applied, 1 pending; the head is shop:3.
            """);
  }

  @Test
  void setsApartWhatIsWrongAndWhatHasNoParent() {
    assertThat(
            draw(
                graph(
                    "a:1",
                    "c:1 f",
                    "c:2 f",
                    "a:2<-a:1,c:1",
                    "a:3<-a:1 l",
                    "a:5<-a:4",
                    "a:4<-a:1 p",
                    "b:1",
                    "b:2<-b:1 m",
                    "b:3<-b:2 a")))
        .isEqualTo(
            """
              ✓      a:1  applied             what a:1 does
              ├─╮
              │ ○    a:3  late                what a:3 does
              ├─╮
              │ ○    a:4  pending             what a:4 does
              │ ✗    a:5  applied before a:4  what a:5 does
              │
              │ ✓    b:1  applied             what b:1 does
              │ ✗    b:2  missing             what b:2 does
              │ ✗    b:3  ahead               what b:3 does
              │
              │ ·    c:1  foreign             what c:1 does
              ├─╯
              ✓      a:2  applied             what a:2 does

            3 applied, 2 pending, 3 to look at; heads are a:2, a:3, a:5, b:3.
            """
                .replace("✓      ", "✓    ")
                .replace("│ ○    ", "│ ○  ")
                .replace("│ ✗    ", "│ ✗  ")
                .replace("│ ✓    ", "│ ✓  ")
                .replace("│ ·    ", "│ ·  "));
  }

  @Test
  void usesPlainSignsWhereTheEncodingHasNoOthers() {
    DrawnGraph graph =
        graph(
            "a:1",
            "a:2<-a:1",
            "a:3<-a:1",
            "a:4<-a:1",
            "a:5<-a:2",
            "a:6<-a:4,a:5",
            "a:7<-a:3,a:6 m",
            "a:8<-a:7 p");
    assertThat(GraphText.render(graph, ASCII))
        .isEqualTo(
            """
              +      a:1  applied  what a:1 does
              |-.
              | +    a:2  applied  what a:2 does
              |-|-.
              | | +  a:3  applied  what a:3 does
              + | |  a:4  applied  what a:4 does
              | + |  a:5  applied  what a:5 does
              |-' |
              +   |  a:6  applied  what a:6 does
              |---'
              x      a:7  missing  what a:7 does
              o      a:8  pending  what a:8 does

            6 applied, 1 pending, 1 to look at; the head is a:8.
            """);
  }

  @Test
  void paintsSignsAndWordsOnATerminal() {
    assertThat(GraphText.render(graph("shop:1 p"), new Look(80, true, true, Symbols.UNICODE)))
        .startsWith("  \u001b[33m○\u001b[0m  shop:1  \u001b[33mpending  \u001b[0mwhat shop:1 does");
  }

  @Test
  void keepsEveryLineWithinTheWidth() {
    List<String> migrations = new ArrayList<>(List.of("shop:1"));
    for (int i = 2; i < 20; i++) {
      migrations.add("shop:" + i + "<-shop:" + i / 2 + " p");
    }
    Look screen = new Look(80, true, false, Symbols.UNICODE);
    String drawn = GraphText.render(graph(migrations.toArray(new String[0])), screen);
    assertThat(drawn.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    assertThat(drawn.lines().filter(line -> line.contains(" does")).count()).isEqualTo(19);
  }

  @Test
  void drawsACircleWithWhatIsBeforeAndBehindIt() {
    // a:1 <- a:2 <- b:1 <- b:2 <- a:2, and a:3 <- b:2
    assertThat(
            draw(graph("a:1", "a:2<-a:1,b:2 x", "b:1<-a:2 x", "b:2<-b:1 x", "a:3<-b:2 p", "c:1 p")))
        .isEqualTo(
            """
              ✓  a:1  applied                 what a:1 does
              ✗  a:2  in a circle, needs b:2  what a:2 does
              ✗  b:1  in a circle             what b:1 does
              ✗  b:2  in a circle             what b:2 does
              ○  a:3  pending                 what a:3 does

              ○  c:1  pending                 what c:1 does

            1 applied, 2 pending, 3 to look at; heads are a:3, c:1.
            """);
  }

  @Test
  void whatOnlyACircleNeedsIsNoHead() {
    // i:1 <- i:2 <- b:1 <- i:2, and b:2 <- b:1
    assertThat(graph("i:1 p", "i:2<-i:1,b:1 x", "b:1<-i:2 x", "b:2<-b:1 p").heads())
        .containsExactly(Samples.id("b:2"));
    assertThat(graph("a:1<-a:1 x").heads()).containsExactly(Samples.id("a:1"));
  }

  @Test
  void marksWhatNeedsAMigrationThatIsNowhere() {
    assertThat(draw(graph("a:1", "a:2<-a:1,elsewhere:7 x", "a:3<-a:2 x")))
        .isEqualTo(
            """
              ✓  a:1  applied            what a:1 does
              ✗  a:2  needs elsewhere:7  what a:2 does
              ✗  a:3  blocked            what a:3 does

            1 applied, 0 pending, 2 to look at; the head is a:3.
            """);
  }
}
