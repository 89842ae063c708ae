package dev.rung.processor;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.Completion;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.FileObject;
import javax.tools.JavaFileManager.Location;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/**
 * Rung's processor in a wrapping as Gradle's: it hides the compiler's own environment, notes the
 * annotated types and what is written, and refuses to write where Gradle could not delete it.
 */
final class RecordingProcessor implements Processor {
  private final MigrationProcessor wrapped = new MigrationProcessor();
  private final Set<String> processed = new TreeSet<>();
  private final Set<String> generated = new TreeSet<>();

  /** The annotated top-level types, and package-infos. */
  Set<String> processed() {
    return processed;
  }

  /** The files that were written, by path. */
  Set<String> generated() {
    return generated;
  }

  @Override
  public void init(ProcessingEnvironment environment) {
    wrapped.init(new Environment(environment, new RecordingFiler(environment.getFiler())));
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (TypeElement annotation : annotations) {
      for (Element element : round.getElementsAnnotatedWith(annotation)) {
        processed.add(nameOf(element));
      }
    }
    return wrapped.process(annotations, round);
  }

  private static String nameOf(Element element) {
    Element top = element;
    while (!(top instanceof PackageElement)
        && !(top.getEnclosingElement() instanceof PackageElement)) {
      top = top.getEnclosingElement();
    }
    return top instanceof PackageElement info
        ? info.getQualifiedName() + ".package-info"
        : ((TypeElement) top).getQualifiedName().toString();
  }

  @Override
  public Set<String> getSupportedOptions() {
    return wrapped.getSupportedOptions();
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return wrapped.getSupportedAnnotationTypes();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return wrapped.getSupportedSourceVersion();
  }

  @Override
  public Iterable<? extends Completion> getCompletions(
      Element element, AnnotationMirror annotation, ExecutableElement member, String text) {
    return wrapped.getCompletions(element, annotation, member, text);
  }

  private final class RecordingFiler implements Filer {
    private final Filer wrapped;

    RecordingFiler(Filer wrapped) {
      this.wrapped = wrapped;
    }

    @Override
    public JavaFileObject createSourceFile(CharSequence name, Element... origins)
        throws IOException {
      generated.add(name.toString().replace('.', '/') + ".class");
      return wrapped.createSourceFile(name, origins);
    }

    @Override
    public JavaFileObject createClassFile(CharSequence name, Element... origins)
        throws IOException {
      generated.add(name.toString().replace('.', '/') + ".class");
      return wrapped.createClassFile(name, origins);
    }

    @Override
    public FileObject createResource(
        Location location, CharSequence packageName, CharSequence name, Element... origins)
        throws IOException {
      if (location != StandardLocation.CLASS_OUTPUT) {
        throw new AssertionError("written to " + location);
      }
      if (origins.length == 0) {
        throw new AssertionError("made of nothing: " + name);
      }
      String folder = packageName.toString().replace('.', '/');
      generated.add(folder.isEmpty() ? name.toString() : folder + "/" + name);
      return wrapped.createResource(location, packageName, name, origins);
    }

    @Override
    public FileObject getResource(Location location, CharSequence packageName, CharSequence name)
        throws IOException {
      return wrapped.getResource(location, packageName, name);
    }
  }

  /** Not of the compiler's own class, so that {@code Trees} cannot be had. */
  private record Environment(ProcessingEnvironment wrapped, Filer filer)
      implements ProcessingEnvironment {
    @Override
    public Map<String, String> getOptions() {
      return wrapped.getOptions();
    }

    @Override
    public Messager getMessager() {
      return wrapped.getMessager();
    }

    @Override
    public Filer getFiler() {
      return filer;
    }

    @Override
    public Elements getElementUtils() {
      return wrapped.getElementUtils();
    }

    @Override
    public Types getTypeUtils() {
      return wrapped.getTypeUtils();
    }

    @Override
    public SourceVersion getSourceVersion() {
      return wrapped.getSourceVersion();
    }

    @Override
    public Locale getLocale() {
      return wrapped.getLocale();
    }
  }
}
