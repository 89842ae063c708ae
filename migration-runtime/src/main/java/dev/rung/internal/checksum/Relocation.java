package dev.rung.internal.checksum;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    String api = packageOf(Migration.class.getName().replace('.', '/'));
    return of(jooqOfThisRuntime(), packageOf(api.substring(0, api.length() - 1)));
  }

  /** The package of what migrations are given to work with. */
  private static String jooqOfThisRuntime() {
    for (Method method : ForwardOnlyMigration.class.getMethods()) {
      if (method.getName().equals("up") && method.getParameterCount() == 1) {
        return packageOf(method.getParameterTypes()[0].getName().replace('.', '/'));
      }
    }
    throw new IllegalStateException("migrations have no method up");
  }

  /** Of these two packages, as internal names with a slash at the end. */
  static Relocation of(String jooq, String rung) {
    return new Relocation(List.of(new Rule(jooq, JOOQ), new Rule(rung, RUNG)));
  }

  String canonical(String internalName) {
    Rule rule = rule(internalName);
    return rule == null || rule.actual.equals(rule.canonical)
        ? internalName
        : rule.canonical + internalName.substring(rule.actual.length());
  }

  boolean isJooq(String internalName) {
    return isIn(JOOQ, internalName);
  }

  /** Whether it is one of the types that jOOQ's methods hand from one to the next. */
  boolean isStep(String internalName) {
    return isJooq(internalName)
        && (internalName.endsWith("Query")
            || internalName.indexOf("Step", internalName.lastIndexOf('/')) > 0);
  }

  boolean isRung(String internalName) {
    return isIn(RUNG, internalName);
  }

  private boolean isIn(String canonical, String internalName) {
    Rule rule = rule(internalName);
    return rule == null ? internalName.startsWith(canonical) : rule.canonical.equals(canonical);
  }

  private @Nullable Rule rule(String internalName) {
    for (int i = 0; i < rules.size(); i++) {
      if (internalName.startsWith(rules.get(i).actual)) {
        return rules.get(i);
      }
    }
    return null;
  }

  private static String packageOf(String internalName) {
    return internalName.substring(0, internalName.lastIndexOf('/') + 1);
  }
}
