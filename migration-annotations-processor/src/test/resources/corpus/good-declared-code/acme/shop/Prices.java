package acme.shop;

public final class Prices {
  private Prices() {}

  public static int net(int gross) {
    return gross - 1;
  }

  public static final class Gross {
    private Gross() {}

    public static int of(int net) {
      return net + 1;
    }
  }
}
