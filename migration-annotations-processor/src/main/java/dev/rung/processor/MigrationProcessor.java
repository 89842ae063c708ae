package dev.rung.processor;

import static java.util.Objects.requireNonNull;

import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import dev.rung.migration.internal.graph.Finding;
import dev.rung.migration.internal.graph.MigrationGraph;
import dev.rung.migration.internal.index.MigrationIndex;
import dev.rung.processor.Declaration.Doubt;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Judges the migrations of a compilation by the same rules as the run time, tells everything that
 * is wrong at its place in the source, and writes the index of their jar, also as types. It judges
 * in the last round, so that migrations which other processors generate count too.
 *
 * <p>Compilers create it and call it by one thread.
 */
@SupportedAnnotationTypes({Names.MIGRATION, Names.MODULE})
public final class MigrationProcessor extends AbstractProcessor {
  private @Nullable Rounds rounds;

  /** For compilers. */
  public MigrationProcessor() {}

  /** Every version: only declarations are looked at. */
  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    rounds = new Rounds(environment.getElementUtils());
  }

  /**
   * Collects, and judges in the last round.
   *
   * @return true: both annotations are Rung's, and javac warns of those that no processor claims
   */
  @Override
  @SuppressWarnings("DoNotClaimAnnotations") // else -Xlint:processing -Werror fails users' builds
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Rounds seen = requireNonNull(rounds, "init comes first");
    seen.add(round.getRootElements());
    if (round.processingOver()) {
      Output output = new Output(processingEnv.getFiler());
      MigrationIndex former = former(output);
      if (former != null || !seen.isWithoutMigrations()) { // the former may list what is none now
        judge(seen, round.errorRaised(), output, former);
      }
    }
    return true;
  }

  private void judge(
      Rounds seen, boolean compilerFoundErrors, Output output, @Nullable MigrationIndex former) {
    Elements elements = processingEnv.getElementUtils();
    CodeSource source = new CodeSource(elements, seen, output);
    UnknownAnnotations unknown = UnknownAnnotations.of(processingEnv);
    OtherJars others = OtherJars.of(elements, output);
    Survey survey = new Surveyor(elements, seen, source, others, unknown).survey(former);
    List<Finding> findings =
        MigrationGraph.ofSources(survey.judged(), survey.known(), survey.sight()).findings();
    new FindingReporter(
            processingEnv.getMessager(),
            () -> survey.isSure(Doubt.ID) && !seen.mayHaveMore(unknown))
        .report(findings, survey.declared());
    if (!compilerFoundErrors && findings.stream().noneMatch(Finding::isError)) {
      write(new IndexFiles(output, former), survey);
      watchBodies(survey, source);
    }
  }

  private void watchBodies(Survey survey, CodeSource source) {
    if (MethodBodies.areVisible(processingEnv)) {
      MigrationPackages packages = MigrationPackages.of(survey.own());
      UsesReporter.install(processingEnv, survey, new ApplicationCode(source, packages));
    }
  }

  private static @Nullable MigrationIndex former(Output output) {
    String text = output.read(MigrationIndex.RESOURCE);
    return text == null ? null : MigrationIndex.parse(text);
  }

  private boolean isInUnnamedModule(List<TypeElement> types) {
    ModuleElement module =
        types.isEmpty() ? null : processingEnv.getElementUtils().getModuleOf(types.get(0));
    return module == null || module.isUnnamed();
  }

  private void write(IndexFiles files, Survey survey) {
    List<TypeElement> origins = new ArrayList<>();
    for (Declaration declaration : survey.own()) {
      origins.add(declaration.type());
    }
    boolean part = files.isOfPart(processingEnv.getElementUtils());
    if (part && origins.isEmpty()) {
      return;
    }
    try {
      boolean withTypes = !part && isInUnnamedModule(origins);
      files.write(new IndexMaker(survey).index(), withTypes, origins);
    } catch (IOException e) {
      Problem problem =
          Problem.of(
              ProblemCode.INDEX_NOT_WRITTEN,
              "The index of the migrations cannot be written.",
              MigrationIndex.RESOURCE + ": " + e.getMessage(),
              "make the compiler's output folder writable, or empty it and compile again");
      processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, problem.toString());
    }
  }
}
