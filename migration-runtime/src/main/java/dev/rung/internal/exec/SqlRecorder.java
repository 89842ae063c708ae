package dev.rung.internal.exec;

import dev.rung.Plan;
import dev.rung.PlanStep;
import dev.rung.PlannedSql;
import dev.rung.internal.dialect.Dialect;
import dev.rung.spi.MigrationFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.conf.StatementType;
import org.jooq.impl.DSL;
import org.jooq.tools.jdbc.MockConnection;
import org.jooq.tools.jdbc.MockDataProvider;
import org.jooq.tools.jdbc.MockExecuteContext;
import org.jooq.tools.jdbc.MockResult;
import org.jspecify.annotations.Nullable;

/** Records what migrations would send, by running them on jOOQ's mock connection. */
public final class SqlRecorder {
  private final UserCode userCode;
  private final SQLDialect jooq;

  /** For one database product and the application's migrations. */
  public SqlRecorder(
      Dialect dialect,
      ClassLoader classLoader,
      @Nullable MigrationFactory factory,
      @Nullable Settings settings) {
    this.jooq = dialect.jooq();
    this.userCode =
        new UserCode(
            classLoader,
            factory,
            MigrationDsl.settings(settings).withStatementType(StatementType.STATIC_STATEMENT),
            jooq,
            StatementRules.of(dialect));
  }

  /** The statements of each step. */
  public List<PlannedSql> record(Plan plan) {
    List<PlannedSql> recorded = new ArrayList<>();
    for (PlanStep step : plan.steps()) {
      recorded.add(record(step));
    }
    return List.copyOf(recorded);
  }

  private PlannedSql record(PlanStep step) {
    if (step instanceof PlanStep.MarkApplied) {
      return new PlannedSql(step, List.of(), "");
    }
    Recording recording = new Recording(jooq);
    try (MockConnection connection = new MockConnection(recording)) {
      userCode.record(step, connection);
    } catch (Throwable e) {
      return new PlannedSql(
          step, recording.statements, "it stopped with " + Texts.oneLine(e.toString()));
    }
    return new PlannedSql(step, recording.statements, recording.reads);
  }

  private static final class Recording implements MockDataProvider {
    private final SQLDialect dialect;
    private final List<String> statements = new ArrayList<>();
    private String reads = "";

    Recording(SQLDialect dialect) {
      this.dialect = dialect;
    }

    @Override
    public MockResult[] execute(MockExecuteContext statement) {
      boolean batch = statement.batch();
      String[] texts = batch ? statement.batchSQL() : new String[] {statement.sql()};
      MockResult[] results = new MockResult[texts.length];
      for (int i = 0; i < texts.length; i++) {
        statements.add(texts[i]);
        boolean select = texts[i].strip().toLowerCase(Locale.ROOT).startsWith("select");
        if (select) {
          reads = "it reads rows, and the recording has none";
        }
        results[i] = select ? new MockResult(0, DSL.using(dialect).newResult()) : new MockResult(1);
      }
      return results;
    }
  }
}
