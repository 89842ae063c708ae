package dev.rung.internal.exec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.testkit.Golden;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.conf.MappedSchema;
import org.jooq.conf.RenderMapping;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/**
 * The text of every statement is pinned in a file. The build runs this test with both versions of
 * jOOQ that are supported, so it is the same in both.
 */
class FingerprintGoldenTest {

  private static String texts() {
    Settings tenant =
        new Settings()
            .withRenderMapping(
                new RenderMapping()
                    .withSchemata(new MappedSchema().withInput("shop").withOutput("tenant7")));
    DSLContext db = DSL.using(SQLDialect.POSTGRES, tenant);
    FingerprintSql renderer = new FingerprintSql();
    StringBuilder texts = new StringBuilder();
    for (Map.Entry<String, Function<DSLContext, Query>> one :
        FingerprintStatements.all().entrySet()) {
      Query query = one.getValue().apply(db);
      texts.append(one.getKey()).append('\n');
      texts.append("    ").append(shown(renderer.of(query, db.render(query)))).append('\n');
    }
    return texts.toString();
  }

  private static String shown(String sql) {
    return sql.replace("\\", "\\\\").replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t");
  }

  @Test
  void everyStatementHasThePinnedText() {
    assertThat(FingerprintStatements.all()).hasSizeGreaterThan(175);
    Golden.check("sql/statements.txt", texts());
  }

  @Test
  void neitherLocaleNorTimeZoneChangesIt() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(new Locale("tr", "TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      Golden.check("sql/statements.txt", texts());
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }
}
