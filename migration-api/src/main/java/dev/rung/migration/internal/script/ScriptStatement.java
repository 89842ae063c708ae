package dev.rung.migration.internal.script;

/**
 * One statement of a script.
 *
 * @param line where its first token stands, counted from 1
 * @param text from its first to its last token, without the semicolon that ends it; comments within
 *     are kept
 */
public record ScriptStatement(int line, String text) {}
