package dev.rung.internal.dialect;

/**
 * Where Rung's tables are, as the database resolved it. Names are unquoted.
 *
 * @param database product and place as shown to people, without secrets
 * @param schema the schema, {@code main} on SQLite
 * @param history the history table
 * @param journal the journal
 * @param meta the table of the format number and of verified digests
 * @param exists whether the tables are there
 * @param file the database file on SQLite, made real; empty elsewhere and for memory databases
 */
public record Location(
    String database,
    String schema,
    String history,
    String journal,
    String meta,
    boolean exists,
    String file) {}
