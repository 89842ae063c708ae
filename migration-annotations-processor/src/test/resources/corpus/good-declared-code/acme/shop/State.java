package acme.shop;

public enum State {
  OPEN
}
