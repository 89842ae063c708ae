package dev.rung.processor;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.rung.migration.MigrationId;
import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import dev.rung.migration.internal.graph.DeclaredCode;
import dev.rung.migration.internal.graph.OutsideCode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;

/**
 * Tells which migrations use code of the application. That is in the bodies of methods, which a
 * processor does not see; javac shows them after it has attributed a class, when the processors are
 * done. Other compilers, and tools that hide javac, do not: there {@code validate} tells it later.
 */
final class UsesReporter implements TaskListener {
  private static final Set<ProblemCode> OF_BODIES =
      EnumSet.of(
          ProblemCode.APPLICATION_CODE, ProblemCode.GENERATED_CODE, ProblemCode.SCRIPT_NOT_COUNTED);

  private final Trees trees;
  private final Elements elements;
  private final ApplicationCode application;
  private final Map<String, Watched> watched = new HashMap<>();

  /** A migration, and what its author does not want to hear. */
  private record Watched(
      MigrationId id,
      String className,
      Set<String> declared,
      List<String> resources,
      Set<ProblemCode> hides) {}

  private UsesReporter(Trees trees, Elements elements, ApplicationCode application) {
    this.trees = trees;
    this.elements = elements;
    this.application = application;
  }

  /** Waits for the bodies of the declared migrations; javac's environment only. */
  static void install(
      ProcessingEnvironment environment, Survey survey, ApplicationCode application) {
    UsesReporter reporter =
        new UsesReporter(Trees.instance(environment), environment.getElementUtils(), application);
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
              declared(declaration.facts().code()),
              declaration.facts().code().resourcePaths(declaration.facts().className()),
              hidden(type)));
    }
  }

  private static Set<ProblemCode> hidden(TypeElement type) {
    Set<ProblemCode> hidden = EnumSet.noneOf(ProblemCode.class);
    for (ProblemCode code : OF_BODIES) {
      if (SuppressedWarnings.has(code, type)) {
        hidden.add(code);
      }
    }
    return hidden;
  }

  /** What the author has decided about, one way or the other. */
  private static Set<String> declared(DeclaredCode code) {
    Set<String> declared = new HashSet<>(code.includes());
    declared.addAll(code.excludes());
    return declared;
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
      UsesScanner scanner =
          new UsesScanner(
              trees, used -> application.has(used) && !isIn(migration.declared(), used));
      scanner.scan(path, null);
      report(migration, scanner.uses(), unit);
      ScriptScanner scripts = new ScriptScanner(trees, elements);
      scripts.scan(path, null);
      reportScripts(migration, scripts.scripts(), unit);
    }
    for (TypeElement nested : ElementFilter.typesIn(type.getEnclosedElements())) {
      find(nested, unit);
    }
  }

  /** Whether a class, or one around it, is among those. */
  private boolean isIn(Set<String> declared, TypeElement type) {
    for (Element element = type; element instanceof TypeElement; ) {
      if (declared.contains(elements.getBinaryName((TypeElement) element).toString())) {
        return true;
      }
      element = element.getEnclosingElement();
    }
    return false;
  }

  private static String topLevel(TypeElement type) {
    Element top = type;
    while (top.getEnclosingElement() instanceof TypeElement outer) {
      top = outer;
    }
    return top.getSimpleName().toString();
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
    if (!ofApplication.isEmpty() && !migration.hides().contains(ProblemCode.APPLICATION_CODE)) {
      Map<String, String> texts = new TreeMap<>();
      ofApplication.forEach(use -> texts.put(use.text(), topLevel(use.type())));
      Problem problem = OutsideCode.application(migration.id(), migration.className(), texts);
      print(Diagnostic.Kind.WARNING, problem, ofApplication.get(0).place(), unit);
    }
    if (!ofGenerated.isEmpty() && !migration.hides().contains(ProblemCode.GENERATED_CODE)) {
      Problem problem =
          OutsideCode.generated(migration.id(), migration.className(), ofGenerated.keySet());
      print(Diagnostic.Kind.NOTE, problem, ofGenerated.values().iterator().next().place(), unit);
    }
  }

  private void reportScripts(
      Watched migration, Map<String, Tree> scripts, CompilationUnitTree unit) {
    scripts.keySet().removeAll(migration.resources());
    if (!scripts.isEmpty() && !migration.hides().contains(ProblemCode.SCRIPT_NOT_COUNTED)) {
      Problem problem =
          OutsideCode.scripts(migration.id(), migration.className(), scripts.keySet());
      print(Diagnostic.Kind.WARNING, problem, scripts.values().iterator().next(), unit);
    }
  }

  private void print(Diagnostic.Kind kind, Problem problem, Tree first, CompilationUnitTree unit) {
    trees.printMessage(kind, problem.toString(), first, unit);
  }
}
