package navisync.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command that starts a class as a program of its own, with the options of lib/options.java and
 * the temporary folder of this process.
 */
public final class JavaProcess {
  private static final String OPTIONS = "//RUNTIME_OPTIONS ";

  private JavaProcess() {}

  /** On the class path of this process. */
  public static List<String> command(Class<?> main, String... arguments) {
    return command(System.getProperty("java.class.path"), main.getName(), arguments);
  }

  /** On another class path. */
  public static List<String> command(String classPath, String main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options());
    command.add(TemporaryFolder.option());
    command.addAll(List.of("-cp", classPath, main));
    command.addAll(List.of(arguments));
    return command;
  }

  private static List<String> options() {
    try {
      return Files.readAllLines(Path.of("lib", "options.java")).stream()
          .filter(line -> line.startsWith(OPTIONS))
          .flatMap(line -> List.of(line.substring(OPTIONS.length()).split(" ")).stream())
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
