package dev.rung.cli;

import dev.rung.migration.MigrationId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A graph as a Mermaid flow chart. What is applied is a rectangle, what is pending has round ends
 * and a dashed border, what is wrong is a hexagon, so that no colour is needed.
 */
final class GraphMermaid {
  private GraphMermaid() {}

  static String render(DrawnGraph graph) {
    StringBuilder out = new StringBuilder("flowchart TD\n");
    Map<MigrationId, String> names = new HashMap<>();
    int modules = 0;
    for (Map.Entry<String, List<DrawnGraph.Node>> module : graph.modules().entrySet()) {
      modules++;
      out.append("  subgraph m").append(modules);
      out.append("[\"").append(escaped(module.getKey())).append("\"]\n");
      for (DrawnGraph.Node node : module.getValue()) {
        String name = "n" + (names.size() + 1);
        names.put(node.id(), name);
        out.append("    ").append(name).append(shape(node)).append('\n');
      }
      out.append("  end\n");
    }
    for (DrawnGraph.Node node : graph.nodes()) {
      for (MigrationId parent : node.parents()) {
        out.append("  ").append(names.get(parent)).append(" --> ");
        out.append(names.get(node.id())).append('\n');
      }
      for (MigrationId parent : node.closing()) {
        out.append("  ").append(names.get(parent)).append(" ==> ");
        out.append(names.get(node.id())).append('\n');
      }
    }
    out.append("  classDef applied fill:#e3f4e3,stroke:#2e7d32,color:#000\n");
    out.append("  classDef pending fill:#fff8e1,stroke:#b26a00,color:#000,stroke-dasharray:5 4\n");
    out.append("  classDef problem fill:#fdecea,stroke:#c62828,color:#000,stroke-width:3px\n");
    out.append("  classDef foreign fill:#f5f5f5,stroke:#757575,color:#000,stroke-dasharray:2 3\n");
    return out.toString();
  }

  private static String shape(DrawnGraph.Node node) {
    String title = escaped(Text.clean(node.title()));
    String label = "\"" + node.id() + "<br/>" + title + "<br/>" + node.word() + "\"";
    return switch (node.kind()) {
      case APPLIED -> "[" + label + "]:::applied";
      case PENDING -> "([" + label + "]):::pending";
      case PROBLEM -> "{{" + label + "}}:::problem";
      case FOREIGN -> "[" + label + "]:::foreign";
    };
  }

  /** Mermaid takes quotes and markup only as its own kind of entities. */
  private static String escaped(String text) {
    return text.replace("#", "#35;")
        .replace("&", "#38;")
        .replace("\"", "#quot;")
        .replace("<", "#lt;")
        .replace(">", "#gt;");
  }
}
