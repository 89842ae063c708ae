package com.example.shop;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.SQLDataType.BIGINT;
import static org.jooq.impl.SQLDataType.DECIMAL;
import static org.jooq.impl.SQLDataType.VARCHAR;

import com.example.identity.AccountState;
import java.math.BigDecimal;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Where customers sign up and buy. Each statement is a transaction of its own. */
final class Checkout {
  private static final Field<Long> ID = field(name("id"), BIGINT);
  private static final Field<String> EMAIL = field(name("email"), VARCHAR);
  private static final Field<String> STATE = field(name("state"), VARCHAR);
  private static final Field<Long> ACCOUNT = field(name("account_id"), BIGINT);
  private static final Field<BigDecimal> AMOUNT = field(name("amount"), DECIMAL(15, 2));

  private final DSLContext db;

  Checkout(DSLContext db) {
    this.db = db;
  }

  /**
   * Sells for an amount of money.
   *
   * @return how many invoices there are now
   */
  int sell(String email, BigDecimal amount) {
    db.insertInto(table(name("accounts")), EMAIL, STATE)
        .values(email, AccountState.ACTIVE.name())
        .onConflictDoNothing()
        .execute();
    db.insertInto(table(name("invoices")), ACCOUNT, AMOUNT)
        .select(select(ID, val(amount)).from(table(name("accounts"))).where(EMAIL.eq(email)))
        .execute();
    return db.select(count()).from(table(name("invoices"))).fetchSingle(count());
  }
}
