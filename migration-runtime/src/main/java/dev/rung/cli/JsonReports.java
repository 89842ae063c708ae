package dev.rung.cli;

import dev.rung.AppliedMigration;
import dev.rung.MigrationChecksum;
import dev.rung.MigrationStatus;
import dev.rung.MigrationStatus.State;
import dev.rung.Plan;
import dev.rung.PlanResult;
import dev.rung.PlanStep;
import dev.rung.PlannedSql;
import dev.rung.StatusReport;
import dev.rung.migration.MigrationId;
import dev.rung.migration.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Status, plan and checksums for programs. docs/command-line.md lists the keys; they are added, not
 * changed.
 */
final class JsonReports {
  private JsonReports() {}

  static String status(StatusReport report) {
    Json json = new Json().object();
    json.field("database", report.database()).field("schema", report.schema());
    json.object("summary");
    for (State state : State.values()) {
      json.field(word(state), report.count(state));
    }
    json.endObject();
    json.array("migrations");
    for (MigrationStatus migration : report.migrations()) {
      migration(json.object(), migration);
      json.endObject();
    }
    json.endArray();
    problems(json, "problems", report.problems());
    problems(json, "hints", report.hints());
    return json.endObject().text();
  }

  private static void migration(Json json, MigrationStatus migration) {
    id(json, migration.id());
    json.field("state", word(migration.state()))
        .field("class", migration.className())
        .field("description", migration.description())
        .field("reversible", migration.reversible())
        .strings("parents", texts(migration.parents()));
    AppliedMigration applied = migration.applied();
    if (applied == null) {
      json.field("applied", null);
    } else {
      json.object("applied")
          .field("kind", word(applied.kind()))
          .field("order", applied.appliedOrder())
          .field("at", applied.appliedAt().toString())
          .field("durationMillis", applied.duration().toMillis())
          .field("class", applied.className())
          .field("checksum", applied.checksum())
          .strings("parents", texts(applied.parents()))
          .field("run", applied.runId())
          .field("toolVersion", applied.toolVersion())
          .endObject();
    }
  }

  /** A plan, with the statements of each step where they are given. */
  static String plan(PlanResult result, List<PlannedSql> sql) {
    Json json = new Json().object();
    if (result instanceof PlanResult.Ready ready) {
      json.field("result", "ready");
      steps(json, ready.plan(), sql);
    } else if (result instanceof PlanResult.Blocked blocked) {
      json.field("result", "blocked");
      problems(json, "problems", blocked.problems());
    } else if (result instanceof PlanResult.UpToDate upToDate) {
      json.field("result", "upToDate").field("applied", upToDate.applied());
      json.strings("heads", texts(upToDate.heads()));
    }
    return json.endObject().text();
  }

  /** Checksums, with the text behind each where it is asked for. */
  static String checksums(List<MigrationChecksum> checksums, boolean texts) {
    Json json = new Json().object().array("migrations");
    for (MigrationChecksum checksum : checksums) {
      id(json.object(), checksum.id());
      json.field("class", checksum.className()).field("checksum", checksum.value());
      if (texts) {
        json.field("text", checksum.text());
      }
      problems(json, "warnings", checksum.warnings());
      json.endObject();
    }
    return json.endArray().endObject().text();
  }

  private static void steps(Json json, Plan plan, List<PlannedSql> sql) {
    json.field("fingerprint", plan.fingerprint()).array("steps");
    for (int i = 0; i < plan.steps().size(); i++) {
      step(json.object(), plan.steps().get(i));
      if (!sql.isEmpty()) {
        json.strings("sql", sql.get(i).statements()).field("incomplete", sql.get(i).incomplete());
      }
      json.endObject();
    }
    json.endArray();
    problems(json, "warnings", plan.warnings());
  }

  private static void step(Json json, PlanStep step) {
    json.field("action", Steps.of(step).verb());
    id(json, step.id());
    json.field("class", step.className()).field("description", step.description());
    if (step instanceof PlanStep.Apply apply) {
      json.strings("parents", texts(apply.parents()))
          .field("reversible", apply.reversible())
          .field("late", apply.late());
    }
  }

  private static void id(Json json, MigrationId id) {
    json.field("id", id.toString())
        .field("module", id.module())
        .field("version", id.version().value());
  }

  private static void problems(Json json, String key, List<Problem> problems) {
    json.array(key);
    for (Problem problem : problems) {
      json.object()
          .field("code", problem.code().id())
          .field("what", problem.what())
          .strings("where", problem.where())
          .strings("fixes", problem.fixes())
          .endObject();
    }
    json.endArray();
  }

  private static List<String> texts(List<MigrationId> ids) {
    List<String> texts = new ArrayList<>();
    for (MigrationId id : ids) {
      texts.add(id.toString());
    }
    return texts;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
