package dev.rung.cli;

import dev.rung.EngineEvent.StepFinished;
import dev.rung.EngineEvent.StepRetried;
import dev.rung.EngineEvent.StepStarted;
import dev.rung.EngineEvent.WaitingForLock;
import dev.rung.EngineEvent.WaitingForMigrations;
import dev.rung.ExecutionReport;
import dev.rung.PlanStep;
import dev.rung.StepOutcome;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The lines of a run, one for each event.
 *
 * @param live whether lines are written over, so that none may be wider than the terminal
 * @param idWidth columns of the longest id, so that what follows is aligned
 */
record RunText(Look look, boolean live, int idWidth) {
  private static final int VERB_WIDTH = "reverting".length();
  private static final int DURATION_WIDTH = 10;

  String started(StepStarted event) {
    String verb = Steps.of(event.step()).doing();
    String sign = look.symbols().running();
    return line(sign, Tone.PLAIN, event.number(), event.total(), verb, event.step(), "");
  }

  String finished(StepFinished event) {
    StepOutcome outcome = event.outcome();
    PlanStep step = outcome.step();
    Symbols symbols = look.symbols();
    int number = event.number();
    int total = event.total();
    if (outcome instanceof StepOutcome.Succeeded done) {
      String sign = step instanceof PlanStep.MarkApplied ? symbols.mark() : symbols.done();
      String took = Times.brief(done.duration());
      return line(sign, Tone.GOOD, number, total, Steps.of(step).done(), step, took);
    }
    if (outcome instanceof StepOutcome.Failed failed) {
      String took = Times.brief(failed.duration());
      return line(symbols.wrong(), Tone.BAD, number, total, "failed", step, took);
    }
    if (outcome instanceof StepOutcome.AlreadyDone) {
      return line(symbols.other(), Tone.PLAIN, number, total, "was done", step, "");
    }
    return line(symbols.other(), Tone.PLAIN, number, total, "not run", step, "");
  }

  String retried(StepRetried event) {
    String text =
        "attempt "
            + event.attempt()
            + " of "
            + event.step().id()
            + " is rolled back; again in "
            + Times.brief(event.pause())
            + ": "
            + event.reason();
    return "  " + look.paint(Tone.ATTENTION, Text.clean(text));
  }

  String waiting(WaitingForLock event) {
    StringBuilder text = new StringBuilder("waiting ").append(event.waited().toSeconds());
    text.append(" s for ").append(event.holder());
    if (!event.activity().isEmpty()) {
      text.append(", at ").append(event.activity());
    }
    Instant since = event.since();
    if (since != null) {
      text.append(", since ")
          .append(Times.utc(since).substring("yyyy-MM-dd ".length()))
          .append('Z');
    }
    return attention(text.toString());
  }

  String waiting(WaitingForMigrations event) {
    StringBuilder text = new StringBuilder("waiting ").append(event.waited().toSeconds());
    int missing = event.missing().size();
    if (missing == 0) {
      return attention(text.append(" s for the database, which cannot be reached yet").toString());
    }
    text.append(" s for ").append(Labels.count(missing, "migration")).append(", next ");
    return attention(text.append(event.missing().get(0)).toString());
  }

  private String attention(String text) {
    String line = Text.clean(text);
    return "  " + look.paint(Tone.ATTENTION, live ? look.cut(line, look.width() - 3) : line);
  }

  /** The last line, such as {@code 3 applied in 1.2 s.}, set off from the steps. */
  static String summary(ExecutionReport report) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (StepOutcome outcome : report.outcomes()) {
      counts.merge(word(outcome), 1, Integer::sum);
    }
    if (counts.isEmpty()) {
      return "Nothing to do.\n";
    }
    StringBuilder text = new StringBuilder();
    counts.forEach(
        (word, count) -> {
          text.append(text.length() == 0 ? "\n" : ", ").append(count).append(' ').append(word);
        });
    return text.append(" in ").append(Times.brief(report.duration())).append(".\n").toString();
  }

  private static String word(StepOutcome outcome) {
    if (outcome instanceof StepOutcome.Succeeded) {
      return Steps.of(outcome.step()).done();
    }
    if (outcome instanceof StepOutcome.Failed) {
      return "failed";
    }
    return outcome instanceof StepOutcome.AlreadyDone ? "done by another run" : "not run";
  }

  private String line(
      String sign, Tone tone, int number, int total, String verb, PlanStep step, String took) {
    String count = Text.padLeft(Integer.toString(number), Integer.toString(total).length());
    String start = count + "/" + total + "  ";
    String middle = "  " + Text.padRight(step.id().toString(), idWidth) + "  ";
    String duration = Text.padLeft(took, DURATION_WIDTH);
    int used = 4 + start.length() + VERB_WIDTH + Text.width(middle) + DURATION_WIDTH + 2;
    String title = look.cut(Text.clean(Steps.title(step)), Math.max(12, look.width() - used - 1));
    return "  "
        + look.paint(tone, sign)
        + " "
        + look.paint(Tone.FAINT, start)
        + look.paint(tone, verb)
        + Text.spaces(VERB_WIDTH - verb.length())
        + middle
        + look.paint(Tone.FAINT, duration)
        + "  "
        + title;
  }
}
