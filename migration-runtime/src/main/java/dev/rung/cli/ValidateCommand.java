package dev.rung.cli;

import dev.rung.Migrator;
import dev.rung.ValidationReport;
import picocli.CommandLine.Command;

@Command(
    name = "validate",
    customSynopsis = "rung validate [OPTION...]",
    description = "Compare code and database in full, checksums included. Changes nothing.")
final class ValidateCommand implements Action {

  @Override
  public ExitCode run(Migrator migrator, Output output) {
    ValidationReport report = migrator.validate();
    output.result(summary(report));
    output.warnings(report.warnings());
    output.problems(report.problems());
    return report.isValid() ? ExitCode.OK : ExitCode.BLOCKED;
  }

  static String summary(ValidationReport report) {
    StringBuilder out = new StringBuilder();
    out.append(Labels.count(report.migrations(), "migration")).append(" in the code, ");
    out.append(report.compared()).append(" applied and compared: ");
    int problems = report.problems().size();
    out.append(problems == 0 ? "all is well" : Labels.count(problems, "problem"));
    int warnings = report.warnings().size();
    if (warnings > 0) {
      out.append(", ").append(Labels.count(warnings, "warning"));
    }
    return out.append(".\n").toString();
  }
}
