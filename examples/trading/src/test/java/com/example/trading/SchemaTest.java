package com.example.trading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.SQLDataType.BOOLEAN;
import static org.jooq.impl.SQLDataType.DECIMAL;
import static org.jooq.impl.SQLDataType.TIMESTAMPWITHTIMEZONE;
import static org.jooq.impl.SQLDataType.VARCHAR;

import com.example.trading.TestDatabase.Product;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables as the service uses them: what they take, and what they refuse. */
class SchemaTest {
  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource
  void takesWhatAServiceWritesAndFillsInTheRest(Product product) throws Exception {
    try (TestDatabase database = migrated(product)) {
      DSLContext db = database.db();
      Record user =
          db.select(
                  field(name("balance"), DECIMAL(15, 2)),
                  field(name("active"), BOOLEAN),
                  field(name("created_at"), TIMESTAMPWITHTIMEZONE))
              .from("users")
              .where(field(name("user_id"), VARCHAR).eq("ada"))
              .fetchSingle();

      assertThat(user.get("balance", BigDecimal.class)).isEqualByComparingTo("1000.5");
      assertThat(user.get("active", Boolean.class)).isTrue();
      assertThat(
              Duration.between(user.get("created_at", OffsetDateTime.class), OffsetDateTime.now()))
          .isBetween(Duration.ofMinutes(-1), Duration.ofMinutes(1));

      Record preferences = db.fetchSingle("select * from user_preferences");
      assertThat(preferences.get("timezone")).isEqualTo("UTC");
      assertThat(preferences.get("language")).isEqualTo("en");
      assertThat(preferences.get("email_notifications", Boolean.class)).isTrue();
      assertThat(preferences.get("push_notifications", Boolean.class)).isFalse();
      assertThat(preferences.get("default_order_type")).isEqualTo("LIMIT");
      assertThat(preferences.get("risk_tolerance")).isEqualTo("MEDIUM");
    }
  }

