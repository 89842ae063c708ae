package dev.rung.processor;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.Trees;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/**
 * Sees annotations whose type is missing, such as {@code @Migration} without its import. Newer
 * compilers show them in their model. JDK 17's leaves them out; there the source is asked, where
 * the compiler lets us.
 */
final class UnknownAnnotations {
  private final @Nullable Trees trees;

  private UnknownAnnotations(@Nullable Trees trees) {
    this.trees = trees;
  }

  static UnknownAnnotations of(ProcessingEnvironment environment) {
    try {
      return new UnknownAnnotations(Trees.instance(environment));
    } catch (IllegalArgumentException | LinkageError notJavac) {
      return new UnknownAnnotations(null);
    }
  }

  /** Whether a class or package has an annotation that may stand for any. */
  boolean areOn(Element element) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (mirror.getAnnotationType().getKind() == TypeKind.ERROR) {
        return true;
      }
    }
    return written(element) > element.getAnnotationMirrors().size();
  }

  /** How many annotations the source has; one that is repeated counts once, as in the model. */
  private int written(Element element) {
    Tree tree = trees == null ? null : trees.getTree(element);
    Set<String> names = new HashSet<>();
    if (tree instanceof ClassTree type) {
      addNames(type.getModifiers().getAnnotations(), names);
    } else if (tree instanceof PackageTree info) {
      addNames(info.getAnnotations(), names);
    }
    return names.size();
  }

  private static void addNames(List<? extends AnnotationTree> annotations, Set<String> names) {
    for (AnnotationTree annotation : annotations) {
      String name = annotation.getAnnotationType().toString();
      names.add(name.substring(name.lastIndexOf('.') + 1));
    }
  }
}
