package dev.rung.faults;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/**
 * A pgbouncer of its own, in transaction pooling, in front of one database. Four server sessions
 * serve all clients, so that a transaction seldom meets the session of the one before.
 */
final class PgBouncer implements AutoCloseable {
  private static final String HOST = "127.0.0.1";

  private final Process process;
  private final Path directory;
  private final String url;

  private PgBouncer(Process process, Path directory, String url) {
    this.process = process;
    this.directory = directory;
    this.url = url;
  }

  /** Skips the test, and says so, where there is no pgbouncer. */
  static void assumeInstalled() {
    if (program() == null) {
      String message = "NOT TESTED: there is no pgbouncer here; apt-get install pgbouncer";
      System.err.println(message);
      assumeTrue(false, message);
    }
  }

  /** Starts one; the database is the one that the JDBC URL names. */
  static PgBouncer start(String jdbcUrl) throws Exception {
    Properties target = Driver.parseURL(jdbcUrl, new Properties());
    String database = target.getProperty("PGDBNAME");
    Path directory = Files.createTempDirectory("pgbouncer");
    Path configuration = directory.resolve("pgbouncer.ini");
    int port = freePort();
    Files.writeString(configuration, configuration(target, database, port));
    ProcessBuilder builder = new ProcessBuilder(command(configuration));
    builder.redirectErrorStream(true).redirectOutput(directory.resolve("log").toFile());
    String url = "jdbc:postgresql://" + HOST + ":" + port + "/" + database + "?user=pooled";
    PgBouncer pooler = new PgBouncer(builder.start(), directory, url);
    Sessions.await("pgbouncer answers", () -> pooler.answers(port));
    return pooler;
  }

  /** The database behind the pooler. */
  String url() {
    return url;
  }

  private static String configuration(Properties target, String database, int port) {
    String password = target.getProperty("password");
    return """
        [databases]
        %s = host=%s port=%s user=%s%s
        [pgbouncer]
        listen_addr = %s
        listen_port = %d
        unix_socket_dir =
        auth_type = any
        pool_mode = transaction
        default_pool_size = 4
        ignore_startup_parameters = extra_float_digits
        """
        .formatted(
            database,
            target.getProperty("PGHOST"),
            target.getProperty("PGPORT"),
            target.getProperty("user", "postgres"),
            password == null ? "" : " password=" + password,
            HOST,
            port);
  }

  /** It refuses to run as root. */
  private static List<String> command(Path configuration) {
    List<String> command = new ArrayList<>(List.of(String.valueOf(program())));
    if (System.getProperty("user.name").equals("root")) {
      command.addAll(List.of("-u", "nobody"));
    }
    command.add(configuration.toString());
    return command;
  }

  private boolean answers(int port) throws IOException {
    if (!process.isAlive()) {
      throw new AssertionError(Files.readString(directory.resolve("log")));
    }
    try (Socket socket = new Socket(HOST, port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false; // not yet
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
      return socket.getLocalPort();
    }
  }

  private static @Nullable Path program() {
    String path = System.getenv("PATH") + File.pathSeparator + "/usr/sbin";
    for (String place : path.split(File.pathSeparator)) {
      Path program = Path.of(place, "pgbouncer");
      if (Files.isExecutable(program)) {
        return program;
      }
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    process.onExit().join();
    Files.delete(directory.resolve("pgbouncer.ini"));
    Files.delete(directory.resolve("log"));
    Files.delete(directory);
  }
}
