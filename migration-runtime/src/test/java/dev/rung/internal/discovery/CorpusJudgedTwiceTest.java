package dev.rung.internal.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.Migrator;
import dev.rung.ValidationReport;
import dev.rung.migration.ProblemCode;
import dev.rung.migration.internal.graph.Finding;
import dev.rung.migration.internal.graph.MigrationGraph;
import dev.rung.migration.internal.graph.Sight;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The processor's corpus once more, compiled without the processor and judged as at run time: the
 * codes are the same as in {@code expected.txt}, without those that only a compilation tells. Where
 * the jars of a case meet only at run time, {@code at-run-time.txt} has the codes. What is outside
 * the scanned packages matters in the cases with a {@code scan.txt}; these are validated.
 */
class CorpusJudgedTwiceTest {
  private static final Path CORPUS =
      Path.of("../migration-annotations-processor/src/test/resources/corpus");
  private static final Pattern CODE = Pattern.compile("RUNG-\\d{3}");

  /** Advice for who writes a migration; nobody who runs it can change it. */
  private static final Set<String> ONLY_WHILE_COMPILED =
      Set.of(
          ProblemCode.PARENT_NOT_LISTED.id(),
          ProblemCode.PARENT_WITHOUT_MODULE.id(),
          ProblemCode.PARENT_IRREVERSIBLE.id());

  /** In a case that is scanned by package, and not as a whole. */
  private static final String SCAN = "scan.txt";

  @TempDir Path folder;

  /** All that compile and have migrations. */
  static List<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CORPUS)) {
      return folders
          .map(path -> path.getFileName().toString())
          .filter(name -> !name.startsWith("half-") && !name.equals("good-without-migrations"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void tellsTheCodesOfTheProcessor(String name) throws Exception {
    assertThat(codesAtRunTime(CORPUS.resolve(name))).isEqualTo(expected(CORPUS.resolve(name)));
  }

  @Test
  void judgesTheCorpus() throws IOException {
    assertThat(cases()).hasSizeGreaterThan(30);
  }

  private static SortedSet<String> expected(Path sources) throws IOException {
    Path apart = sources.resolve("at-run-time.txt");
    if (Files.exists(apart)) {
      return codesIn(Files.readString(apart));
    }
    SortedSet<String> codes = codesIn(Files.readString(sources.resolve("expected.txt")));
    codes.removeAll(ONLY_WHILE_COMPILED);
    return codes;
  }

  private static SortedSet<String> codesIn(String text) {
    SortedSet<String> codes = new TreeSet<>();
    Matcher matcher = CODE.matcher(text);
    while (matcher.find()) {
      if (text.startsWith("[", Math.max(0, matcher.start() - 1)) || !text.contains("[")) {
        codes.add(matcher.group());
      }
    }
    return codes;
  }

  private SortedSet<String> codesAtRunTime(Path sources) throws Exception {
    List<Path> jars = new ArrayList<>();
    for (Path jar : jarsIn(sources)) {
      SampleCode code = new SampleCode();
      jars.forEach(code::with);
      for (Path file : filesIn(jar, ".java")) {
        String path = jar.relativize(file).toString();
        String className = path.substring(0, path.length() - ".java".length()).replace('/', '.');
        code.source(className, Files.readString(file));
      }
      Path classes = code.compileTo(folder.resolve(String.valueOf(jars.size())));
      for (Path file : filesIn(jar, ".sql")) {
        SampleCode.write(classes.resolve(jar.relativize(file).toString()), Files.readString(file));
      }
      jars.add(classes);
    }
    try (URLClassLoader loader = new URLClassLoader(urls(jars), getClass().getClassLoader())) {
      if (Files.exists(sources.resolve(SCAN))) {
        return codesOfValidation(loader, Files.readString(sources.resolve(SCAN)).strip());
      }
      Catalog catalog = new ClassPathDiscovery(new ScanScope(List.of(), jars, loader)).full();
      return MigrationGraph.of(
              catalog.migrations(),
              catalog.visible(),
              new Sight(Set.of(), Set.of(), catalog.absent()))
          .findings()
          .stream()
          .map(Finding::problem)
          .map(problem -> problem.code().id())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private SortedSet<String> codesOfValidation(ClassLoader loader, String packageName) {
    ValidationReport report =
        Migrator.builder("jdbc:sqlite:" + folder.resolve("validated.db"))
            .scan(packageName)
            .classLoader(loader)
            .build()
            .validate();
    return Stream.concat(report.problems().stream(), report.warnings().stream())
        .map(problem -> problem.code().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Path> jarsIn(Path sources) throws IOException {
    try (Stream<Path> files = Files.list(sources)) {
      List<Path> jars =
          files.filter(file -> file.getFileName().toString().matches("\\d-.*")).sorted().toList();
      return jars.isEmpty() ? List.of(sources) : jars;
    }
  }

  private static List<Path> filesIn(Path sources, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(sources)) {
      return files.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }

  private static URL[] urls(List<Path> places) throws IOException {
    URL[] urls = new URL[places.size()];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = places.get(i).toUri().toURL();
    }
    return urls;
  }
}
