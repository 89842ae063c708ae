package dev.rung.internal.engine;

import dev.rung.AcceptReport.Accepted;

/** What the journal keeps of a change that was accepted: the history forgets it. Pure. */
final class AcceptedDetail {
  private static final int SHOWN_CHANGES = 20;

  private AcceptedDetail() {}

  static String of(Accepted accepted) {
    StringBuilder text = new StringBuilder("was       ").append(accepted.before());
    int changes = accepted.changes().size();
    for (int i = 0; i < Math.min(changes, SHOWN_CHANGES); i++) {
      text.append("\nchanged   ").append(accepted.changes().get(i));
    }
    if (changes > SHOWN_CHANGES) {
      text.append("\nchanged   and ").append(changes - SHOWN_CHANGES).append(" more");
    }
    String label = "\nsql       ";
    for (String line : accepted.sql()) {
      text.append(label).append(line);
      label = "\n          ";
    }
    return text.toString();
  }
}
