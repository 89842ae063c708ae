package dev.rung.internal.exec;

import dev.rung.migration.MigrationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is worth a log line and no more. */
final class Log {
  private static final Logger LOG = LoggerFactory.getLogger("dev.rung");

  private Log() {}

  static void cancelFailed(Exception reason) {
    LOG.warn("A statement could not be cancelled; trying again.", reason);
  }

  static void warmUpFailed(Throwable reason) {
    LOG.debug("jOOQ was not warmed up; the first migration pays for it.", reason);
  }

  static void notRendered(RuntimeException reason) {
    LOG.debug("A statement cannot be rendered for the SQL fingerprint.", reason);
  }

  static void notTraced(MigrationId id, Throwable reason) {
    LOG.debug("{} does not run without its database.", id, reason);
  }

  static void preloadFailed(Throwable reason) {
    LOG.debug("A class was not loaded ahead; its step will tell.", reason);
  }
}
