package com.example.trading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.SQLDataType.DECIMAL;

import com.example.trading.TestDatabase.Product;
import dev.rung.Migrator;
import dev.rung.RunOptions;
import dev.rung.Target;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The migration that fills a column from others, among rows that were there before it. */
class NetAmountTest {
  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource
  void fillsTheTradesUntilNowAndEmptiesThemAgain(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      Migrator migrator = database.migrator();
      migrator.up(Target.upTo("6"));
      DSLContext db = database.db();
      trade(db);

      migrator.up(Target.upTo("7"));
      assertThat(netAmounts(db)).containsExactly("-22.00", "28.24", "1.23");

      migrator.down(Target.downTo("6"), RunOptions.none());
      assertThat(db.fetchCount(table(name("trades")), field(name("net_amount")).isNull()))
          .isEqualTo(3);
    }
  }

  @ParameterizedTest
  @EnumSource
  void showsOnOneLineWhatAUserHasInvestedAndTraded(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      Migrator migrator = database.migrator();
      migrator.up(Target.upTo("6"));
      DSLContext db = database.db();
      trade(db);
      migrator.up();
      db.execute(
          "insert into portfolio_holdings (user_id, symbol, quantity, average_cost)"
              + " values ('ada', 'ACME', 2, 10.25), ('ada', 'BOLT', 3, 1.5)");

      Record summary = db.fetchSingle("select * from account_summary where user_id = 'ada'");
      assertThat(summary.get("balance", BigDecimal.class)).isEqualByComparingTo("100");
      assertThat(summary.get("invested", BigDecimal.class)).isEqualByComparingTo("25");
      assertThat(summary.get("traded", BigDecimal.class)).isEqualByComparingTo("7.47");
    }
  }

  /** A purchase, a sale whose value has more than two places, and one the service filled itself. */
  private static void trade(DSLContext db) {
    db.execute(
        "insert into users (user_id, email, password_hash, balance)"
            + " values ('ada', 'ada@example.com', 'x', 100)");
    db.execute(
        "insert into orders (order_id, user_id, symbol, order_type, side, quantity, price) values"
            + " ('o1', 'ada', 'ACME', 'LIMIT', 'BUY', 2, 10.25),"
            + " ('o2', 'ada', 'ACME', 'LIMIT', 'SELL', 3, 10.25)");
    db.execute(
        "insert into trades"
            + " (trade_id, order_id, user_id, quantity, price, commission, fees, net_amount) values"
            + " ('t1', 'o1', 'ada', 2, 10.25, 1, 0.5, null),"
            + " ('t2', 'o2', 'ada', 2.8, 10.2501, 0.4, 0.06, null),"
            + " ('t3', 'o2', 'ada', 0.2, 10.25, 0, 0, 1.23)");
  }

  private static List<String> netAmounts(DSLContext db) {
    return db.select(field(name("net_amount"), DECIMAL(15, 2)))
        .from("trades")
        .orderBy(field(name("trade_id")))
        .fetch(row -> row.value1().setScale(2).toPlainString());
  }
}
