package dev.rung.processor;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import dev.rung.migration.internal.graph.DeclaredCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Collects the scripts that calls run, where class and name of the call are constants. */
final class ScriptCalls {
  private static final String SQL = "dev.rung.migration.Sql";
  private static final String METHOD = "script";
  private static final int ANCHOR = 1;
  private static final int NAME = 2;

  private final Symbols symbols;
  private final Elements elements;
  private final Map<String, Tree> scripts = new LinkedHashMap<>();

  ScriptCalls(Symbols symbols, Elements elements) {
    this.symbols = symbols;
    this.elements = elements;
  }

  /** Calls by the path of the script, each at its first place. */
  Map<String, Tree> scripts() {
    return scripts;
  }

  /** Looks at one call; most are told by their name. */
  void look(MethodInvocationTree call) {
    ExpressionTree name = call.getMethodSelect();
    Element method = isScript(name) ? symbols.of(name) : null;
    if (method != null
        && method.getEnclosingElement() instanceof TypeElement owner
        && owner.getQualifiedName().contentEquals(SQL)) {
      addCall(call.getArguments(), call);
    }
  }

  private static boolean isScript(ExpressionTree name) {
    if (name instanceof MemberSelectTree select) {
      return select.getIdentifier().contentEquals(METHOD);
    }
    return name instanceof IdentifierTree identifier && identifier.getName().contentEquals(METHOD);
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
      Element type = symbols.of(select.getExpression());
      return type instanceof TypeElement named ? elements.getBinaryName(named).toString() : null;
    }
    return null;
  }

  /** A literal or a constant by its name; the value of other expressions is not known here. */
  private @Nullable String constant(ExpressionTree tree) {
    if (tree instanceof LiteralTree literal) {
      return literal.getValue() instanceof String text ? text : null;
    }
    Element named = symbols.of(tree);
    return named instanceof VariableElement variable
            && variable.getConstantValue() instanceof String text
        ? text
        : null;
  }
}
