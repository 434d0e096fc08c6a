package navisync.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import navisync.Failure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
  private static final Optional<Path> NONE = Optional.empty();

  @TempDir Path folder;
  private Path current;

  @BeforeEach
  void aCurrentFolder() throws IOException {
    current = Files.createDirectory(folder.resolve("current"));
  }

  @Test
  void withoutAnyFileItIsTheCurrentFolder() {
    assertEquals(new Home(current, current.resolve(".env"), false), Home.of(NONE, NONE, current));
  }

  @Test
  void theUsualEnvFileIsFoundInTheCurrentFolder() throws IOException {
    Path file = Files.createFile(current.resolve(".env"));
    assertEquals(new Home(current, file, true), Home.of(NONE, NONE, current));
  }

  @Test
  void theFolderOfANamedEnvFileIsHome() throws IOException {
    Path file = Files.createFile(folder.resolve("my.env"));
    assertEquals(
        new Home(folder, file, true), Home.of(Optional.of(Path.of("../my.env")), NONE, current));
  }

  @Test
  void aNamedHomeWinsAndNeedNotBeThere() throws IOException {
    Path file = Files.createFile(current.resolve(".env"));
    assertEquals(
        new Home(current.resolve("data"), file, true),
        Home.of(NONE, Optional.of(Path.of("data")), current));
  }

  @Test
  void tildeIsThePersonsOwnFolder() {
    Path own = Path.of(System.getProperty("user.home"));
    assertEquals(own, Home.of(NONE, Optional.of(Path.of("~")), current).folder());
    assertEquals(
        own.resolve("navisync"),
        Home.of(NONE, Optional.of(Path.of("~/navisync")), current).folder());
  }

  @Test
  void aNamedEnvFileThatIsMissingIsAnError() {
    Failure failure =
        assertThrows(Failure.class, () -> Home.of(Optional.of(Path.of("my.env")), NONE, current));
    assertEquals(
        "The env file " + current.resolve("my.env") + " that --env-file names is not there.",
        failure.getMessage());
  }

  @Test
  void aHomeThatIsAFileIsAnError() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    Failure failure = assertThrows(Failure.class, () -> Home.of(NONE, Optional.of(file), current));
    assertEquals(
        "The home " + file + " is a file; name a folder with --home.", failure.getMessage());
  }

  @Test
  void cacheReportsAndBackupsLieInHome() {
    Home home = Home.of(NONE, NONE, current);
    assertEquals(current.resolve("cache"), home.cache());
    assertEquals(current.resolve("json"), home.json());
    assertEquals(current.resolve("backups"), home.backups());
  }
}
