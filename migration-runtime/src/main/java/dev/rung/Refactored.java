package dev.rung;

/**
 * What to do with an applied migration whose code changed, where nothing but {@code up} changed and
 * it sends the same SQL as it did.
 */
public enum Refactored {
  /** Run nothing (RUNG-203). */
  FAIL,
  /** Go on and tell, each time until the change is accepted. */
  WARN
}
