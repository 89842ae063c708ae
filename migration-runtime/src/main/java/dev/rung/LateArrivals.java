package dev.rung;

/** What to do with a pending migration whose module has a higher version applied already. */
public enum LateArrivals {
  /** Run it. */
  ALLOW,
  /** Run it and tell. */
  WARN,
  /** Run nothing (RUNG-202). */
  FAIL
}
