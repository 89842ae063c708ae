package corpus.support;

public final class Constants {
  public static final int MAX_NAME = 64;
  public static final String VERSION = "v" + MAX_NAME;

  private Constants() {}
}
