package dev.rung.internal.discovery;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rung.migration.Migration;
import dev.rung.migration.internal.index.IndexEntry;
import dev.rung.migration.internal.index.MigrationIndex;
import dev.rung.migration.internal.index.PackageStamp;
import dev.rung.processor.MigrationProcessor;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jooq.DSLContext;
import org.reactivestreams.Publisher;

/** Compiles small programs and packs them into jars, for tests. */
public final class SampleCode {
  private final Map<String, String> sources = new TreeMap<>();
  private final List<IndexEntry> entries = new ArrayList<>();
  private final List<Path> classPath = new ArrayList<>();

  /** A class by its binary name. */
  public SampleCode source(String className, String text) {
    sources.put(className, text);
    return this;
  }

  /** A migration that can be undone, which does nothing. */
  SampleCode migration(String className, String version, String... moreElements) {
    return source(className, text(className, version, moreElements))
        .indexed("main", version, className);
  }

  /** An index entry for a class that comes by {@link #source}. */
  public SampleCode indexed(String module, String version, String className) {
    String id = module + ":" + version;
    entries.add(new IndexEntry(id, className, true, false, true, false, List.of(), ""));
    return this;
  }

  /** What the classes are compiled against, besides the framework and jOOQ. */
  public SampleCode with(Path place) {
    classPath.add(place);
    return this;
  }

  static String text(String className, String version, String... moreElements) {
    int dot = className.lastIndexOf('.');
    String elements = String.join("", Stream.of(moreElements).map(e -> ", " + e).toList());
    return """
        package %s;
        @dev.rung.migration.Migration(version = "%s"%s)
        public final class %s implements dev.rung.migration.ReversibleMigration {
          @Override public void up(org.jooq.DSLContext db) { db.execute("create table t(a int)"); }
          @Override public void down(org.jooq.DSLContext db) { db.execute("drop table t"); }
        }
        """
        .formatted(className.substring(0, dot), version, elements, className.substring(dot + 1));
  }

  /** Compiles into a folder, without an index. */
  public Path compileTo(Path folder, String... options) throws Exception {
    List<String> all = new ArrayList<>(List.of(options));
    all.add("-proc:none");
    return compile(folder, all, List.of());
  }

  /** Compiles into a folder, where the processor writes the index. */
  public Path compileWithProcessorTo(Path folder) throws Exception {
    return compile(folder, List.of(), List.of(new MigrationProcessor()));
  }

  private Path compile(Path folder, List<String> options, List<Processor> processors)
      throws Exception {
    Files.createDirectories(folder);
    List<Path> path = new ArrayList<>(classPath);
    path.add(folder);
    path.add(placeOf(Migration.class));
    path.add(placeOf(DSLContext.class));
    path.add(placeOf(Publisher.class));
    var javac = ToolProvider.getSystemJavaCompiler();
    try (var files = javac.getStandardFileManager(null, null, UTF_8)) {
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, path);
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folder));
      List<JavaFileObject> units = new ArrayList<>();
      sources.forEach((name, text) -> units.add(new Text(name, text)));
      StringWriter messages = new StringWriter();
      var task = javac.getTask(messages, files, null, options, null, units);
      if (!processors.isEmpty()) {
        task.setProcessors(processors);
      }
      if (!task.call()) {
        throw new AssertionError(messages.toString());
      }
    }
    return folder;
  }

  /** Compiles into a new folder, with an index that covers it. */
  Path compileWithIndexTo(Path folder) throws Exception {
    compileTo(folder);
    write(folder.resolve(MigrationIndex.RESOURCE), indexOf(folder).write());
    return folder;
  }

  /** A jar as build tools make it, with an index that covers it. */
  public Path jarTo(Path jar) throws Exception {
    return pack(compileWithIndexTo(folderBeside(jar)), jar, true);
  }

  /** The index as the processor writes it when it compiles everything in the folder. */
  MigrationIndex indexOf(Path folder) throws IOException {
    TreeMap<String, TreeSet<String>> packages = new TreeMap<>();
    for (String name : namesIn(folder)) {
      if (name.endsWith(".class")) {
        String className = name.substring(0, name.length() - 6).replace('/', '.');
        int dot = className.lastIndexOf('.');
        packages
            .computeIfAbsent(className.substring(0, Math.max(0, dot)), key -> new TreeSet<>())
            .add(className.substring(dot + 1));
      }
    }
    List<PackageStamp> stamps = new ArrayList<>();
    packages.forEach((name, classes) -> stamps.add(PackageStamp.of(name, classes)));
    return new MigrationIndex(entries, stamps);
  }

  /** Packs a folder into a jar; the same folder gives the same bytes. */
  static Path pack(Path folder, Path jar, boolean directoryEntries) throws IOException {
    return packAll(List.of(folder), jar, directoryEntries);
  }

  /**
   * Packs folders behind each other as a shade plug-in without transformers does: the first wins.
   */
  public static Path packAll(List<Path> folders, Path jar, boolean directoryEntries)
      throws IOException {
    TreeMap<String, Path> files = new TreeMap<>();
    for (Path folder : folders) {
      for (String name : namesIn(folder)) {
        files.putIfAbsent(name, folder.resolve(name));
      }
    }
    Files.createDirectories(jar.getParent());
    TreeSet<String> directories = new TreeSet<>();
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (var file : files.entrySet()) {
        String name = file.getKey();
        for (int i = name.indexOf('/'); i >= 0 && directoryEntries; i = name.indexOf('/', i + 1)) {
          if (directories.add(name.substring(0, i + 1))) {
            put(zip, name.substring(0, i + 1), new byte[0]);
          }
        }
        put(zip, name, Files.readAllBytes(file.getValue()));
      }
    }
    return jar;
  }

  static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  static Path folderBeside(Path jar) {
    return jar.resolveSibling(jar.getFileName() + ".classes");
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(0);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private static List<String> namesIn(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  private static Path placeOf(Class<?> type) throws Exception {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static final class Text extends SimpleJavaFileObject {
    private final String text;

    Text(String className, String text) {
      super(URI.create("string:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
