package dev.rung.cli;

import static java.util.Objects.requireNonNull;

import dev.rung.Migrator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What an application tells the command line in code. Options and environment variables win over
 * it. Not safe for use by many threads.
 */
public final class RungConfig {
  private final List<String> packages = new ArrayList<>();
  private final List<Consumer<Migrator.Builder>> setups = new ArrayList<>();
  private @Nullable String url;
  private @Nullable String user;

  RungConfig() {}

  /** Adds packages that hold migrations; the packages below them belong to them. */
  public RungConfig scan(String... packageNames) {
    packages.addAll(List.of(packageNames));
    return this;
  }

  /** The JDBC URL to use where neither {@code --url} nor RUNG_URL names one. */
  public RungConfig url(String jdbcUrl) {
    this.url = requireNonNull(jdbcUrl, "jdbcUrl");
    return this;
  }

  /** The database user where neither {@code --user} nor RUNG_USER names one. */
  public RungConfig user(String name) {
    this.user = requireNonNull(name, "name");
    return this;
  }

  /** Sets whatever else a migrator takes, before the options of the command line are applied. */
  public RungConfig migrator(Consumer<Migrator.Builder> setup) {
    setups.add(requireNonNull(setup, "setup"));
    return this;
  }

  @Nullable String url() {
    return url;
  }

  @Nullable String user() {
    return user;
  }

  void apply(Migrator.Builder builder) {
    builder.scan(packages.toArray(new String[0]));
    for (Consumer<Migrator.Builder> setup : setups) {
      setup.accept(builder);
    }
  }
}
