package corpus;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jooq.DSLContext;

@Migration(version = "41")
public final class BigDecimals implements ForwardOnlyMigration {
  @Override
  public void up(DSLContext db) {
    BigDecimal rate = new BigDecimal("1.19").setScale(4, RoundingMode.HALF_UP);
    db.update(table("p")).set(field("gross", BigDecimal.class), field("net", BigDecimal.class).mul(rate)).execute();
    LocalDate day = LocalDate.of(2026, 1, 15).plusDays(3);
    db.execute("insert into days values (?)", day);
  }
}