  @ParameterizedTest
  @EnumSource
  void joinsTradesToTheirOrdersAndUsers(Product product) throws Exception {
    try (TestDatabase database = migrated(product)) {
      Record trade =
          database
              .db()
              .fetchSingle(
                  "select u.email, o.symbol, o.side, t.quantity from trades t"
                      + " join orders o on o.order_id = t.order_id"
                      + " join users u on u.user_id = t.user_id");
      assertThat(trade.get("email")).isEqualTo("ada@example.com");
      assertThat(trade.get("symbol")).isEqualTo("ACME");
      assertThat(trade.get("side")).isEqualTo("BUY");
      assertThat(trade.get("quantity", Integer.class)).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void refusesUsersThatCannotBe(Product product) throws Exception {
    try (TestDatabase database = migrated(product)) {
      DSLContext db = database.db();
      String insert = "insert into users (user_id, email, password_hash, balance) values ";
      refuses(db, insert + "('bob', 'bob@example.com', 'x', -0.01)", "balance_check");
      refuses(db, insert + "('bob', 'bob.example.com', 'x', 0)", "email_check");
      refuses(db, insert + "('bob', 'Bob@example.com', 'x', 0)", "email_check");
      refuses(db, insert + "('bob', 'ada@example.com', 'x', 0)", "users.email", "users_email_key");
      refuses(db, insert + "('ada', 'bob@example.com', 'x', 0)", "users.user_id", "user_id_key");
      refuses(db, insert + "('bob', 'bob@example.com', null, 0)", "password_hash");
      db.execute(insert + "('bob', 'bob@example.com', 'x', 0)");
    }
  }

  @ParameterizedTest
  @EnumSource
  void refusesOrdersThatCannotBe(Product product) throws Exception {
    try (TestDatabase database = migrated(product)) {
      DSLContext db = database.db();
      String insert =
          "insert into orders (order_id, user_id, symbol, order_type, side, quantity, price, state)"
              + " values ('o2', ";
      refuses(db, insert + "'ada', 'ACME', 'LIMIT', 'HOLD', 1, 1, 'FILLED')", "side_check");
      refuses(db, insert + "'ada', 'ACME', 'GUESS', 'BUY', 1, 1, 'FILLED')", "order_type_check");
      refuses(db, insert + "'ada', 'ACME', 'LIMIT', 'BUY', 1, 1, 'LOST')", "state_check");
      refuses(db, insert + "'ada', 'ACME', 'LIMIT', 'BUY', 0, 1, 'FILLED')", "quantity_check");
      refuses(db, insert + "'ada', 'ACME', 'LIMIT', 'BUY', 1, 0, 'FILLED')", "price_check");
      refuses(db, insert + "'ada', 'ACME', 'LIMIT', 'BUY', 1, null, 'FILLED')", "price_presence");
      refuses(db, insert + "'eve', 'ACME', 'LIMIT', 'BUY', 1, 1, 'FILLED')", "foreign key");
      db.execute(insert + "'ada', 'ACME', 'MARKET', 'BUY', 1, null, 'FILLED')");
    }
  }

  @ParameterizedTest
  @EnumSource
  void refusesTradesThatCannotBe(Product product) throws Exception {
    try (TestDatabase database = migrated(product)) {
      DSLContext db = database.db();
      String insert =
          "insert into trades (trade_id, order_id, user_id, quantity, price, commission, fees)"
              + " values ('t2', ";
      refuses(db, insert + "'o9', 'ada', 1, 1, 0, 0)", "foreign key");
      refuses(db, insert + "'o1', 'eve', 1, 1, 0, 0)", "foreign key");
      refuses(db, insert + "'o1', 'ada', 0, 1, 0, 0)", "quantity_check");
      refuses(db, insert + "'o1', 'ada', 1, 0, 0, 0)", "price_check");
      refuses(db, insert + "'o1', 'ada', 1, 1, -1, 0)", "commission_check");
      refuses(db, insert + "'o1', 'ada', 1, 1, 0, -1)", "fees_check");
      refuses(db, "delete from orders", "foreign key");
    }
  }

  @ParameterizedTest
  @EnumSource
  void refusesHoldingsAndPreferencesThatCannotBe(Product product) throws Exception {
    try (TestDatabase database = migrated(product)) {
      DSLContext db = database.db();
      String insert =
          "insert into portfolio_holdings (user_id, symbol, quantity, average_cost) values ";
      refuses(db, insert + "('ada', 'ACME', 1, 1)", "symbol", "position_key");
      refuses(db, insert + "('ada', 'BOLT', -1, 1)", "quantity_check");
      refuses(db, insert + "('ada', 'BOLT', 1, -1)", "average_cost_check");
      refuses(db, insert + "('eve', 'BOLT', 1, 1)", "foreign key");

      String update = "update user_preferences set ";
      refuses(db, update + "risk_tolerance = 'WILD'", "risk_tolerance_check");
      refuses(db, update + "default_order_type = 'GUESS'", "default_order_type_check");
      refuses(db, update + "max_order_value = 0", "max_order_value_check");
    }
  }

  @ParameterizedTest
  @EnumSource
  void removesPreferencesWithTheirUserAndKeepsUsersWhoTraded(Product product) throws Exception {
    try (TestDatabase database = migrated(product)) {
      DSLContext db = database.db();
      refuses(db, "delete from users where user_id = 'ada'", "foreign key");

      db.execute(
          "insert into users (user_id, email, password_hash) values ('bob', 'b@b.org', 'x')");
      db.execute("insert into user_preferences (user_id) values ('bob')");
      db.execute("delete from users where user_id = 'bob'");
      assertThat(db.fetchCount(table(name("user_preferences")))).isEqualTo(1);
    }
  }

  /** A database with the whole history, in which Ada bought two shares. */
  private TestDatabase migrated(Product product) throws Exception {
    TestDatabase database = TestDatabase.create(product, directory);
    database.migrator().up();
    DSLContext db = database.db();
    db.execute(
        "insert into users (user_id, email, password_hash, balance)"
            + " values ('ada', 'ada@example.com', 'x', 1000.5)");
    db.execute("insert into user_preferences (user_id) values ('ada')");
    db.execute(
        "insert into portfolio_holdings (user_id, symbol, quantity, average_cost)"
            + " values ('ada', 'ACME', 2, 10.25)");
    db.execute(
        "insert into orders (order_id, user_id, symbol, order_type, side, quantity, price)"
            + " values ('o1', 'ada', 'ACME', 'LIMIT', 'BUY', 2, 10.25)");
    db.execute(
        "insert into trades (trade_id, order_id, user_id, quantity, price)"
            + " values ('t1', 'o1', 'ada', 2, 10.25)");
    return database;
  }

  /** Expects a refusal that names one of the given constraints or columns, in any case. */
  private static void refuses(DSLContext db, String sql, String... reasons) {
    assertThatThrownBy(() -> db.execute(sql))
        .isInstanceOf(IntegrityConstraintViolationException.class)
        .satisfies(
            e ->
                assertThat(String.valueOf(e.getCause().getMessage()).toLowerCase(Locale.ROOT))
                    .containsAnyOf(reasons));
  }
}
