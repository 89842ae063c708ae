package com.example.trading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents speak of what exists. */
class DocsTest {
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");
  private static final Pattern NAME = Pattern.compile("`([A-Z][a-z]+[A-Za-z]*)`");
  private static final Pattern TYPE =
      Pattern.compile("(?:class|interface|record|enum) ([A-Z]\\w+)");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "CONTRIBUTING.md",
        "docs/architecture.md",
        "docs/decisions.md",
        "examples/identity-migrations/README.md",
        "examples/billing-migrations/README.md",
        "examples/shop-service/README.md",
        "examples/backoffice-service/README.md"
      })
  void linkToFilesThatExist(String document) {
    Path file = Readme.file(document);
    List<String> links =
        LINK.matcher(Readme.read(file)).results().map(link -> link.group(1)).toList();
    assertThat(links).allSatisfy(link -> assertThat(file.resolveSibling(link)).exists());
  }

  @ParameterizedTest
  @ValueSource(strings = {"docs/architecture.md", "docs/decisions.md"})
  void nameTypesThatExist(String document) throws IOException {
    Set<String> types = types();
    List<String> names =
        NAME.matcher(Readme.read(Readme.file(document))).results().map(n -> n.group(1)).toList();

    assertThat(names).hasSizeGreaterThan(5);
    assertThat(names).allMatch(name -> types.contains(name) || isInJava(name));
  }

  /** Simple names of all types in the sources of this repository, nested ones too. */
  private static Set<String> types() throws IOException {
    try (Stream<Path> files = Files.walk(Readme.file(""))) {
      return files
          .filter(file -> file.toString().endsWith(".java") && file.toString().contains("src"))
          .flatMap(file -> TYPE.matcher(Readme.read(file)).results())
          .map(type -> type.group(1))
          .collect(Collectors.toSet());
    }
  }

  private static boolean isInJava(String name) {
    return Stream.of("java.lang.", "java.sql.")
        .anyMatch(
            prefix ->
                Object.class.getResource("/" + (prefix + name).replace('.', '/') + ".class")
                    != null);
  }
}
