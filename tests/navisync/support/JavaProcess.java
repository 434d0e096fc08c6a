package navisync.support;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command that starts a class as a program of its own, with the options of lib/options.java.
 */
public final class JavaProcess {
  private JavaProcess() {}

  /** On the class path of this process. */
  public static List<String> command(Class<?> main, String... arguments) {
    return command(System.getProperty("java.class.path"), main, arguments);
  }

  /** On another class path. */
  public static List<String> command(String classPath, Class<?> main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of("-cp", classPath, main.getName()));
    command.addAll(List.of(arguments));
    return command;
  }
}
