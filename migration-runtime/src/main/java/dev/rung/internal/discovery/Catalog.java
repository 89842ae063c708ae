package dev.rung.internal.discovery;

import dev.rung.internal.checksum.ClassBytes;
import dev.rung.migration.internal.graph.MigrationFacts;
import java.util.List;
import java.util.Set;

/**
 * The migrations by their classes, not yet judged.
 *
 * @param migrations those in scope, by class name
 * @param visible others that they depend on by class, outside the scope
 * @param absent classes that they depend on, that are nowhere, and whose ids no index tells
 * @param unindexed code sources in scope that have migrations and no index that covers them, as
 *     shown to people; class folders do not count, since folders are always read
 * @param digest as in {@link QuickCatalog}: the same code gives the same digest
 * @param classes the bytes of the migrations in scope and of the classes nested in them
 */
public record Catalog(
    List<MigrationFacts> migrations,
    List<MigrationFacts> visible,
    Set<String> absent,
    List<String> unindexed,
    long digest,
    ClassBytes classes) {}
