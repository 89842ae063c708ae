package dev.rung.internal.checksum;

import dev.rung.migration.Migration;
import java.util.List;
import org.jooq.DSLContext;

/**
 * Takes back what shading did to package names. The canonical names are put together at run time,
 * since shading rewrites constants that look like package names.
 *
 * @param rules in the order in which they are tried
 */
record Relocation(List<Rule> rules) {
  private static final String JOOQ = String.join("/", "org", "jooq") + "/";
  private static final String RUNG = String.join("/", "dev", "rung") + "/";

  /** Two prefixes of internal names, each with a slash at its end. */
  record Rule(String actual, String canonical) {}

  /** Of the jOOQ and the Rung that this code itself was linked with. */
  static Relocation ofThisRuntime() {
    String migration = Migration.class.getName().replace('.', '/');
    return of(
        packageOf(DSLContext.class.getName().replace('.', '/')),
        packageOf(packageOf(migration).substring(0, packageOf(migration).length() - 1)));
  }

  /** Of these two packages, as internal names with a slash at the end. */
  static Relocation of(String jooq, String rung) {
    return new Relocation(List.of(new Rule(jooq, JOOQ), new Rule(rung, RUNG)));
  }

  String canonical(String internalName) {
    for (Rule rule : rules) {
      if (internalName.startsWith(rule.actual)) {
        return rule.canonical + internalName.substring(rule.actual.length());
      }
    }
    return internalName;
  }

  boolean isJooq(String internalName) {
    return canonical(internalName).startsWith(JOOQ);
  }

  boolean isRung(String internalName) {
    return canonical(internalName).startsWith(RUNG);
  }

  private static String packageOf(String internalName) {
    return internalName.substring(0, internalName.lastIndexOf('/') + 1);
  }
}
