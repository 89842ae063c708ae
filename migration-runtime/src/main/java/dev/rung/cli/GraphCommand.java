package dev.rung.cli;

import dev.rung.Migrator;
import dev.rung.StatusReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "graph",
    customSynopsis = "rung graph [--format text|dot|mermaid] [OPTION...]",
    description = "Draw what depends on what, and what is applied. Changes nothing.")
final class GraphCommand implements Action {
  @Option(
      names = "--format",
      paramLabel = "text|dot|mermaid",
      converter = GraphFormat.Reader.class,
      description = "text for the screen, dot for Graphviz, mermaid for Markdown; default: text.")
  private GraphFormat format = GraphFormat.TEXT;

  @Override
  public ExitCode run(Migrator migrator, Output output) {
    StatusReport report = migrator.status();
    DrawnGraph graph = DrawnGraph.of(report.migrations());
    output.result(
        switch (format) {
          case TEXT ->
              graph.nodes().isEmpty()
                  ? StatusText.nothing(report) + "\n"
                  : GraphText.render(graph, output.look());
          case DOT -> GraphDot.render(graph);
          case MERMAID -> GraphMermaid.render(graph);
        });
    output.problems(report.problems());
    return report.problems().isEmpty() ? ExitCode.OK : ExitCode.BLOCKED;
  }
}
