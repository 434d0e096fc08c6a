package navisync.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import navisync.Failure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HomeTest {
  private static final Optional<Path> NONE = Optional.empty();

  @TempDir Path folder;
  private Path current;

  private static final Path OWN = Path.of("/somewhere/ann").toAbsolutePath();
  private static final Map<String, String> ENVIRONMENT = Map.of("HOME", OWN.toString());

  @BeforeEach
  void aCurrentFolder() throws IOException {
    current = Files.createDirectory(folder.resolve("current"));
  }

  @Test
  void withoutAnyFileItIsTheCurrentFolder() {
    assertEquals(
        new Home(current, current.resolve(".env"), false, OWN),
        Home.of(NONE, NONE, current, ENVIRONMENT));
  }

  @Test
  void theUsualEnvFileIsFoundInTheCurrentFolder() throws IOException {
    Path file = Files.createFile(current.resolve(".env"));
    assertEquals(new Home(current, file, true, OWN), Home.of(NONE, NONE, current, ENVIRONMENT));
  }

  @Test
  void theFolderOfANamedEnvFileIsHome() throws IOException {
    Path file = Files.createFile(folder.resolve("my.env"));
    assertEquals(
        new Home(folder, file, true, OWN),
        Home.of(Optional.of(Path.of("../my.env")), NONE, current, ENVIRONMENT));
  }

  @Test
  void aNamedHomeWinsAndNeedNotBeThere() throws IOException {
    Path file = Files.createFile(current.resolve(".env"));
    assertEquals(
        new Home(current.resolve("data"), file, true, OWN),
        Home.of(NONE, Optional.of(Path.of("data")), current, ENVIRONMENT));
  }

  @Test
  void tildeIsThePersonsOwnFolder() {
    assertEquals(OWN, Home.of(NONE, Optional.of(Path.of("~")), current, ENVIRONMENT).folder());
    assertEquals(
        OWN.resolve("navisync"),
        Home.of(NONE, Optional.of(Path.of("~/navisync")), current, ENVIRONMENT).folder());
  }

  @ParameterizedTest(name = "HOME={0}")
  @ValueSource(strings = {"", "relative"})
  void withoutAHomeInTheEnvironmentTildeIsWhatTheSystemSays(String named) {
    assertEquals(
        Path.of(System.getProperty("user.home")),
        Home.of(NONE, Optional.of(Path.of("~")), current, Map.of("HOME", named)).folder());
  }

  @Test
  void aNamedEnvFileThatIsMissingIsAnError() {
    Failure failure =
        assertThrows(
            Failure.class,
            () -> Home.of(Optional.of(Path.of("my.env")), NONE, current, ENVIRONMENT));
    assertEquals(
        "The env file " + current.resolve("my.env") + " named by --env-file does not exist.",
        failure.getMessage());
  }

  @Test
  void aHomeThatIsAFileIsAnError() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    Failure failure =
        assertThrows(Failure.class, () -> Home.of(NONE, Optional.of(file), current, ENVIRONMENT));
    assertEquals(
        "The home " + file + " is a file. Name a folder with --home.", failure.getMessage());
  }

  @Test
  void cacheReportsAndBackupsLieInHome() {
    Home home = Home.of(NONE, NONE, current, ENVIRONMENT);
    assertEquals(current.resolve("cache"), home.cache());
    assertEquals(current.resolve("json"), home.json());
    assertEquals(current.resolve("backups"), home.backups());
  }
}
