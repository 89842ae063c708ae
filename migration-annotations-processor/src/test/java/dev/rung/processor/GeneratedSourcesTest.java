package dev.rung.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedSourcesTest {
  private static final String ADD_TOTAL =
      """
      package shop;

      @dev.rung.migration.Migration(version = "2", dependsOn = AddOrders.class)
      public final class AddTotal implements dev.rung.migration.ForwardOnlyMigration {
        @Override
        public void up(org.jooq.DSLContext db) {}
      }
      """;

  @TempDir Path folder;

  @Test
  void aGeneratedMigrationIsJudgedAndIndexedWithTheOthers() throws IOException {
    Workspace workspace =
        new Workspace(folder)
            .migration("shop.AddOrders", "version = \"1\"")
            .migration("shop.AddTax", "version = \"3\", dependsOn = AddTotal.class");

    Javac.Result result = workspace.compile(workspace.javac().withProcessor(new Generator()));

    assertThat(result.told() + result.javacTold()).isEmpty();
    assertThat(result.index())
        .contains("P\tshop\t3\t")
        .contains("M\tmain:2\tshop.AddTotal\tf\tmain:1\t\n")
        .contains("M\tmain:3\tshop.AddTax\tf\tmain:2\t\n");
  }

  @Test
  void aFaultThatAGeneratedMigrationCompletesIsTold() throws IOException {
    Workspace workspace =
        new Workspace(folder)
            .migration("shop.AddOrders", "version = \"1\"")
            .migration("shop.AddTax", "version = \"2_0\"");

    Javac.Result result = workspace.compile(workspace.javac().withProcessor(new Generator()));

    assertThat(result.told())
        .isEqualTo(
            """
            ../classes/shop/AddTotal.java:3: error
            [RUNG-109] Two migrations have the id main:2.
                  shop.AddTax    version "2_0"
                  shop.AddTotal  version "2"
                fix: give AddTotal a version of its own; the one that was not applied anywhere yet \
            is free to change
            """);
    assertThat(result.success()).isFalse();
  }

  /** Writes a migration in the first round. */
  @SupportedAnnotationTypes("*")
  private static final class Generator extends AbstractProcessor {
    private boolean done;

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (!done) {
        done = true;
        try (Writer out = processingEnv.getFiler().createSourceFile("shop.AddTotal").openWriter()) {
          out.write(ADD_TOTAL);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return false;
    }
  }
}
