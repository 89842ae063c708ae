package dev.rung;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import dev.rung.internal.engine.EngineConfig;
import dev.rung.migration.ExecutableMigration;
import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.ReversibleMigration;
import dev.rung.migration.Sql;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arrows of docs/architecture.md, each with its reason. */
class ArchitectureTest {
  private static final JavaClasses RUNG = RungClasses.all();
  private static final String INTERNAL = "dev.rung.internal.";
  private static final String ENGINE = "dev.rung.internal..";
  private static final String[] LEAVES = {
    "dev.rung.cli..", "dev.rung.junit..", "dev.rung.spring.."
  };

  @ParameterizedTest
  @CsvSource({
    "checksum,  nothing",
    "dialect,   nothing",
    "plan,      nothing",
    "sql,       nothing",
    "discovery, checksum",
    "history,   dialect",
    "lock,      dialect",
    "exec,      dialect history lock sql",
    "engine,    checksum dialect discovery exec history lock plan sql",
  })
  void thePartsOfTheEngineUseOnlyThose(String part, String used) {
    List<String> allowed = new ArrayList<>(List.of(INTERNAL + part + ".."));
    for (String other : used.split(" ")) {
      allowed.add(INTERNAL + other + "..");
    }
    noClasses()
        .that(resideInAPackage(INTERNAL + part + ".."))
        .should()
        .dependOnClassesThat(
            resideInAPackage(ENGINE).and(not(resideInAnyPackage(allowed.toArray(new String[0])))))
        .because("each part is understood and tested without the parts above it")
        .check(RUNG);
  }

  @Test
  void noPackagesUseEachOtherInACircle() {
    slices().matching("dev.rung.internal.(*)..").should().beFreeOfCycles().check(RUNG);
    slices().matching("dev.rung.migration.internal.(*)..").should().beFreeOfCycles().check(RUNG);
  }

  @Test
  void theApiStandsAlone() {
    noClasses()
        .that(resideInAPackage("dev.rung.migration.."))
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.rung..").and(not(resideInAPackage("dev.rung.migration.."))))
        .because("migrations compile against it and nothing else")
        .check(RUNG);
  }

  @Test
  void theProcessorUsesTheApiButNothingThatNeedsJooq() {
    noClasses()
        .that(resideInAPackage("dev.rung.processor.."))
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.rung..")
                .and(not(resideInAnyPackage("dev.rung.processor..", "dev.rung.migration..")))
                .or(resideInAPackage("org.jooq.."))
                .or(
                    belongToAnyOf(
                        ExecutableMigration.class,
                        ForwardOnlyMigration.class,
                        ReversibleMigration.class,
                        Sql.class)))
        .because("it runs on processor paths that have no jOOQ")
        .check(RUNG);
  }

  @Test
  void nobodyUsesALeaf() {
    noClasses()
        .that(not(resideInAnyPackage(LEAVES)))
        .should()
        .dependOnClassesThat(resideInAnyPackage(LEAVES))
        .because("the engine works without a command line, JUnit or Spring")
        .check(RUNG);
  }

  @Test
  void ofThePublicFaceOnlyTheMigratorKnowsTheEngine() {
    noClasses()
        .that(resideInAnyPackage("dev.rung", "dev.rung.spi"))
        .and(not(belongToAnyOf(Migrator.class)))
        .should()
        .dependOnClassesThat(resideInAPackage(ENGINE))
        .because("results are records that anybody can make and read")
        .check(RUNG);
  }

  @Test
  void decidingKnowsNoDatabaseNoFileAndNoClock() {
    ArchRule rule =
        noClasses()
            .that(
                resideInAnyPackage(
                        "dev.rung.internal.plan..",
                        "dev.rung.migration.internal.graph..",
                        "dev.rung.migration.internal.index..",
                        "dev.rung.migration.internal.script..",
                        "dev.rung")
                    .and(not(belongToAnyOf(Migrator.class))))
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(
                        "java.sql..",
                        "javax.sql..",
                        "org.jooq..",
                        "java.io..",
                        "java.nio.file..",
                        "java.net..")
                    .or(belongToAnyOf(Clock.class)))
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .callMethod(System.class, "getProperty", String.class);
    rule.because("the same input gives the same plan on every machine, in milliseconds")
        .check(RUNG);
  }

  @Test
  void jooqIsTheLanguageOfMigrationsOnly() {
    noClasses()
        .that(
            resideInAPackage("dev.rung..")
                .and(
                    not(
                        resideInAnyPackage(
                            "dev.rung.migration", INTERNAL + "exec..", INTERNAL + "dialect..")))
                .and(not(belongToAnyOf(Migrator.class, EngineConfig.class))))
        .should()
        .dependOnClassesThat(resideInAPackage("org.jooq.."))
        .because("a start with nothing to do must not load it")
        .check(RUNG);
  }

  @Test
  void onlyTheDialectsNameADriver() {
    noClasses()
        .that(not(resideInAPackage(INTERNAL + "dialect..")))
        .should()
        .dependOnClassesThat(resideInAnyPackage("org.postgresql..", "org.sqlite.."))
        .because("what differs between products is in one place, and drivers are optional")
        .check(RUNG);
  }

  @Test
  void onlyTheCommandLinePrints() {
    noClasses()
        .that(not(resideInAPackage("dev.rung.cli..")))
        .should(ACCESS_STANDARD_STREAMS)
        .because("a library speaks through results, events and the log")
        .check(RUNG);
  }

  @Test
  void internalClassesAreFinalOrAbstract() {
    classes()
        .that(resideInAPackage("dev.rung..internal.."))
        .and()
        .areNotInterfaces()
        .and()
        .areNotEnums()
        .and()
        .areNotAnonymousClasses()
        .should()
        .haveModifier(JavaModifier.FINAL)
        .orShould()
        .haveModifier(JavaModifier.ABSTRACT)
        .because("nothing is inherited by accident")
        .check(RUNG);
  }
}
