package dev.rung.processor;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.rung.migration.internal.graph.DeclaredCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Collects the scripts that a class runs, where class and name of the call are constants. */
final class ScriptScanner extends TreePathScanner<Void, Void> {
  private static final String SQL = "dev.rung.migration.Sql";
  private static final int ANCHOR = 1;
  private static final int NAME = 2;

  private final Trees trees;
  private final Elements elements;
  private final Map<String, Tree> scripts = new LinkedHashMap<>();

  ScriptScanner(Trees trees, Elements elements) {
    this.trees = trees;
    this.elements = elements;
  }

  /** Calls by the path of the script, each at its first place. */
  Map<String, Tree> scripts() {
    return scripts;
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree node, Void unused) {
    Element method = trees.getElement(getCurrentPath());
    if (method != null
        && method.getSimpleName().contentEquals("script")
        && method.getEnclosingElement() instanceof TypeElement owner
        && owner.getQualifiedName().contentEquals(SQL)) {
      addCall(node.getArguments(), node);
    }
    return super.visitMethodInvocation(node, null);
  }

  private void addCall(List<? extends ExpressionTree> arguments, Tree place) {
    String anchor = arguments.size() > NAME ? classLiteral(arguments.get(ANCHOR)) : null;
    String name = anchor == null ? null : constant(arguments.get(NAME));
    if (anchor != null && name != null) {
      scripts.putIfAbsent(DeclaredCode.path(anchor, name), place);
    }
  }

  private @Nullable String classLiteral(ExpressionTree tree) {
    if (tree instanceof MemberSelectTree select && select.getIdentifier().contentEquals("class")) {
      Element type = trees.getElement(path(select.getExpression()));
      return type instanceof TypeElement named ? elements.getBinaryName(named).toString() : null;
    }
    return null;
  }

  /** A literal or a constant by its name; the value of other expressions is not known here. */
  private @Nullable String constant(ExpressionTree tree) {
    if (tree instanceof LiteralTree literal) {
      return literal.getValue() instanceof String text ? text : null;
    }
    Element named = trees.getElement(path(tree));
    return named instanceof VariableElement variable
            && variable.getConstantValue() instanceof String text
        ? text
        : null;
  }

  private TreePath path(Tree tree) {
    return new TreePath(getCurrentPath(), tree);
  }
}
