package dev.rung.internal.discovery;

import java.nio.file.Path;
import java.util.List;

/**
 * Where to look for migrations.
 *
 * @param packages named packages, with everything below them
 * @param sources jars or class folders that are looked at as a whole; the class loader has them too
 * @param classLoader finds resources and, when they run, classes
 */
public record ScanScope(List<String> packages, List<Path> sources, ClassLoader classLoader) {}
