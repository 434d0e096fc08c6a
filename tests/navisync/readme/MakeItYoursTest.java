package navisync.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import navisync.support.JavaProcess;
import navisync.support.SampleHome;
import navisync.tooling.ProjectFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The README's chapter "Make it yours": each of its changes is applied to a copy of the sources as
 * it stands there, compiled, and seen to work in a run of its own.
 */
class MakeItYoursTest {
  @TempDir Path folder;
  private SampleHome home;

  @BeforeEach
  void start() {
    home = SampleHome.ofMirrow(folder);
  }

  @AfterEach
  void leave() {
    home.close();
  }

  @Test
  void anotherMatchRule() throws Exception {
    home.play("Mirrow", "Slow Lantern [Harbour Tape]", "", 1_640_000_000, 1_650_000_000);

    run(changed("Another match rule"));

    assertEquals("slow-lantern@kites|5", home.navidrome.tracks().get(1).substring(0, 20));
  }

  @Test
  void anotherPolicy() throws Exception {
    home.navidrome.change("update annotation set play_count = 3 where item_id = 'ash-ferry@kites'");

    run(changed("Another policy"), "--policy=plausible");

    assertEquals(
        List.of("ash-ferry@kites|3", "slow-lantern@kites|3", "tin-sky@salt|1"),
        home.navidrome.tracks().stream()
            .map(track -> track.replaceFirst("(\\|\\d+).*", "$1"))
            .toList());
  }

  @Test
  void anotherReport() throws Exception {
    run(changed("Another report"));

    assertEquals("plays;artist;title\n1;Nobody;Lost\n", home.text("json/wanted.csv"));
  }

  /** Applies what stands in the code block after a heading, and compiles the changed files. */
  private Path changed(String heading) throws IOException {
    Path project = ProjectFolder.get();
    String readme = Files.readString(project.resolve("README.md"));
    Matcher block =
        Pattern.compile(
                Pattern.quote("**" + heading + ".**") + ".*?```diff\\n(.*?)```", Pattern.DOTALL)
            .matcher(readme);
    assertTrue(block.find(), heading + " has a code block");
    List<String> compile = new ArrayList<>();
    for (String part : block.group(1).split("(?m)^--- ")) {
      if (!part.isEmpty()) {
        String name = part.lines().findFirst().orElseThrow();
        String before = Files.readString(project.resolve(name));
        Path copy = folder.resolve("copy").resolve(name);
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, applied(part.lines().skip(1).toList(), before, name));
        compile.add(copy.toString());
      }
    }
    Path classes = Files.createDirectories(folder.resolve("classes"));
    compile.addAll(
        0,
        List.of("-encoding", "UTF-8", "-proc:none", "-d", classes.toString(), "-cp", classPath()));
    assertEquals(
        0,
        ToolProvider.getSystemJavaCompiler().run(null, null, null, compile.toArray(String[]::new)));
    return classes;
  }

  /** Finds the lines without a plus, and puts those with one between them. */
  private static String applied(List<String> change, String text, String name) {
    StringBuilder old = new StringBuilder();
    StringBuilder now = new StringBuilder();
    for (String line : change) {
      if (!line.startsWith("+")) {
        old.append(line.substring(1)).append("\n");
      }
      now.append(line.substring(1)).append("\n");
    }
    int at = text.indexOf(old.toString());
    assertTrue(at >= 0 && text.indexOf(old.toString(), at + 1) < 0, name + " has once: " + old);
    return text.substring(0, at) + now + text.substring(at + old.length());
  }

  /** Runs the changed program as a process of its own. */
  private void run(Path classes, String... arguments) throws IOException, InterruptedException {
    List<String> command =
        JavaProcess.command(
            classes + File.pathSeparator + classPath(),
            RunNavisync.class,
            "--env-file=" + home.folder().resolve(".env"),
            "--yes");
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
  }

  private static String classPath() {
    return System.getProperty("java.class.path");
  }
}
