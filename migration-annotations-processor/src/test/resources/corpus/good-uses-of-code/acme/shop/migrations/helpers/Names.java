package acme.shop.migrations.helpers;

public final class Names {
  private Names() {}

  public static String table() {
    return "customer";
  }
}
