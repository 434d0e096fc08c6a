package navisync.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import navisync.tooling.ProjectFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a newcomer copies: {@code env.example} of the project. */
class EnvExampleTest {
  /** Other names for two settings; the comment there speaks of them. */
  private static final Set<String> OTHER_NAMES = Set.of("NAVIDROME_USER", "NAVIDROME_PASSWORD");

  private static final Home HOME =
      new Home(Path.of("/home/ann"), Path.of("/home/ann/.env"), true, Path.of("/home/ann"));

  private String example;

  @BeforeEach
  void theExample() throws IOException {
    example = Files.readString(ProjectFolder.get().resolve("env.example"));
  }

  @Test
  void namesEverySettingOnceAndNoOther() throws Exception {
    Set<String> expected = new TreeSet<>(Settings.names());
    expected.removeAll(OTHER_NAMES);
    assertEquals(expected, new TreeSet<>(EnvFile.parse(allActive(), Map.of()).keySet()));
    assertEquals(expected.size(), allActive().lines().filter(EnvExampleTest::sets).count());
  }

  @Test
  void asItIsItGivesTheDefaults() throws Exception {
    assertEquals(read(""), read(example));
  }

  @Test
  void withEveryLineActiveItStillGivesTheDefaults() throws Exception {
    assertEquals(read(""), read(allActive()));
  }

  @Test
  void everySettingIsExplainedByACommentAbove() {
    String above = "";
    for (String line : example.lines().toList()) {
      boolean explained = above.startsWith("#") || sets(above);
      assertEquals(true, !sets(line) || explained, line);
      above = line;
    }
  }

  /** The example with the settings in comments made active. */
  private String allActive() {
    return example.replaceAll("(?m)^# ([A-Z_]+=)", "$1");
  }

  private static boolean sets(String line) {
    return line.matches("[A-Z_]+=.*");
  }

  private static Settings read(String text) throws Exception {
    return Settings.of(HOME, EnvFile.parse(text, Map.of()), Map.of(), Map.of(), List.of());
  }
}
