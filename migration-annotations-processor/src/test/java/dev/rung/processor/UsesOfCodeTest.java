package dev.rung.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a migration's use of other code is told, and when it is not. */
class UsesOfCodeTest {
  private static final String PRICES =
      """
      package acme.shop;
      public class Prices { public static int gross() { return 7; } }
      """;
  private static final String TOLD =
      """
      acme/shop/migrations/AddPrices.java:6: warning
      [RUNG-122] main:1 uses code of the application: later changes to it are not detected, and may change what the migration does.
            in    acme.shop.migrations.AddPrices
            uses  acme.shop.Prices.gross
          fix: copy what it needs into AddPrices
          fix: let that code count too: includes = Prices.class
          fix: if it may change as it likes: excludes = Prices.class
      """;

  @TempDir private Path folder;
  private Workspace workspace;

  @BeforeEach
  void makeAWorkspace() throws IOException {
    workspace = new Workspace(folder.resolve("app"));
  }

  private static String migration(String annotations) {
    return """
        package acme.shop.migrations;
        @dev.rung.migration.Migration(version = "1") %s
        public class AddPrices implements dev.rung.migration.ForwardOnlyMigration {
          @Override
          public void up(org.jooq.DSLContext db) {
            db.execute("insert into price values (?)", acme.shop.Prices.gross());
          }
        }
        """
        .formatted(annotations);
  }

  @Test
  void tellsClassesThatAreCompiledTogether() throws IOException {
    workspace.source("acme.shop.Prices", PRICES);
    workspace.source("acme.shop.migrations.AddPrices", migration(""));
    assertThat(workspace.compile().told()).isEqualTo(TOLD);
  }

  @Test
  void tellsClassesThatAFormerCompilationLeft() throws IOException {
    workspace.source("acme.shop.Prices", PRICES).compile();
    workspace.source("acme.shop.migrations.AddPrices", migration(""));
    assertThat(workspace.compile().told()).isEqualTo(TOLD);
  }

  @Test
  void takesNoLabelOfACaseForAUse() throws IOException {
    workspace.source("acme.shop.State", "package acme.shop; public enum State { OPEN, CLOSED }");
    String cases =
        "switch (state()) { case OPEN: db.execute(\"a\"); break; default: }"
            + " } private static acme.shop.State state() { return acme.shop.State.CLOSED;";
    workspace.source(
        "acme.shop.migrations.AddPrices",
        migration("")
            .replace(
                "db.execute(\"insert into price values (?)\", acme.shop.Prices.gross());", cases));
    assertThat(workspace.compile().told())
        .contains("\n      uses  acme.shop.State.CLOSED\n    fix: ");
  }

  @Test
  void tellsNothingOfMigrationsThatAreNotCompiled() throws IOException {
    workspace.source("acme.shop.Prices", PRICES);
    workspace.source("acme.shop.migrations.AddPrices", migration("")).compile();
    Javac.Result result = workspace.source("acme.shop.Prices", PRICES).compile();
    assertThat(result.success()).isTrue();
    assertThat(result.told()).isEmpty();
  }

  @Test
  void tellsNothingOfOtherJars() throws IOException {
    Workspace library = new Workspace(folder.resolve("library"));
    library.source("acme.shop.Prices", PRICES).compile();
    workspace.source("acme.shop.migrations.AddPrices", migration(""));
    Javac.Result result = workspace.compile(library.output());
    assertThat(result.success()).isTrue();
    assertThat(result.told()).isEmpty();
  }

  @Test
  void tellsNothingThatIsSuppressed() throws IOException {
    workspace.source("acme.shop.Prices", PRICES);
    workspace.source(
        "acme.shop.migrations.AddPrices", migration("@SuppressWarnings(\"RUNG-122\")"));
    Javac.Result result = workspace.compile(workspace.javac().withOptions("-Werror"));
    assertThat(result.success()).isTrue();
    assertThat(result.told()).isEmpty();
  }

