package dev.rung.cli;

import dev.rung.migration.MigrationId;
import java.util.List;
import java.util.Map;

/**
 * A graph in the language of Graphviz. What is applied has a solid border, what is pending a dashed
 * one, what is wrong a double one, so that no colour is needed.
 */
final class GraphDot {
  /** In letters; wider ones go on in the next line, so that boxes stay of a size. */
  private static final int TITLE_WIDTH = 32;

  private GraphDot() {}

  static String render(DrawnGraph graph) {
    StringBuilder out = new StringBuilder("digraph rung {\n");
    out.append("  rankdir=TB;\n");
    out.append("  node [shape=box, fontname=\"Helvetica\", fontsize=11];\n");
    for (Map.Entry<String, List<DrawnGraph.Node>> module : graph.modules().entrySet()) {
      out.append("  subgraph ").append(quoted("cluster_" + module.getKey())).append(" {\n");
      out.append("    label=").append(quoted(module.getKey()));
      out.append("; color=\"gray70\"; fontname=\"Helvetica\";\n");
      for (DrawnGraph.Node node : module.getValue()) {
        out.append("    ").append(quoted(node.id().toString()));
        out.append(" [label=").append(label(node)).append(", ");
        out.append(style(node.kind())).append("];\n");
      }
      out.append("  }\n");
    }
    for (DrawnGraph.Node node : graph.nodes()) {
      for (MigrationId parent : node.parents()) {
        out.append("  ").append(quoted(parent.toString())).append(" -> ");
        out.append(quoted(node.id().toString())).append(";\n");
      }
      for (MigrationId parent : node.closing()) {
        out.append("  ").append(quoted(parent.toString())).append(" -> ");
        out.append(quoted(node.id().toString())).append(" [color=\"#c62828\", penwidth=2];\n");
      }
    }
    return out.append("}\n").toString();
  }

  private static String style(DrawnGraph.Kind kind) {
    return switch (kind) {
      case APPLIED -> "style=\"filled\", fillcolor=\"#e3f4e3\", color=\"#2e7d32\"";
      case PENDING -> "style=\"filled,dashed\", fillcolor=\"#fff8e1\", color=\"#b26a00\"";
      case PROBLEM -> "style=\"filled\", peripheries=2, fillcolor=\"#fdecea\", color=\"#c62828\"";
      case FOREIGN -> "style=\"filled,dotted\", fillcolor=\"#f5f5f5\", color=\"#757575\"";
    };
  }

  private static String label(DrawnGraph.Node node) {
    String wrapped = Text.wrap(Text.clean(node.title()), 0, 0, TITLE_WIDTH);
    String title = escaped(wrapped).replace("&", "&amp;").replace("\n", "\\n");
    return "\"" + node.id() + "\\n" + title + "\\n" + escaped(node.word()) + "\"";
  }

  private static String quoted(String text) {
    return "\"" + escaped(text) + "\"";
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
