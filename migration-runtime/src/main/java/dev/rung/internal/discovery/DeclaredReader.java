package dev.rung.internal.discovery;

import dev.rung.internal.checksum.ClassBytes;
import dev.rung.internal.checksum.CountedCode;
import dev.rung.migration.MigrationException;
import dev.rung.migration.Problem;
import dev.rung.migration.internal.graph.DeclaredCode;
import dev.rung.migration.internal.graph.MigrationFacts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads what migrations declare about the code that counts. Used by one thread. */
final class DeclaredReader {
  private final DeclaredFiles files;
  private final ClassBytes scanned;
  private final List<Problem> problems = new ArrayList<>();

  /** Given the classes that are scanned. */
  DeclaredReader(DeclaredFiles files, ClassBytes scanned) {
    this.files = files;
    this.scanned = scanned;
  }

  /**
   * The code that counts, for each migration that declares something.
   *
   * @throws MigrationException DECLARED_FILE_MISSING, for each that is nowhere
   */
  Map<String, CountedCode> read(Collection<MigrationFacts> migrations) throws IOException {
    Map<String, CountedCode> counted = new HashMap<>();
    for (MigrationFacts facts : migrations) {
      if (!facts.code().isNothing()) {
        counted.put(facts.className(), read(facts));
      }
    }
    if (!problems.isEmpty()) {
      throw new MigrationException(problems, null);
    }
    return counted;
  }

  private CountedCode read(MigrationFacts facts) throws IOException {
    DeclaredCode code = facts.code();
    Map<String, byte[]> more = new HashMap<>();
    for (String name : code.includes()) {
      DeclaredFiles.@Nullable Found found = files.find(SourceEntry.nameOfClass(name));
      if (found == null) {
        problems.add(DiscoveryProblems.includedClassMissing(facts, name));
      } else {
        for (SourceEntry entry : found.entries()) {
          put(more, entry, found.source());
        }
      }
    }
    Set<String> excludes = Set.copyOf(code.excludes());
    return new CountedCode(
        new CountedClasses(facts.className(), scanned, new NestBytes(more), excludes),
        code.includes(),
        excludes,
        resources(facts, code.resources()));
  }

  private static void put(Map<String, byte[]> classes, SourceEntry entry, CodeSource source)
      throws IOException {
    byte[] bytes = source.read(entry.name());
    if (bytes != null) {
      Damage.refuseUnknown(source, entry.name(), bytes);
      classes.put(entry.className(), bytes);
    }
  }

  private Map<String, String> resources(MigrationFacts facts, List<String> names)
      throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    for (String name : names) {
      if (!DeclaredCode.isResourceName(name)) {
        continue; // a rule tells it
      }
      String path = DeclaredCode.path(facts.className(), name);
      DeclaredFiles.@Nullable Found found = files.find(path);
      byte[] content = found == null ? null : found.source().read(path);
      if (content == null) {
        problems.add(DiscoveryProblems.resourceMissing(facts, name, path));
      } else {
        hashes.put(name, CountedCode.hash(content));
      }
    }
    return hashes;
  }
}
