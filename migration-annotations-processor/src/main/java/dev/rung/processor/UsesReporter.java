package dev.rung.processor;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.rung.migration.MigrationId;
import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import dev.rung.migration.internal.graph.OutsideCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;

/**
 * Tells which migrations use code of the application. That is in the bodies of methods, which a
 * processor does not see; javac shows them after it has attributed a class, when the processors are
 * done. Other compilers, and tools that hide javac, do not: there {@code validate} tells it later.
 */
final class UsesReporter implements TaskListener {
  private final Trees trees;
  private final ApplicationCode application;
  private final Map<String, Watched> watched = new HashMap<>();

  /** A migration, and what its author does not want to hear. */
  private record Watched(
      MigrationId id, String className, boolean hidesApplication, boolean hidesGenerated) {}

  private UsesReporter(Trees trees, ApplicationCode application) {
    this.trees = trees;
    this.application = application;
  }

  /** Waits for the bodies of the declared migrations; javac's environment only. */
  static void install(
      ProcessingEnvironment environment, Survey survey, ApplicationCode application) {
    UsesReporter reporter = new UsesReporter(Trees.instance(environment), application);
    for (Declaration declaration : survey.declared()) {
      reporter.watch(declaration);
    }
    JavacTask.instance(environment).addTaskListener(reporter);
  }

  private void watch(Declaration declaration) {
    MigrationId id = declaration.facts().id();
    TypeElement type = declaration.type();
    if (id != null) {
      watched.put(
          type.getQualifiedName().toString(),
          new Watched(
              id,
              declaration.facts().className(),
              SuppressedWarnings.has(ProblemCode.APPLICATION_CODE, type),
              SuppressedWarnings.has(ProblemCode.GENERATED_CODE, type)));
    }
  }

  @Override
  public void finished(TaskEvent event) {
    TypeElement top = event.getTypeElement();
    if (event.getKind() == TaskEvent.Kind.ANALYZE && top != null) {
      find(top, event.getCompilationUnit());
    }
  }

  private void find(TypeElement type, CompilationUnitTree unit) {
    Watched migration = watched.remove(type.getQualifiedName().toString());
    TreePath path = migration == null ? null : trees.getPath(type);
    if (migration != null && path != null) {
      UsesScanner scanner = new UsesScanner(trees, application::has);
      scanner.scan(path, null);
      report(migration, scanner.uses(), unit);
    }
    for (TypeElement nested : ElementFilter.typesIn(type.getEnclosedElements())) {
      find(nested, unit);
    }
  }

  private void report(
      Watched migration, Map<String, UsesScanner.Use> uses, CompilationUnitTree unit) {
    List<UsesScanner.Use> ofApplication = new ArrayList<>();
    Map<String, UsesScanner.Use> ofGenerated = new TreeMap<>();
    for (UsesScanner.Use use : uses.values()) {
      if (ApplicationCode.isGenerated(use.type())) {
        ofGenerated.putIfAbsent(use.type().getQualifiedName().toString(), use);
      } else {
        ofApplication.add(use);
      }
    }
    if (!ofApplication.isEmpty() && !migration.hidesApplication()) {
      List<String> texts = ofApplication.stream().map(UsesScanner.Use::text).toList();
      Problem problem = OutsideCode.application(migration.id(), migration.className(), texts);
      print(Diagnostic.Kind.WARNING, problem, ofApplication.get(0), unit);
    }
    if (!ofGenerated.isEmpty() && !migration.hidesGenerated()) {
      Problem problem =
          OutsideCode.generated(migration.id(), migration.className(), ofGenerated.keySet());
      print(Diagnostic.Kind.NOTE, problem, ofGenerated.values().iterator().next(), unit);
    }
  }

  private void print(
      Diagnostic.Kind kind, Problem problem, UsesScanner.Use first, CompilationUnitTree unit) {
    trees.printMessage(kind, problem.toString(), first.place(), unit);
  }
}
