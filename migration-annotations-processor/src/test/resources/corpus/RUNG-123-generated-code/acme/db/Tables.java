package acme.db;

public final class Tables {
  public static final Customer CUSTOMER = Customer.CUSTOMER;

  private Tables() {}
}
