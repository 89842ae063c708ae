package dev.rung.processor;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * What the names in a class stand for, after javac has attributed it. Then a tree has its symbol,
 * and the path from the class down to the tree need not be known.
 *
 * @param home the class
 */
record Symbols(Trees trees, TreePath home) {

  /** The element, or null for a tree that names none. */
  @Nullable Element of(Tree tree) {
    return trees.getElement(new TreePath(home, tree));
  }
}
