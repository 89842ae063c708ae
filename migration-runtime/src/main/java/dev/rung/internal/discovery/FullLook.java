package dev.rung.internal.discovery;

import dev.rung.migration.MigrationException;
import dev.rung.migration.internal.graph.MigrationFacts;
import dev.rung.migration.internal.index.IndexEntry;
import io.github.classgraph.ClassGraphException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads every class file in scope. Indexes tell which files to read, never what they say. Used by
 * one thread for one look.
 */
final class FullLook {
  private final ScanScope scope;
  private final OpenSources sources;
  private final Ancestry ancestry;
  private final List<Scoped> scoped = new ArrayList<>();
  private final Set<Long> contents = new HashSet<>();
  private final Map<String, byte[]> classes = new HashMap<>();

  private FullLook(ScanScope scope, OpenSources sources) {
    this.scope = scope;
    this.sources = sources;
    this.ancestry = new Ancestry(sources);
  }

  /**
   * A code source with its files in scope; at least one of them is a class file.
   *
   * @param index what its index says, null when there is none that can be believed
   */
  private record Scoped(
      CodeSource source,
      List<SourceEntry> entries,
      List<String> prefixes,
      @Nullable List<IndexEntry> index) {

    /** The class files; ClassGraph finds them where no index tells which there are. */
    ReadClasses read() throws IOException {
      ReadClasses indexed =
          source instanceof JarSource && index != null ? IndexedClasses.of(source, entries) : null;
      return indexed == null ? ClassScan.ofScope(source, prefixes) : indexed;
    }
  }

