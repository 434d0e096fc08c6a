package navisync.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import navisync.cli.NavisyncCommand;
import navisync.support.SampleHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recipes for home servers call the program with options and settings that it has. */
class RecipesTest {
  private static final Pattern CALL = Pattern.compile("navisync\\.java[\" ,][^\\n;]*");
  private static final Pattern OPTION = Pattern.compile("--[a-z-]+");
  private static final Pattern SETTING = Pattern.compile("(?m)^ +([A-Z][A-Z_]+): ");

  private static final Pattern ENTRYPOINT = Pattern.compile("(?m)^ENTRYPOINT (.*)$");

  @TempDir Path folder;

  @Test
  void everyOptionInACallIsOne() throws Exception {
    try (SampleHome home = new SampleHome(folder)) {
      String help = home.command(new NavisyncCommand(), "--help").ok().out();
      TreeSet<String> options = new TreeSet<>();
      for (String recipe : recipes()) {
        Matcher call = CALL.matcher(recipe);
        while (call.find()) {
          OPTION.matcher(call.group()).results().forEach(found -> options.add(found.group()));
        }
      }
      assertTrue(options.contains("--log-file"), options::toString);
      assertEquals(List.of(), options.stream().filter(each -> !help.contains(each)).toList());
    }
  }

  @Test
  void everySettingOfTheComposeFileIsInTheExample() throws Exception {
    String example = Files.readString(Path.of("env.example"));
    List<String> settings =
        SETTING
            .matcher(Files.readString(Path.of("recipes/compose.yaml")))
            .results()
            .map(found -> found.group(1))
            .toList();
    assertTrue(settings.contains("NAVIDROME_URL"), settings::toString);
    assertEquals(
        List.of(), settings.stream().filter(each -> !example.contains(each + "=")).toList());
  }

  @Test
  void theImageRunsTheDemo() throws Exception {
    String recipe = Files.readString(Path.of("recipes/Containerfile"));
    Matcher entrypoint = ENTRYPOINT.matcher(recipe);
    assertTrue(entrypoint.find(), recipe);
    List<String> arguments = new ArrayList<>();
    new ObjectMapper().readTree(entrypoint.group(1)).forEach(each -> arguments.add(each.asText()));
    List<String> demo = new ArrayList<>(arguments.subList(2, arguments.size()));
    demo.addAll(List.of("--demo", "-q"));

    try (SampleHome home = new SampleHome(folder)) {
      home.command(new NavisyncCommand(), demo.toArray(String[]::new)).ok();
    }
  }

  private static List<String> recipes() throws Exception {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("recipes"))) {
      for (Path file : files.toList()) {
        texts.add(Files.readString(file));
      }
    }
    return texts;
  }
}
