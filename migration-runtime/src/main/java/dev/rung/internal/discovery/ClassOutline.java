package dev.rung.internal.discovery;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked about a class file, whoever read it. Immutable.
 *
 * @param name binary name
 * @param open whether it is public, and so is every class around it
 * @param incomplete whether it is abstract or an interface
 * @param inner whether it needs an instance or code around it
 * @param constructible whether it has a constructor without parameters that is as accessible as it
 * @param above names of the superclasses and interfaces that are known, at any height
 * @param unread those of them whose own superclasses are not known
 * @param migration the elements of {@code @Migration} that are written out: text, truth values, and
 *     lists of texts and class names; null without it
 */
record ClassOutline(
    String name,
    boolean open,
    boolean incomplete,
    boolean inner,
    boolean constructible,
    Set<String> above,
    Set<String> unread,
    @Nullable Map<String, Object> migration) {}
