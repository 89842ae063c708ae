package dev.rung.processor;

import dev.rung.migration.internal.graph.MigrationFacts;
import dev.rung.migration.internal.graph.Trait;
import dev.rung.migration.internal.index.IndexEntry;
import dev.rung.migration.internal.index.IndexType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** The migrations of the jars and folders on the class path, as their index types list them. */
final class OtherJars {
  private final Map<String, MigrationFacts> byClass = new LinkedHashMap<>();
  private final Map<String, String> sourceOfModule = new TreeMap<>();

  /** Reads every index type that a former compilation did not leave in our own output. */
  static OtherJars of(Elements elements, Output output) {
    OtherJars others = new OtherJars();
    PackageElement types = elements.getPackageElement(IndexType.PACKAGE);
    if (types != null) {
      for (TypeElement type : ElementFilter.typesIn(types.getEnclosedElements())) {
        if (!output.has(IndexType.PACKAGE, type.getSimpleName() + ".class")) {
          IndexType index = IndexType.read(texts(type));
          if (index != null) {
            others.add(index);
          }
        }
      }
    }
    return others;
  }

  private static List<String> texts(TypeElement type) {
    Map<String, String> byField = new LinkedHashMap<>();
    for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      if (field.getConstantValue() instanceof String text) {
        byField.put(field.getSimpleName().toString(), text);
      }
    }
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < byField.size(); i++) {
      texts.add(byField.getOrDefault(ConstantsClass.field(i), ""));
    }
    return texts;
  }

  private void add(IndexType index) {
    String source = source(index);
    for (IndexEntry entry : index.entries()) {
      int colon = entry.id().indexOf(':');
      String module = entry.id().substring(0, colon);
      sourceOfModule.putIfAbsent(module, source);
      byClass.put(
          entry.className(),
          new MigrationFacts(
              entry.className(),
              source,
              module,
              entry.id().substring(colon + 1),
              entry.description(),
              List.of(),
              entry.parents(),
              entry.root(),
              entry.retry(),
              traits(entry)));
    }
  }

  /** The jar by the package it has; where another jar has that and the module too, by a class. */
  private String source(IndexType index) {
    String source = index.root().isEmpty() ? "another jar" : "the jar of " + index.root();
    IndexEntry first = index.entries().get(0);
    String module = first.id().substring(0, first.id().indexOf(':'));
    return source.equals(sourceOfModule.get(module)) ? "the jar of " + first.className() : source;
  }

  private static Set<Trait> traits(IndexEntry entry) {
    return EnumSet.of(
        Trait.PUBLIC,
        Trait.CONSTRUCTIBLE,
        entry.reversible() ? Trait.REVERSIBLE : Trait.FORWARD_ONLY);
  }

  /** Whether an index lists the class. */
  boolean has(String className) {
    return byClass.containsKey(className);
  }

  /** All of them. */
  Collection<MigrationFacts> facts() {
    return byClass.values();
  }

  /** The modules that they are of, each in full. */
  Set<String> modules() {
    return sourceOfModule.keySet();
  }

  /** A class that no index lists, as of the jar that has its module. */
  MigrationFacts placed(MigrationFacts facts) {
    String source = sourceOfModule.get(facts.module());
    return source == null
        ? facts
        : new MigrationFacts(
            facts.className(),
            source,
            facts.module(),
            facts.version(),
            facts.description(),
            facts.dependsOn(),
            facts.dependsOnIds(),
            facts.root(),
            facts.retry(),
            facts.traits());
  }
}
