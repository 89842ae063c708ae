package dev.rung.internal.exec;

import dev.rung.internal.sql.SqlForm;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderKeywordCase;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/**
 * Renders statements for the SQL fingerprint: values in line, in no database's dialect, by settings
 * that no application can change. So one statement has the same text in every supported version of
 * jOOQ, in every locale and in every tenant's schema.
 */
final class FingerprintSql {
  private final DSLContext db = DSL.using(SQLDialect.DEFAULT, settings());

  /**
   * Its text.
   *
   * @param executed as the database gets it
   */
  String of(Query query, String executed) {
    return SqlForm.of(db.renderInlined(query), executed);
  }

  private static Settings settings() {
    return new Settings()
        .withRenderQuotedNames(RenderQuotedNames.ALWAYS)
        .withRenderNameCase(RenderNameCase.AS_IS)
        .withRenderKeywordCase(RenderKeywordCase.LOWER)
        .withRenderFormatted(false)
        .withRenderLocale(Locale.ROOT)
        .withLocale(Locale.ROOT);
  }
}
