package navisync.tooling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import navisync.tooling.WrapperSandbox.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * An edit in the lib is seen at the next start of every script, with nothing else to do. The real
 * JBang builds a small project that is laid out as this one.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows uses jbang.cmd")
class EditedLibTest {
  /** At the top, as navisync.java, and in a folder, as the scripts and the tests. */
  private static final List<String> SCRIPTS = List.of("show.java", "tests/show_again.java");

  @TempDir private Path temporary;
  private WrapperSandbox sandbox;

  @BeforeEach
  void makeProject() throws Exception {
    sandbox = new WrapperSandbox(temporary);
    sandbox.realJbang();
    file("lib/lib.java", "//SOURCES navisync/**.java\nfinal class lib {}\n");
    file("lib/options.java", Files.readString(ProjectFolder.get().resolve("lib/options.java")));
    greetWith("Good morning");
    script("show.java", "show", "lib");
    script("tests/show_again.java", "show_again", "../lib");
  }

  private void script(String name, String type, String lib) throws IOException {
    file(
        name,
        """
        //DEPS %1$s/lib.java
        //SOURCES %1$s/options.java
        class %2$s {
          public static void main(String[] arguments) {
            System.out.println(navisync.Greeting.WORDS + " from " + navisync.Greeting.name());
          }
        }
        """
            .formatted(lib, type));
  }

  /** A compiled script holds the constant itself; the method is in the lib alone. */
  private void greetWith(String words) throws IOException {
    file(
        "lib/navisync/Greeting.java",
        """
        package navisync;

        public final class Greeting {
          public static final String WORDS = "%1$s";

          public static String name() {
            return "%1$s".toLowerCase();
          }
        }
        """
            .formatted(words));
  }

  private void file(String name, String text) throws IOException {
    Path file = sandbox.project.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void allPrint(String line) throws Exception {
    for (String script : SCRIPTS) {
      Result result = sandbox.run(sandbox.project.resolve(script).toString());
      assertEquals(0, result.exitCode(), result.err());
      assertEquals(line + "\n", result.out(), script);
    }
  }

  @Test
  void isSeenAtTheNextStartOfEveryScript() throws Exception {
    allPrint("Good morning from good morning");
    allPrint("Good morning from good morning"); // By the commands that the wrapper kept.

    greetWith("Good evening");

    allPrint("Good evening from good evening");
  }
}
