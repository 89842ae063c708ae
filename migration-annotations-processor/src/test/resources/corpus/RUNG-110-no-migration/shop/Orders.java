package shop;

final class Orders {
  private Orders() {}

  static final class Table {}
}
