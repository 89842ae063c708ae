package dev.rung.internal.exec;

import java.sql.Connection;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.conf.SettingsTools;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jspecify.annotations.Nullable;

/** Makes the DSLContext that a migration gets. */
final class MigrationDsl {
  private MigrationDsl() {}

  /**
   * A context on a connection, whose transactions only nest.
   *
   * @param custom the application's settings, or null
   * @param trace follows what is sent, null for nobody
   */
  static DSLContext on(
      Connection connection,
      SQLDialect dialect,
      @Nullable Settings custom,
      @Nullable UpTrace trace) {
    DefaultConfiguration configuration = new DefaultConfiguration();
    configuration.set(connection);
    configuration.set(dialect);
    configuration.set(settings(custom));
    configuration.set(new NestedTransactions(connection, trace));
    if (trace != null) {
      configuration.set(trace);
    }
    return DSL.using(configuration);
  }

  /**
   * Quoting and case are the same in every application: changing them later would change what a
   * migration's SQL looks like.
   */
  static Settings settings(@Nullable Settings custom) {
    Settings settings =
        custom == null ? SettingsTools.defaultSettings() : SettingsTools.clone(custom);
    return settings
        .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_QUOTED)
        .withRenderNameCase(RenderNameCase.AS_IS)
        .withExecuteLogging(false);
  }
}
