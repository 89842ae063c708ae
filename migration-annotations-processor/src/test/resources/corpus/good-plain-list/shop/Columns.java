package shop;

/** No migration, but covered by the index. */
final class Columns {
  static final String ID = "id";

  private Columns() {}
}
