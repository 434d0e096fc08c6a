package navisync.navidrome.db;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import navisync.Failure;
import navisync.support.JavaProcess;
import org.sqlite.SQLiteConfig;

/**
 * Another program on this machine, as Navidrome is one: locks are only seen between processes, and
 * only a process can be killed.
 */
public final class OtherProcess {
  private final Process process;

  private OtherProcess(Process process) {
    this.process = process;
  }

  /** Opens the database, runs the statements, and keeps it open until it is stopped or killed. */
  public static OtherProcess with(Path database, String... statements) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(database.toString()));
    arguments.addAll(List.of(statements));
    OtherProcess other = start(Keeper.class, arguments);
    String said =
        new BufferedReader(
                new InputStreamReader(other.process.getInputStream(), StandardCharsets.UTF_8))
            .readLine();
    if (!"open".equals(said)) {
      throw new IllegalStateException("the other program said " + said);
    }
    return other;
  }

  /** Starts a class of the tests as a program of its own. */
  public static OtherProcess start(Class<?> main, List<String> arguments) throws IOException {
    return start(List.of(), main, arguments);
  }

  /** As above, the command preceded by words such as those of a shell that limits it. */
  static OtherProcess start(List<String> before, Class<?> main, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>(before);
    command.addAll(
        JavaProcess.command(classPath(main), main.getName(), arguments.toArray(String[]::new)));
    return new OtherProcess(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /** Where the classes really came from, for launchers have loaders of their own. */
  private static String classPath(Class<?> main) {
    return Stream.of(main, Failure.class, SQLiteConfig.class)
        .map(each -> each.getProtectionDomain().getCodeSource().getLocation())
        .map(location -> new File(URI.create(location.toString())).getPath())
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Ends it as a power cut would. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Waits for its end and gives its exit status. */
  public int status() {
    return process.onExit().join().exitValue();
  }

  /** Ends it in peace: it closes the database. */
  public void stop() throws IOException {
    process.getOutputStream().close();
    process.onExit().join();
  }

  /** The other program: it ends when its input does. */
  static final class Keeper {
    private Keeper() {}

    public static void main(String[] arguments) throws Exception {
      try (Connection connection =
              DriverManager.getConnection("jdbc:sqlite:" + Path.of(arguments[0]).toUri());
          Statement statement = connection.createStatement()) {
        for (String sql : List.of(arguments).subList(1, arguments.length)) {
          statement.execute(sql);
        }
        System.out.println("open");
        while (System.in.read() >= 0) {
          continue;
        }
      }
    }
  }
}
