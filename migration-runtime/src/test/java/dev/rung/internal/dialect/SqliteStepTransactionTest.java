package dev.rung.internal.dialect;

import dev.rung.testkit.TestDatabase;

class SqliteStepTransactionTest extends StepTransactionContract {

  SqliteStepTransactionTest() {
    super(TestDatabase.Product.SQLITE);
  }
}
