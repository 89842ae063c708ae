package dev.rung.cli;

import dev.rung.Migrator;
import picocli.CommandLine.IVersionProvider;

/** The answer to {@code --version}. */
final class VersionText implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = Migrator.class.getPackage().getImplementationVersion();
    String rung = version == null ? "rung (not from a jar)" : "rung " + version;
    return new String[] {rung + ", Java " + Runtime.version()};
  }
}
