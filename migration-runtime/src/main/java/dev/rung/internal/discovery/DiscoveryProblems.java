package dev.rung.internal.discovery;

import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import dev.rung.migration.internal.graph.MigrationFacts;
import dev.rung.migration.internal.graph.Suggestion;
import java.io.File;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be wrong with where migrations are looked for, in words. */
final class DiscoveryProblems {
  private DiscoveryProblems() {}

  static Problem nothingToScan() {
    return new Problem(
        ProblemCode.NOTHING_TO_SCAN,
        "Nothing says where the migrations are.",
        List.of(),
        List.of(
            "in code, name their package: scan(\"com.acme.shop.migrations\")",
            "on the command line, name their jar: --jar shop-migrations.jar"));
  }

  static Problem sourceNotFound(File file) {
    return Problem.of(
        ProblemCode.SOURCE_NOT_FOUND,
        "The jar or folder " + file.getPath() + " does not exist.",
        "looked for  " + file.getAbsolutePath(),
        "build it first, or correct the path");
  }

  /**
   * A package that is nowhere.
   *
   * @param known packages that have classes, for a suggestion
   */
  static Problem packageNotFound(String name, Collection<String> known) {
    List<String> fixes = new ArrayList<>();
    String nearest = Suggestion.nearest(name, known);
    if (nearest != null) {
      fixes.add("did you mean " + nearest + "?");
    }
    fixes.add("add the jar or class folder with that package to the class path");
    return new Problem(
        ProblemCode.PACKAGE_NOT_FOUND,
        "No class is found in the package " + name + ".",
        List.of(
            "looked at every jar and folder that the class loader names, and below the package"),
        fixes);
  }

  /**
   * Classes everywhere, migrations nowhere.
   *
   * @param places the code sources looked at, as shown to people
   */
  static Problem noMigrations(ScanScope scope, List<String> places) {
    List<String> where = new ArrayList<>();
    for (String packageName : scope.packages()) {
      where.add("package  " + packageName);
    }
    for (String place : places) {
      where.add("in       " + place);
    }
    return new Problem(
        ProblemCode.NO_MIGRATIONS,
        "No class there has @Migration.",
        where,
        List.of(
            "annotate the migrations with @Migration(version = \"1\") and so on",
            "if they are elsewhere, name that package or jar"));
  }

  static Problem nestedWithoutDirectories(String place) {
    return Problem.of(
        ProblemCode.UNREADABLE,
        "A jar within a jar has migrations and no directory entries, so it cannot be read.",
        place,
        "build that jar with directory entries, or put it on the class path as a file");
  }

  static Problem unreadableClass(
      String entryName, String source, @Nullable RuntimeException cause) {
    String message = cause == null ? null : cause.getMessage();
    return new Problem(
        ProblemCode.UNREADABLE,
        "The class file " + entryName + " in " + source + " cannot be read.",
        message == null ? List.of() : List.of(message),
        List.of(
            "build the jar or class folder again",
            "if it was compiled for a Java newer than this Rung, use a newer Rung"));
  }

  /**
   * A file that counts into a checksum and is nowhere.
   *
   * @param path from the root of the class path
   */
  static Problem resourceMissing(MigrationFacts migration, String name, String path) {
    return new Problem(
        ProblemCode.DECLARED_FILE_MISSING,
        "The resource \"" + name + "\" of " + migration.simpleName() + " is not on the class path.",
        List.of(
            "declared by  " + migration.className() + "  in " + migration.source(),
            "looked for   " + path),
        List.of(
            "put the file there, or correct the name in resources of @Migration",
            "name it from the root of the class path, as in resources = \"/sql/"
                + last(name)
                + "\""));
  }

  /** A class that counts into a checksum and has no bytes to read. */
  static Problem includedClassMissing(MigrationFacts migration, String className) {
    return new Problem(
        ProblemCode.DECLARED_FILE_MISSING,
        "The class " + className + " that " + migration.simpleName() + " includes cannot be read.",
        List.of(
            "declared by  " + migration.className() + "  in " + migration.source(),
            "looked for   " + SourceEntry.nameOfClass(className)),
        List.of(
            "add the jar or class folder with that class to the class path",
            "if it is a class of the JDK, take it out of includes of @Migration"));
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  static Problem interrupted() {
    return Problem.of(
        ProblemCode.CANCELLED,
        "The run was cancelled while it looked for migrations; nothing was changed.",
        "",
        "run it again");
  }

  static Problem unreadable(String what, Exception cause) {
    String message = cause.getMessage();
    return Problem.of(
        ProblemCode.UNREADABLE,
        what,
        message == null ? "" : message,
        "build the jar or class folder again");
  }
}
