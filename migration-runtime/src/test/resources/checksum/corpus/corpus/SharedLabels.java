package corpus;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import java.math.BigDecimal;
import java.util.List;
import org.jooq.DSLContext;

@Migration(version = "61")
public final class SharedLabels implements ForwardOnlyMigration {
  private static BigDecimal rate(String country, int year) {
    switch (country) {
      case "de":
      case "at":
        if (year > 2020) {
          return new BigDecimal("19");
        }
        break;
      case "ch":
      case "li":
        return new BigDecimal("8.1");
      default:
        return BigDecimal.ZERO;
    }
    return BigDecimal.TEN;
  }

  @Override
  public void up(DSLContext db) {
    for (String country : List.of("de", "at", "ch", "li", "fr")) {
      String region =
          switch (country) {
            case "de", "at", "fr" -> "eu";
            case "ch", "li" -> "efta";
            default -> country;
          };
      db.execute("insert into tax values (?, ?, ?)", country, region, rate(country, 2026));
    }
  }
}
