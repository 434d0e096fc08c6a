package navisync.tooling;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A jar in place of JBang's, with the program that it lets cmd start. */
final class SampleJbang {
  /**
   * Leaves what it got in the file {@code seen} of the project. For a script it prints the command
   * that runs the program below, quoted as JBang does, with exit code 255; for anything else its
   * arguments, with exit code 3. While another one works it ends with an exception. Asked for
   * {@code slow}, it works until the project has a file {@code go on}.
   */
  private static final String JBANG =
      """
      package dev.jbang;

      import java.nio.file.*;

      public class Main {
        public static void main(String... arguments) throws Exception {
          String all = String.join("|", arguments);
          Path builds = Files.createDirectories(Path.of(System.getenv("JBANG_CACHE_DIR")));
          Path working = Files.createFile(builds.resolve("working"));
          Path cli = builds.getParent();
          while (all.equals("slow") && Files.notExists(cli.resolveSibling("go on"))) {
            Thread.sleep(50);
          }
          Files.delete(working);
          Files.writeString(
              cli.resolveSibling("seen"), all + "\\n" + System.getenv("JAVA_HOME") + "\\n");
          if (!all.endsWith(".java")) {
            System.out.println("[" + all + "]");
            System.exit(all.equals("broken") ? 4 : 3);
          }
          System.out.println(
              quoted(Path.of(System.getProperty("java.home"), "bin/java.exe"))
                  + " -classpath "
                  + quoted(cli.resolve("0.132.1/lib/jbang.jar"))
                  + " program");
          System.exit(255);
        }

        private static String quoted(Path path) {
          return "^\\"" + path.toString().replaceAll("[()!^<>&|% ]", "^$0") + "^\\"";
        }
      }
      """;

  /** Shows the name of its folder and its arguments; exit code 7 where there are arguments. */
  private static final String PROGRAM =
      """
      import java.nio.charset.StandardCharsets;
      import java.nio.file.Path;

      public class program {
        public static void main(String... arguments) throws Exception {
          String shown = Path.of("").toAbsolutePath().getFileName() + " ";
          for (String argument : arguments) {
            shown += "[" + argument + "]";
          }
          System.out.write((shown + "\\n").getBytes(StandardCharsets.UTF_8));
          System.out.flush();
          System.exit(arguments.length == 0 ? 0 : 7);
        }
      }
      """;

  private SampleJbang() {}

  /** Compiles both and writes the jar. */
  static void write(Path jar) throws IOException {
    Path classes = Files.createTempDirectory(jar.toAbsolutePath().getParent(), "classes");
    Path main = Files.writeString(classes.resolve("Main.java"), JBANG);
    Path program = Files.writeString(classes.resolve("program.java"), PROGRAM);
    String[] arguments = {
      "--release", "17", "-d", classes.toString(), main.toString(), program.toString()
    };
    if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments) != 0) {
      throw new AssertionError("the sample JBang does not compile");
    }
    try (OutputStream file = Files.newOutputStream(jar);
        var out = new JarOutputStream(file)) {
      for (String name : Stream.of("dev/jbang/Main.class", "program.class").toList()) {
        out.putNextEntry(new JarEntry(name));
        Files.copy(classes.resolve(name), out);
      }
    }
  }
}