  @Test
  void tellsNothingThatTheAuthorHasDecidedAbout() throws IOException {
    for (String element : new String[] {"includes", "excludes"}) {
      workspace.source("acme.shop.Prices", PRICES);
      String text =
          migration("").replace("\"1\"", "\"1\", " + element + " = acme.shop.Prices.class");
      workspace.source("acme.shop.migrations.AddPrices", text);
      Javac.Result result = workspace.compile();
      assertThat(result.success()).isTrue();
      assertThat(result.told()).isEmpty();
    }
  }

  @Test
  void tellsNothingWhereTheMigrationsLieBesideTheApplication() throws IOException {
    workspace.source("acme.shop.Prices", PRICES);
    workspace.source("acme.shop.migrations.AddPrices", migration(""));
    workspace.migration("acme.shop.AddOrders", "version = \"2\"");
    assertThat(workspace.compile().told()).isEmpty();
  }

  @Test
  void tellsEachOfTheMigrationsOfAFile() throws IOException {
    workspace.source("acme.shop.Prices", PRICES);
    workspace.source(
        "acme.shop.migrations.All",
        """
        package acme.shop.migrations;
        public class All {
          static int unrelated() { return acme.shop.Prices.gross(); }
          @dev.rung.migration.Migration(version = "1")
          public static class One implements dev.rung.migration.ForwardOnlyMigration {
            @Override public void up(org.jooq.DSLContext db) { new acme.shop.Prices() {}; }
          }
          @dev.rung.migration.Migration(version = "2")
          public static class Two implements dev.rung.migration.ForwardOnlyMigration {
            @Override public void up(org.jooq.DSLContext db) {
              java.util.function.IntSupplier gross = acme.shop.Prices::gross;
            }
          }
        }
        """);
    assertThat(workspace.compile().told())
        .contains("All.java:6: warning", "uses  extends acme.shop.Prices\n")
        .contains("All.java:11: warning", "uses  acme.shop.Prices.gross\n")
        .hasLineCount(14);
  }

  @Test
  void tellsScriptsByWhicheverNameTheyAreCalled() throws IOException {
    workspace.source(
        "acme.AddPrices",
        """
        package acme;
        import static dev.rung.migration.Sql.script;
        @dev.rung.migration.Migration(version = "1")
        public class AddPrices implements dev.rung.migration.ForwardOnlyMigration {
          @Override public void up(org.jooq.DSLContext db) {
            Runnable later = () -> script(db, AddPrices.class, "fill.sql");
            later.run();
            new Other().script(db, AddPrices.class, "other.sql");
          }
          static class Other {
            void script(org.jooq.DSLContext db, Class<?> anchor, String name) {}
          }
        }
        """);
    assertThat(workspace.compile().told())
        .isEqualTo(
            """
            acme/AddPrices.java:6: warning
            [RUNG-125] main:1 runs SQL whose later changes are not detected: its checksum does not \
            cover the file.
                  in    acme.AddPrices
                  uses  acme/fill.sql
                fix: let it count: resources = "fill.sql"
            """);
  }

  @Test
  void worksWithoutBodiesWhereJavacIsHidden() throws IOException {
    workspace.source("acme.shop.Prices", PRICES);
    workspace.source("acme.shop.migrations.AddPrices", migration(""));
    Javac.Result result =
        workspace.compile(
            workspace.javac().withoutProcessor().withProcessor(new HiddenFromProcessor()));
    assertThat(result.success()).isTrue();
    assertThat(result.told()).isEmpty();
    assertThat(result.index()).contains("M\tmain:1\tacme.shop.migrations.AddPrices\t");
  }

  /** Hands Rung's processor an environment that is not javac's own, as some build tools do. */
  private static final class HiddenFromProcessor extends AbstractProcessor {
    private final MigrationProcessor processor = new MigrationProcessor();

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
      super.init(environment);
      processor.init(
          (ProcessingEnvironment)
              Proxy.newProxyInstance(
                  getClass().getClassLoader(),
                  new Class<?>[] {ProcessingEnvironment.class},
                  (proxy, method, arguments) -> method.invoke(environment, arguments)));
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      return processor.process(annotations, round);
    }
  }
}
