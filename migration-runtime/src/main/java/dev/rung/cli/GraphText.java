package dev.rung.cli;

import dev.rung.migration.MigrationId;
import java.util.ArrayList;
import java.util.List;

/** A graph that is not empty, for a terminal: what runs first is at the top. */
final class GraphText {
  private static final String INDENT = "  ";
  private static final int NARROWEST_TITLE = 12;

  private GraphText() {}

  static String render(DrawnGraph graph, Look look) {
    Lanes lanes = new Lanes(graph, Rails.beside(look.symbols()));
    List<Lanes.Place> places = new ArrayList<>();
    int lanesWidth = 0;
    int idWidth = 0;
    int wordWidth = 0;
    for (DrawnGraph.Node node : graph.nodes()) {
      Lanes.Place place = lanes.next(node);
      places.add(place);
      lanesWidth = Math.max(lanesWidth, width(place));
      idWidth = Math.max(idWidth, node.id().toString().length());
      wordWidth = Math.max(wordWidth, node.word().length());
    }
    int column = Math.min(lanesWidth + 2, look.width() / 2);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < places.size(); i++) {
      DrawnGraph.Node node = graph.nodes().get(i);
      String above = places.get(i).above();
      if (above != null) {
        out.append(above.isEmpty() ? "" : INDENT + above).append('\n');
      }
      out.append(INDENT);
      int at = INDENT.length() + signs(out, places.get(i), node, look);
      int pad = Math.max(2, column + INDENT.length() - at);
      String text = Text.padRight(node.id().toString(), idWidth) + "  ";
      String word = Text.padRight(node.word(), wordWidth) + "  ";
      at += pad + text.length() + word.length();
      String title =
          look.cut(Text.clean(node.title()), Math.max(NARROWEST_TITLE, look.width() - at));
      out.append(Text.spaces(pad)).append(text).append(look.paint(tone(node), word));
      out.append(title).append('\n');
    }
    return out.append('\n').append(look.wrap(summary(graph), 0, 2)).append('\n').toString();
  }

  /** The lanes with the node's sign between them; tells how many columns they take. */
  private static int signs(StringBuilder out, Lanes.Place place, DrawnGraph.Node node, Look look) {
    String sign =
        node.kind() == DrawnGraph.Kind.PROBLEM
            ? look.symbols().wrong()
            : StatusText.symbol(node.migration().state(), look.symbols());
    String after = after(place);
    out.append(place.before()).append(look.paint(tone(node), sign)).append(after);
    return width(place);
  }

  private static int width(Lanes.Place place) {
    return place.before().length() + 1 + after(place).length();
  }

  private static String after(Lanes.Place place) {
    return (" " + place.after()).stripTrailing();
  }

  private static Tone tone(DrawnGraph.Node node) {
    return switch (node.kind()) {
      case APPLIED -> Tone.GOOD;
      case PENDING -> Tone.ATTENTION;
      case PROBLEM -> Tone.BAD;
      case FOREIGN -> Tone.FAINT;
    };
  }

  private static String summary(DrawnGraph graph) {
    StringBuilder out = new StringBuilder();
    out.append(graph.count(DrawnGraph.Kind.APPLIED)).append(" applied, ");
    out.append(graph.count(DrawnGraph.Kind.PENDING)).append(" pending");
    int problems = graph.count(DrawnGraph.Kind.PROBLEM);
    if (problems > 0) {
      out.append(", ").append(problems).append(" to look at");
    }
    List<String> heads = new ArrayList<>();
    for (MigrationId head : graph.heads()) {
      heads.add(head.toString());
    }
    if (heads.isEmpty()) {
      return out.append("; there is no head.").toString();
    }
    out.append(heads.size() == 1 ? "; the head is " : "; heads are ");
    return out.append(String.join(", ", heads)).append('.').toString();
  }
}
