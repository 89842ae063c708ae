package dev.rung.internal.discovery;

import dev.rung.migration.internal.index.IndexEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What each service start pays for: jars are opened, their directories and indexes read, and
 * nothing else. Hence plain loops only: a lambda, a stream or a regular expression would load
 * dozens of classes.
 */
final class QuickLook {
  private final List<QuickCatalog.Jar> jars = new ArrayList<>();
  private final List<SourceEntry> all = new ArrayList<>();
  private final List<Long> contents = new ArrayList<>();
  private final List<String> declared = new ArrayList<>();

  private QuickLook() {}

  /** As {@link ClassPathDiscovery#quick}. */
  static @Nullable QuickCatalog at(ScanScope scope) {
    List<SourceLocator.Candidate> candidates = SourceLocator.locate(scope);
    for (int i = 0; i < candidates.size(); i++) {
      if (candidates.get(i).place().kind() == Located.Kind.FOLDER) {
        return null;
      }
    }
    QuickLook look = new QuickLook();
    try {
      for (int i = 0; i < candidates.size(); i++) {
        if (!look.add(candidates.get(i))) {
          return null;
        }
      }
    } catch (IOException e) {
      // only a quick look: the full one tells what is wrong with that jar
      return null;
    }
    for (int i = 0; i < scope.packages().size(); i++) {
      if (!look.has(SourceLocator.prefixOf(scope.packages().get(i)))) {
        return null;
      }
    }
    if (look.jars.isEmpty()) {
      return null;
    }
    try {
      look.addDeclared(scope);
    } catch (IOException e) {
      // the full look tells it
      return null;
    }
    return new QuickCatalog(look.jars, look.digest());
  }

  private void addDeclared(ScanScope scope) throws IOException {
    if (declared.isEmpty()) {
      return;
    }
    all.addAll(DeclaredFiles.besides(all, declared, scope.classLoader()));
  }

  private boolean add(SourceLocator.Candidate candidate) throws IOException {
    if (!candidate.isNamed() && candidate.place().kind() == Located.Kind.NESTED) {
      return true; // opening each jar of a jar takes long; those that build tools nest name
      // packages
    }
    try (CodeSource jar = candidate.place().open()) {
      if (!candidate.isNamed() && jar.hasDirectories()) {
        return true; // the class loader would have named it for a package in scope
      }
      List<SourceEntry> entries = jar.entries(candidate.prefixes());
      if (!SourceEntry.anyClass(entries)) {
        return true;
      }
      Long content = EntryDigest.of(entries);
      if (contents.contains(content)) {
        return true; // a copy of a jar that stands before it on the class path
      }
      List<IndexEntry> migrations = IndexCoverage.covered(jar, entries, candidate.prefixes());
      if (migrations == null) {
        return false;
      }
      if (!migrations.isEmpty()) {
        jars.add(new QuickCatalog.Jar(jar.shown(), migrations));
        for (int i = 0; i < migrations.size(); i++) {
          if (!migrations.get(i).files().isEmpty()) {
            declared.addAll(migrations.get(i).files());
          }
        }
      }
      contents.add(content);
      all.addAll(entries);
      return true;
    }
  }

  private long digest() {
    return contents.size() == 1 && declared.isEmpty() ? contents.get(0) : EntryDigest.of(all);
  }

  private boolean has(String prefix) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).isClass() && all.get(i).name().startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }
}