  /** As {@link ClassPathDiscovery#full}. */
  static Catalog at(ScanScope scope) {
    // An interruption from before is for whoever waits or runs statements later: reading a file
    // and ClassGraph's scan would stop at it.
    boolean interrupted = Thread.interrupted();
    try (OpenSources sources = new OpenSources(scope.classLoader())) {
      return new FullLook(scope, sources).catalog();
    } catch (IOException | UncheckedIOException | ClassGraphException e) {
      throw new MigrationException(
          Thread.currentThread().isInterrupted()
              ? DiscoveryProblems.interrupted()
              : DiscoveryProblems.unreadable("The class path cannot be read.", e),
          e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private Catalog catalog() throws IOException {
    findSources();
    TreeMap<String, List<MigrationFacts>> found = new TreeMap<>();
    List<String> unindexed = new ArrayList<>();
    List<SourceEntry> all = new ArrayList<>();
    for (Scoped one : scoped) {
      List<MigrationFacts> here = migrationsIn(one);
      for (MigrationFacts migration : here) {
        found.computeIfAbsent(migration.className(), name -> new ArrayList<>(1)).add(migration);
      }
      if (!here.isEmpty() && one.source() instanceof JarSource && one.index() == null) {
        unindexed.add(one.source().shown());
      }
      all.addAll(one.entries());
    }
    if (found.isEmpty()) {
      throw new MigrationException(
          DiscoveryProblems.noMigrations(
              scope, scoped.stream().map(one -> one.source().shown()).toList()));
    }
    List<MigrationFacts> read = found.values().stream().flatMap(List::stream).toList();
    List<MigrationFacts> visible = visibleFrom(read, found.keySet());
    AbsentParents absent = AbsentParents.of(read, found.keySet(), visible, sources);
    for (Scoped one : absent.isNone() ? List.<Scoped>of() : scoped) {
      absent.ask(one.source(), one.index());
    }
    List<MigrationFacts> migrations = absent.settled();
    NestBytes scanned = new NestBytes(classes);
    DeclaredFiles files = new DeclaredFiles(sources);
    addDeclared(files, migrations, all);
    return new Catalog(
        migrations,
        visible,
        absent.unknown(),
        List.copyOf(unindexed),
        EntryDigest.of(all),
        scanned.with(new DeclaredReader(files, scanned).read(migrations)));
  }

  private static void addDeclared(
      DeclaredFiles files, List<MigrationFacts> migrations, List<SourceEntry> all)
      throws IOException {
    List<String> paths = new ArrayList<>();
    for (MigrationFacts migration : migrations) {
      paths.addAll(migration.code().files(migration.className()));
    }
    if (!paths.isEmpty()) {
      all.addAll(files.besides(all, paths));
    }
  }

  private void findSources() throws IOException {
    for (SourceLocator.Candidate candidate : SourceLocator.locate(scope)) {
      add(candidate.place(), candidate.prefixes());
    }
    List<String> missing = scope.packages().stream().filter(name -> !hasClassIn(name)).toList();
    if (!missing.isEmpty()) {
      List<String> prefixes = scope.packages().stream().map(SourceLocator::prefixOf).toList();
      for (Located place : WholeClassPath.having(missing, scope.classLoader())) {
        add(place, prefixes);
      }
    }
  }

  private void add(Located place, List<String> prefixes) throws IOException {
    CodeSource source = open(place);
    List<SourceEntry> entries = source.entries(prefixes);
    if (SourceEntry.anyClass(entries) && contents.add(EntryDigest.of(entries))) {
      List<IndexEntry> index = IndexCoverage.covered(source, entries, prefixes);
      scoped.add(new Scoped(source, entries, prefixes, index));
    }
  }

  private CodeSource open(Located place) {
    try {
      return sources.open(place);
    } catch (IOException e) {
      throw new MigrationException(
          DiscoveryProblems.unreadable(place.shown() + " is no jar that can be read.", e), e);
    }
  }

  private boolean hasClassIn(String packageName) {
    String prefix = SourceLocator.prefixOf(packageName);
    return scoped.stream()
        .flatMap(one -> one.entries().stream())
        .anyMatch(entry -> entry.isClass() && entry.name().startsWith(prefix));
  }

  private List<MigrationFacts> migrationsIn(Scoped one) throws IOException {
    CodeSource source = one.source();
    List<MigrationFacts> found = new ArrayList<>();
    try (ReadClasses classes = one.read()) {
      FactsReader facts = new FactsReader(source, classes, ancestry);
      Set<String> names = new HashSet<>();
      for (SourceEntry entry : one.entries()) {
        if (entry.isClass() && !entry.isDescriptor()) {
          ClassOutline type = classes.find(entry.className());
          if (type == null) {
            Damage.refuseHidden(source, entry.name());
          } else {
            MigrationFacts migration = facts.read(type);
            if (migration != null) {
              found.add(migration);
              names.add(migration.className());
            }
          }
        }
      }
      for (SourceEntry entry : one.entries()) {
        if (entry.isClass()) {
          keep(source, entry, classes, names);
        }
      }
    }
    return found;
  }

  /** What is beside the migrations is kept too: they may use it, and are then judged with it. */
  private void keep(CodeSource source, SourceEntry entry, ReadClasses read, Set<String> migrations)
      throws IOException {
    byte[] bytes = read.bytes(entry);
    if (bytes != null) {
      if (!read.areSound() && isNestedInOne(entry.className(), migrations)) {
        Damage.refuseUnknown(source, entry.name(), bytes);
      }
      classes.putIfAbsent(entry.className(), bytes);
    }
  }

  /** Whether a class is one of the migrations, or nested in one at any depth. */
  private static boolean isNestedInOne(String className, Set<String> migrations) {
    for (int i = className.indexOf('$'); i >= 0; i = className.indexOf('$', i + 1)) {
      if (migrations.contains(className.substring(0, i))) {
        return true;
      }
    }
    return migrations.contains(className);
  }

  private List<MigrationFacts> visibleFrom(List<MigrationFacts> migrations, Set<String> inScope)
      throws IOException {
    Set<String> parents = new TreeSet<>();
    migrations.forEach(migration -> parents.addAll(migration.dependsOn()));
    parents.removeAll(inScope);
    TreeMap<String, MigrationFacts> visible = new TreeMap<>();
    for (var place : ancestry.bySource(parents).entrySet()) {
      CodeSource source = place.getKey();
      try (ClassScan scan = ClassScan.ofClasses(source, place.getValue())) {
        FactsReader facts = new FactsReader(source, scan, ancestry);
        for (String parent : place.getValue()) {
          ClassOutline type = scan.find(parent);
          if (type == null) {
            throw Damage.of(source, SourceEntry.nameOfClass(parent));
          }
          MigrationFacts found = facts.read(type);
          if (found != null) {
            visible.put(parent, found);
          }
        }
      }
    }
    return List.copyOf(visible.values());
  }
}
