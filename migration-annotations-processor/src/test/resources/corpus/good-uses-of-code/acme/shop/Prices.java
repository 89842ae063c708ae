package acme.shop;

public final class Prices {
  public static final int MOST = 100;
}
