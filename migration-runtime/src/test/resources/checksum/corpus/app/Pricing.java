package app;

public class Pricing {
  public static int gross(int net) {
    return net + net / 5;
  }
}
