package dev.rung;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What users can see. A type that is added here is a promise; "no" is temporary, "yes" is not. */
class PublicFaceTest {

  @Test
  void theTypesThatUsersSeeAreThese() {
    assertThat(publicTypes("dev.rung"))
        .containsExactly(
            "AcceptReport",
            "AppliedMigration",
            "EngineEvent",
            "EngineListener",
            "ExecutionFailedException",
            "ExecutionReport",
            "HistoryReport",
            "JournalEntry",
            "LateArrivals",
            "MigrationChecksum",
            "MigrationStatus",
            "Migrator",
            "Plan",
            "PlanResult",
            "PlanStep",
            "PlannedSql",
            "Refactored",
            "RunOptions",
            "StatusReport",
            "StepOutcome",
            "Target",
            "ValidationReport");
    assertThat(publicTypes("dev.rung.cli")).containsExactly("Main", "Rung", "RungConfig");
    assertThat(publicTypes("dev.rung.spi")).containsExactly("MigrationFactory");
    assertThat(publicTypes("dev.rung.migration"))
        .containsExactly(
            "ExecutableMigration",
            "ForwardOnlyMigration",
            "Migration",
            "MigrationException",
            "MigrationId",
            "MigrationModule",
            "Problem",
            "ProblemCode",
            "ReversibleMigration",
            "Sql",
            "Version");
    assertThat(publicTypes("dev.rung.processor")).containsExactly("MigrationProcessor");
  }

  @Test
  void whatUsersSeeMentionsNothingInternal() {
    List<String> mentions =
        RungClasses.all().stream()
            .filter(PublicFaceTest::isForUsers)
            .flatMap(type -> Stream.concat(codeUnits(type), fields(type)))
            .toList();
    assertThat(mentions).isEmpty();
  }

  @Test
  void noPackageOccursInTwoJars() {
    Map<String, Set<String>> jars =
        RungClasses.all().stream()
            .collect(groupingBy(JavaClass::getPackageName, mapping(PublicFaceTest::jar, toSet())));
    assertThat(jars.values().stream().flatMap(Set::stream).distinct()).hasSize(3);
    assertThat(jars).allSatisfy((name, places) -> assertThat(places).hasSize(1));
  }

  private static List<String> publicTypes(String packageName) {
    return RungClasses.all().stream()
        .filter(type -> type.getPackageName().equals(packageName))
        .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
        .map(JavaClass::getSimpleName)
        .sorted()
        .toList();
  }

  private static boolean isForUsers(JavaClass type) {
    boolean hidden = !type.getModifiers().contains(JavaModifier.PUBLIC);
    for (JavaClass outer = type; outer.getEnclosingClass().isPresent(); ) {
      outer = outer.getEnclosingClass().get();
      hidden |= !outer.getModifiers().contains(JavaModifier.PUBLIC);
    }
    return !hidden && !isInternal(type);
  }

  private static Stream<String> codeUnits(JavaClass type) {
    return type.getCodeUnits().stream()
        .filter(unit -> isVisible(unit.getModifiers()))
        .filter(
            unit ->
                Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream())
                    .flatMap(used -> used.getAllInvolvedRawTypes().stream())
                    .anyMatch(PublicFaceTest::isInternal))
        .map(JavaCodeUnit::getFullName);
  }

  private static Stream<String> fields(JavaClass type) {
    return type.getFields().stream()
        .filter(field -> isVisible(field.getModifiers()))
        .filter(
            field ->
                field.getType().getAllInvolvedRawTypes().stream()
                    .anyMatch(PublicFaceTest::isInternal))
        .map(JavaField::getFullName);
  }

  private static boolean isVisible(Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
  }

  private static boolean isInternal(JavaClass type) {
    return type.getPackageName().startsWith("dev.rung.")
        && type.getPackageName().contains(".internal");
  }

  /** Where the class comes from, without its own path. */
  private static String jar(JavaClass type) {
    String uri = type.getSource().orElseThrow().getUri().toString();
    return uri.substring(0, uri.length() - type.getName().length() - ".class".length());
  }
}
