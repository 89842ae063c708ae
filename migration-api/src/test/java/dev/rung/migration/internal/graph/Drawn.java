package dev.rung.migration.internal.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.migration.MigrationId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Migrations from short lines, such as {@code "3 <- 1, billing:2"}: an id (of module main when it
 * names none), then the classes it depends on; {@code #} before a parent names it by id, and {@code
 * root} stands for the annotation's root. The class of {@code billing:2} is {@code billing.V2}, in
 * {@code billing.jar}.
 */
final class Drawn {
  private static final Set<Trait> SOUND =
      EnumSet.of(Trait.PUBLIC, Trait.CONSTRUCTIBLE, Trait.REVERSIBLE);

  private Drawn() {}

  static List<MigrationFacts> facts(String... lines) {
    List<MigrationFacts> all = new ArrayList<>();
    for (String line : lines) {
      boolean root = line.endsWith(" root");
      String[] halves = line.replace(" root", "").split(" <- ", 2);
      List<String> classes = new ArrayList<>();
      List<String> ids = new ArrayList<>();
      for (String parent : halves.length == 1 ? new String[0] : halves[1].split(", ", -1)) {
        if (parent.startsWith("#")) {
          ids.add(module(parent.substring(1)) + ":" + version(parent));
        } else {
          classes.add(className(parent));
        }
      }
      all.add(facts(halves[0], classes, ids, root, SOUND));
    }
    return all;
  }

  /** One migration with other traits than a sound class has. */
  static MigrationFacts withTraits(String id, Trait... traits) {
    return facts(id, List.of(), List.of(), false, Set.of(traits));
  }

  private static MigrationFacts facts(
      String id, List<String> classes, List<String> ids, boolean root, Set<Trait> traits) {
    return new MigrationFacts(
        className(id),
        module(id) + ".jar",
        module(id),
        version(id),
        "",
        classes,
        ids,
        root,
        true,
        traits);
  }

  /** The same migration in another jar. */
  static MigrationFacts in(String source, MigrationFacts facts) {
    return new MigrationFacts(
        facts.className(),
        source,
        facts.module(),
        facts.version(),
        facts.description(),
        facts.dependsOn(),
        facts.dependsOnIds(),
        facts.root(),
        facts.retry(),
        facts.traits());
  }

  static MigrationGraph graph(String... lines) {
    return graph(facts(lines));
  }

  static MigrationGraph graph(List<MigrationFacts> facts) {
    MigrationGraph.Result result = MigrationGraph.of(facts, List.of());
    assertThat(result).isInstanceOf(MigrationGraph.Valid.class);
    return ((MigrationGraph.Valid) result).graph();
  }

  /** The graph's order as lines of the same form, with all parents, implicit ones too. */
  static List<String> order(MigrationGraph graph) {
    List<String> lines = new ArrayList<>();
    for (MigrationGraph.Node node : graph.nodes()) {
      StringBuilder line = new StringBuilder(brief(node.id()));
      for (MigrationId parent : node.parents()) {
        line.append(line.indexOf("<-") < 0 ? " <- " : ", ").append(brief(parent));
      }
      lines.add(line.toString());
    }
    return lines;
  }

  /** The findings as the place, then the text. */
  static List<String> findings(List<MigrationFacts> judged, List<MigrationFacts> visible) {
    return texts(MigrationGraph.of(judged, visible));
  }

  /** The same as a compilation tells them, which knows all modules that it sees in full. */
  static List<String> advice(List<MigrationFacts> judged, List<MigrationFacts> visible) {
    Set<String> modules = new HashSet<>();
    for (MigrationFacts facts : visible) {
      modules.add(facts.module());
    }
    return texts(MigrationGraph.ofSources(judged, visible, new Sight(modules, Set.of())));
  }

  static List<String> texts(MigrationGraph.Result result) {
    List<String> texts = new ArrayList<>();
    for (Finding finding : result.findings()) {
      texts.add(
          finding.severity()
              + " at "
              + finding.className()
              + " "
              + finding.site()
              + " "
              + finding.index()
              + "\n"
              + finding.problem());
    }
    return texts;
  }

  static List<String> findings(String... lines) {
    return findings(facts(lines), List.of());
  }

  private static String brief(MigrationId id) {
    return id.module().equals(MigrationId.DEFAULT_MODULE) ? id.version().value() : id.toString();
  }

  private static String className(String id) {
    return module(id) + ".V" + version(id).replace('.', '_');
  }

  private static String module(String id) {
    int colon = id.indexOf(':');
    return colon < 0 ? MigrationId.DEFAULT_MODULE : id.substring(0, colon);
  }

  private static String version(String id) {
    return id.substring(Math.max(id.indexOf(':'), id.indexOf('#')) + 1);
  }
}
