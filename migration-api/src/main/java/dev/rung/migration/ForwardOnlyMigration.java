package dev.rung.migration;

/**
 * A migration that cannot be undone. Since that is its type, a rollback that would need it is
 * refused before the first statement.
 */
public non-sealed interface ForwardOnlyMigration extends ExecutableMigration {}
