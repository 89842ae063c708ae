package com.example.backoffice;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.SQLDataType.BIGINT;
import static org.jooq.impl.SQLDataType.DECIMAL;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jooq.DSLContext;
import org.jooq.Field;

/** What customers paid. Each statement is a transaction of its own. */
final class Payments {
  private static final Field<Long> INVOICE = field(name("invoice_id"), BIGINT);
  private static final Field<Long> ACCOUNT = field(name("account_id"), BIGINT);
  private static final Field<BigDecimal> AMOUNT = field(name("amount"), DECIMAL(15, 2));

  private final DSLContext db;

  Payments(DSLContext db) {
    this.db = db;
  }

  /**
   * Collects everything that is owed.
   *
   * @return how many invoices were paid by that
   */
  int collect() {
    return db.insertInto(table(name("payments")), INVOICE, ACCOUNT, AMOUNT)
        .select(select(INVOICE, ACCOUNT, AMOUNT).from(table(name("open_invoices"))))
        .execute();
  }

  /** All the money that came in, with cents. */
  BigDecimal total() {
    return db.select(coalesce(sum(AMOUNT), BigDecimal.ZERO))
        .from(table(name("payments")))
        .fetchSingle()
        .value1()
        .setScale(2, RoundingMode.HALF_UP);
  }
}
