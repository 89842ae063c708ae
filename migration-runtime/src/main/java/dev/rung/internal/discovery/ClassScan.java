package dev.rung.internal.discovery;

import dev.rung.migration.MigrationModule;
import io.github.classgraph.AnnotationInfo;
import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.PackageInfo;
import io.github.classgraph.ScanResult;
import java.io.File;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What ClassGraph reads of the classes of one code source; none is loaded. Each code source has a
 * scan of its own, since a scan of several shows a class that two of them have only once, and mixes
 * the annotations of a package that two of them have. Besides the classes asked for it has what
 * they extend or implement, what is around them and the package-info of all packages above, as far
 * as these are in the same code source. Used by one thread.
 */
final class ClassScan implements ReadClasses {
  /** A second thread gained nothing measurable for a thousand classes in one jar. */
  private static final int THREADS = 1;

  private static final String MODULE = MigrationModule.class.getName();

  private final CodeSource source;
  private final ScanResult result;

  private ClassScan(CodeSource source, ScanResult result) {
    this.source = source;
    this.result = result;
  }

  /**
   * Reads all classes of a scope.
   *
   * @param prefixes paths of packages with a slash at the end; the empty one stands for everything
   */
  static ClassScan ofScope(CodeSource source, List<String> prefixes) throws IOException {
    ClassGraph scanner = scanner(source).rejectPackages("META-INF");
    if (!prefixes.contains("")) {
      Set<String> above = new TreeSet<>();
      for (String prefix : prefixes) {
        String packageName = prefix.substring(0, prefix.length() - 1).replace('/', '.');
        scanner.acceptPackages(packageName);
        addPackageInfos(parent(packageName), above);
      }
      above.removeIf(name -> SourceEntry.inScope(SourceEntry.nameOfClass(name), prefixes));
      scanner.acceptClasses(above.toArray(String[]::new));
    }
    return new ClassScan(source, scanner.scan(THREADS));
  }

  /** Reads single classes, by binary name. */
  static ClassScan ofClasses(CodeSource source, Collection<String> names) throws IOException {
    Set<String> wanted = new TreeSet<>(names);
    for (String name : names) {
      addPackageInfos(parent(name), wanted);
    }
    String[] accepted = wanted.toArray(String[]::new);
    return new ClassScan(source, scanner(source).acceptClasses(accepted).scan(THREADS));
  }

  private static ClassGraph scanner(CodeSource source) throws IOException {
    // By URI, since ClassGraph takes a '!' in a path for the border between a jar and its content.
    // All versions of a multi-release jar, so that none stands before the class itself.
    // Only the code source itself, not the jars that its manifest has on its class path.
    File file = source.onDisk().toFile();
    return new ClassGraph()
        .overrideClasspath(file.toURI())
        .filterClasspathElements(path -> new File(path).equals(file))
        .disableNestedJarScanning()
        .enableMultiReleaseVersions()
        .enableExternalClasses()
        .enableAnnotationInfo()
        .enableMethodInfo()
        .enableClassInfo()
        .ignoreClassVisibility()
        .ignoreMethodVisibility();
  }

  private static void addPackageInfos(String packageName, Set<String> names) {
    String current = packageName;
    while (!current.isEmpty() && names.add(current + ".package-info")) {
      current = parent(current);
    }
  }

  /** The package of a class or around a package; empty when there is none. */
  static String parent(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  @Override
  public @Nullable ClassOutline find(String className) {
    ClassInfo found = read(className);
    return found == null ? null : ScannedClass.outline(found);
  }

  private @Nullable ClassInfo read(String className) {
    ClassInfo found = result.getClassInfo(className);
    return found != null && isRead(found) ? found : null;
  }

  /** Whether the class file was read; other classes are known by name only. */
  static boolean isRead(ClassInfo type) {
    return type.getResource() != null;
  }

  @Override
  public @Nullable String moduleOn(String packageName) {
    PackageInfo found = result.getPackageInfo(packageName);
    AnnotationInfo annotation = found == null ? null : found.getAnnotationInfo(MODULE);
    Object value =
        annotation == null ? null : annotation.getParameterValues(false).getValue("value");
    return value == null ? null : value.toString();
  }

  @Override
  public byte @Nullable [] bytes(SourceEntry entry) throws IOException {
    ClassInfo type = read(entry.className());
    return type == null ? source.read(entry.name()) : type.getResource().load();
  }

  /** ClassGraph passes over what it cannot read. */
  @Override
  public boolean areSound() {
    return false;
  }

  @Override
  public void close() {
    result.close();
  }
}
