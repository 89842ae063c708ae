package dev.rung.internal.history;

import java.util.List;

/**
 * What the meta table says. Immutable.
 *
 * @param format the format number of the tables
 * @param verified digests of code whose checksums were found equal to the history, newest first
 */
public record Meta(int format, List<String> verified) {}
