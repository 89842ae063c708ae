package com.example.identity;

/** Whether an account takes part in business; stored by name. */
public enum AccountState {
  /** Buys and pays. */
  ACTIVE,
  /** Is only kept for the record. */
  CLOSED
}
