package dev.rung.processor;

import static java.util.Objects.requireNonNull;

import com.sun.source.tree.ClassTree;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;

/**
 * Tells which migrations use code of the application. That is in the bodies of methods, which a
 * processor does not see; javac shows them after it has attributed a class, when the processors are
 * done. Other compilers, and tools that hide javac, do not: there {@code validate} tells it later.
 */
final class UsesReporter implements TaskListener {
  private final Trees trees;
  private final Elements elements;
  private final ApplicationCode application;
  private final Map<String, Declaration> watched = new HashMap<>();

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
    if (declaration.facts().id() != null) {
      watched.put(declaration.type().getQualifiedName().toString(), declaration);
    }
  }

  /** What the author has decided about, one way or the other. */
  private static Set<String> declared(DeclaredCode code) {
    Set<String> declared = new HashSet<>(code.includes());
    declared.addAll(code.excludes());
    return declared;
  }

  @Override
  public void finished(TaskEvent event) {
    if (event.getKind() == TaskEvent.Kind.ANALYZE
        && event.getTypeElement() != null
        && !watched.isEmpty()) {
      TreePath unit = new TreePath(event.getCompilationUnit());
      for (Tree tree : event.getCompilationUnit().getTypeDecls()) {
        if (tree instanceof ClassTree) {
          TreePath path = new TreePath(unit, tree);
          if (event.getTypeElement().equals(trees.getElement(path))) {
            find(event.getTypeElement(), path);
          }
        }
      }
    }
  }

  private void find(TypeElement type, TreePath path) {
    Declaration migration = watched.remove(type.getQualifiedName().toString());
    if (migration != null) {
      tell(migration, path);
    }
    for (Tree member : ((ClassTree) path.getLeaf()).getMembers()) {
      if (member instanceof ClassTree) {
        TreePath nested = new TreePath(path, member);
        if (trees.getElement(nested) instanceof TypeElement nestedType) {
          find(nestedType, nested);
        }
      }
    }
  }

  private void tell(Declaration migration, TreePath path) {
    DeclaredCode code = migration.facts().code();
    Set<String> declared = declared(code);
    Symbols symbols = new Symbols(trees, path);
    ScriptCalls calls = new ScriptCalls(symbols, elements);
    UsesScanner scanner =
        new UsesScanner(
            symbols, used -> application.has(used) && !isIn(declared, used), calls::look);
    scanner.scan(path.getLeaf(), null);
    if (!scanner.uses().isEmpty()) {
      report(migration, scanner.uses(), path.getCompilationUnit());
    }
    if (!calls.scripts().isEmpty()) {
      reportScripts(migration, calls.scripts(), path.getCompilationUnit());
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
      Declaration migration, Map<String, UsesScanner.Use> uses, CompilationUnitTree unit) {
    List<UsesScanner.Use> ofApplication = new ArrayList<>();
    Map<String, UsesScanner.Use> ofGenerated = new TreeMap<>();
    for (UsesScanner.Use use : uses.values()) {
      if (ApplicationCode.isGenerated(use.type())) {
        ofGenerated.putIfAbsent(use.type().getQualifiedName().toString(), use);
      } else {
        ofApplication.add(use);
      }
    }
    MigrationId id = requireNonNull(migration.facts().id(), "those without are not watched");
    String className = migration.facts().className();
    if (!ofApplication.isEmpty() && isWanted(ProblemCode.APPLICATION_CODE, migration)) {
      Map<String, String> texts = new TreeMap<>();
      ofApplication.forEach(use -> texts.put(use.text(), topLevel(use.type())));
      Problem problem = OutsideCode.application(id, className, texts);
      print(Diagnostic.Kind.WARNING, problem, ofApplication.get(0).place(), unit);
    }
    if (!ofGenerated.isEmpty() && isWanted(ProblemCode.GENERATED_CODE, migration)) {
      Problem problem = OutsideCode.generated(id, className, ofGenerated.keySet());
      print(Diagnostic.Kind.NOTE, problem, ofGenerated.values().iterator().next().place(), unit);
    }
  }

  private void reportScripts(
      Declaration migration, Map<String, Tree> scripts, CompilationUnitTree unit) {
    String className = migration.facts().className();
    scripts.keySet().removeAll(migration.facts().code().resourcePaths(className));
    if (!scripts.isEmpty() && isWanted(ProblemCode.SCRIPT_NOT_COUNTED, migration)) {
      MigrationId id = requireNonNull(migration.facts().id(), "those without are not watched");
      Problem problem = OutsideCode.scripts(id, className, scripts.keySet());
      print(Diagnostic.Kind.WARNING, problem, scripts.values().iterator().next(), unit);
    }
  }

  private static boolean isWanted(ProblemCode code, Declaration migration) {
    return !SuppressedWarnings.has(code, migration.type());
  }

  private void print(Diagnostic.Kind kind, Problem problem, Tree first, CompilationUnitTree unit) {
    trees.printMessage(kind, problem.toString(), first, unit);
  }
}
