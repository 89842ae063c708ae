package dev.rung.cli;

import static dev.rung.cli.GraphSamples.graph;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.MigrationStatus;
import dev.rung.MigrationStatus.State;
import java.util.List;
import org.junit.jupiter.api.Test;

class GraphFormatsTest {
  private static final DrawnGraph GRAPH =
      graph("shop:1<-other:7", "shop:2<-shop:1 p", "shop:4<-shop:1 a", "other:7 f");

  @Test
  void writesDot() {
    assertThat(GraphDot.render(GRAPH))
        .isEqualTo(
            """
            digraph rung {
              rankdir=TB;
              node [shape=box, fontname="Helvetica", fontsize=11];
              subgraph "cluster_other" {
                label="other"; color="gray70"; fontname="Helvetica";
                "other:7" [label="other:7\\nwhat other:7 does\\nforeign", style="filled,dotted", fillcolor="#f5f5f5", color="#757575"];
              }
              subgraph "cluster_shop" {
                label="shop"; color="gray70"; fontname="Helvetica";
                "shop:1" [label="shop:1\\nwhat shop:1 does\\napplied", style="filled", fillcolor="#e3f4e3", color="#2e7d32"];
                "shop:2" [label="shop:2\\nwhat shop:2 does\\npending", style="filled,dashed", fillcolor="#fff8e1", color="#b26a00"];
                "shop:4" [label="shop:4\\nwhat shop:4 does\\nahead", style="filled", peripheries=2, fillcolor="#fdecea", color="#c62828"];
              }
              "other:7" -> "shop:1";
              "shop:1" -> "shop:2";
              "shop:1" -> "shop:4";
            }
            """);
  }

  @Test
  void drawsWhatClosesACircle() {
    DrawnGraph circle = graph("a:1<-b:1 x", "b:1<-a:1 x");
    assertThat(GraphDot.render(circle))
        .contains(
            """
              "b:1" -> "a:1" [color="#c62828", penwidth=2];
              "a:1" -> "b:1";
            """);
    assertThat(GraphMermaid.render(circle)).contains("  n2 ==> n1\n  n1 --> n2\n");
  }

  @Test
  void breaksLongTitlesBetweenWordsInDot() {
    MigrationStatus wordy =
        new MigrationStatus(
            Samples.id("shop:1"),
            State.PENDING,
            "com.acme.Wordy",
            "add the columns that invoices of several currencies need",
            true,
            List.of(),
            null);
    assertThat(GraphDot.render(DrawnGraph.of(List.of(wordy))))
        .contains(
            "[label=\"shop:1\\nadd the columns that invoices of\\nseveral currencies need\\n"
                + "pending\"");
  }

  @Test
  void whatLooksLikeAnEntityIsNoneInDot() {
    MigrationStatus odd =
        new MigrationStatus(
            Samples.id("shop:1"),
            State.PENDING,
            "com.acme.Odd",
            "turn &amp; into \"&\"",
            true,
            List.of(),
            null);
    assertThat(GraphDot.render(DrawnGraph.of(List.of(odd))))
        .contains("[label=\"shop:1\\nturn &amp;amp; into \\\"&amp;\\\"\\npending\"");
  }

  @Test
  void writesMermaid() {
    assertThat(GraphMermaid.render(GRAPH))
        .isEqualTo(
            """
            flowchart TD
              subgraph m1["other"]
                n1["other:7<br/>what other:7 does<br/>foreign"]:::foreign
              end
              subgraph m2["shop"]
                n2["shop:1<br/>what shop:1 does<br/>applied"]:::applied
                n3(["shop:2<br/>what shop:2 does<br/>pending"]):::pending
                n4{{"shop:4<br/>what shop:4 does<br/>ahead"}}:::problem
              end
              n1 --> n2
              n2 --> n3
              n2 --> n4
              classDef applied fill:#e3f4e3,stroke:#2e7d32,color:#000
              classDef pending fill:#fff8e1,stroke:#b26a00,color:#000,stroke-dasharray:5 4
              classDef problem fill:#fdecea,stroke:#c62828,color:#000,stroke-width:3px
              classDef foreign fill:#f5f5f5,stroke:#757575,color:#000,stroke-dasharray:2 3
            """);
  }

  @Test
  void takesForeignTextAsText() {
    MigrationStatus evil =
        new MigrationStatus(
            Samples.id("shop:1"),
            State.PENDING,
            "com.acme.Evil",
            "a \"quote\" \\n <b>#1 & \u001b[31m\n",
            true,
            List.of(),
            null);
    DrawnGraph graph = DrawnGraph.of(List.of(evil));
    assertThat(GraphDot.render(graph))
        .contains(
            "[label=\"shop:1\\na \\\"quote\\\" \\\\n <b>#1 &amp;\\n\\\\u001b[31m\\\\u000a\\npending\"");
    assertThat(GraphMermaid.render(graph))
        .contains(
            "([\"shop:1<br/>a #quot;quote#quot; \\n #lt;b#gt;#35;1 #38; \\u001b[31m\\u000a<br/>"
                + "pending\"])");
  }
}
