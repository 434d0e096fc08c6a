package navisync.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import navisync.config.Home;
import navisync.config.Settings;
import navisync.match.MatchSettings;
import navisync.report.Report;
import navisync.shell.command.ShellCommands;
import navisync.tooling.ProjectFolder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Command;

/** README and docs name what the program has, and the pages of names are complete. */
class DocumentedNamesTest {
  private static final Path PROJECT = ProjectFolder.get();

  /** Sample: {@code names = {"-n", "--limit"}}. */
  private static final Pattern DECLARED_OPTION = Pattern.compile("\"(--[a-z][a-z-]*)[=\"]");

  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--(?:no-)?[a-z][a-z-]*\\b");
  private static final Pattern SETTING = Pattern.compile("`([A-Z]+(?:_[A-Z]+)+)(?:=\\w*)?`");
  private static final Pattern SCRIPT =
      Pattern.compile("(?<![\\w/])((?:scripts/)?\\w+\\.(?:java|jsh))");
  private static final Pattern REPORT = Pattern.compile("`json/([a-z_]+\\.json)`");

  /** Other names for two settings; env.example speaks of them. */
  private static final Set<String> OTHER_NAMES = Set.of("NAVIDROME_USER", "NAVIDROME_PASSWORD");

  /** Those of JBang, and of useradd, systemctl and docker in the recipes. */
  private static final Set<String> OF_OTHER_COMMANDS =
      Set.of("--fresh", "--system", "--home-dir", "--now", "--rm", "--entrypoint", "--no-deps");

  /** Set by those who run tests or JBang, not in the env file. */
  private static final Set<String> OF_THE_ENVIRONMENT =
      Set.of("NAVISYNC_FIXTURES", "NAVISYNC_WINDOWS_JDK", "JAVA_HOME", "NO_COLOR");

  @Test
  @DisplayName("Every option in README and docs is one of a command or script")
  void options() throws IOException {
    Set<String> options = new TreeSet<>();
    for (String folder : List.of("lib", "scripts", "tests")) {
      for (Path file : files(folder, ".java")) {
        options.addAll(all(DECLARED_OPTION, 1, Files.readString(file)));
      }
    }
    assertEquals(
        List.of(),
        named(OPTION, 0).stream()
            .filter(option -> !OF_OTHER_COMMANDS.contains(option))
            .filter(option -> !options.contains(option))
            .filter(option -> !options.contains(option.replace("--no-", "--")))
            .toList());
  }

  @Test
  @DisplayName(
      "Every setting in README and docs is one of the program's, and docs/settings.md has all")
  void settings() throws IOException {
    Set<String> settings = new TreeSet<>(Settings.names());
    Set<String> unknown = new TreeSet<>(named(SETTING, 1));
    unknown.removeAll(settings);
    unknown.removeAll(OF_THE_ENVIRONMENT);
    assertEquals(Set.of(), unknown);

    Set<String> missing = new TreeSet<>(settings);
    missing.removeAll(OTHER_NAMES);
    missing.removeAll(all(SETTING, 1, page("settings.md")));
    assertEquals(Set.of(), missing);
  }

  @Test
  @DisplayName("README says which defaults differ for an env file of the Python version")
  void defaultsThatDiffer(@TempDir Path home) throws IOException {
    String readme = Files.readString(PROJECT.resolve("README.md"));
    String section = readme.split("\n## Coming from the Python version\n")[1].split("\n## ")[0];
    Files.writeString(
        home.resolve(".env"), "ALBUM_MATCHING_MODE=\nFUZZY_MATCHING_AUTO_THRESHOLD=\n");
    MatchSettings defaults =
        Settings.read(
                Home.of(Optional.empty(), Optional.empty(), home, Map.of()), Map.of(), Map.of())
            .matching();

    for (String setting :
        List.of(
            "`ALBUM_MATCHING_MODE=" + defaults.albums().text() + "`",
            "`FUZZY_MATCHING_AUTO_THRESHOLD=" + defaults.fuzzy().automatic() + "`")) {
      assertTrue(section.contains(setting), setting);
    }
  }

  @Test
  @DisplayName("docs/commands.md has every script and every command of the shell")
  void commands() throws IOException {
    String page = page("commands.md");
    List<String> missing = new ArrayList<>();
    for (var command : ShellCommands.all()) {
      String name = command.getClass().getAnnotation(Command.class).name();
      if (!Pattern.compile("`" + Pattern.quote(name) + "[ `]").matcher(page).find()) {
        missing.add(name);
      }
    }
    for (Path script : scripts()) {
      if (!page.contains("./jbang " + script.toString().replace('\\', '/'))) {
        missing.add(script.toString());
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  @DisplayName("Every script and report in README and docs exists, and docs/settings.md has all")
  void files() throws IOException {
    List<String> missing = new ArrayList<>();
    for (String script : named(SCRIPT, 1)) {
      if (script.startsWith("scripts/") && !Files.exists(PROJECT.resolve(script))) {
        missing.add(script);
      }
    }
    Set<String> reports = new TreeSet<>(Report.ALL.stream().map(Report::file).toList());
    Set<String> documented = new TreeSet<>(all(REPORT, 1, page("settings.md")));
    // The README describes the report that it shows how to add.
    String readme = Files.readString(PROJECT.resolve("README.md"));
    reports.stream()
        .filter(file -> readme.contains("**Another report.** `json/" + file + "`"))
        .forEach(documented::add);
    assertEquals(reports, documented);
    named(REPORT, 1).stream().filter(file -> !reports.contains(file)).forEach(missing::add);
    assertEquals(List.of(), missing);
  }

  private static List<Path> scripts() throws IOException {
    List<Path> scripts = new ArrayList<>();
    for (String folder : List.of("", "scripts")) {
      try (Stream<Path> files = Files.list(PROJECT.resolve(folder))) {
        files
            .filter(file -> file.toString().matches(".*\\.(java|jsh)"))
            .map(PROJECT::relativize)
            .sorted()
            .forEach(scripts::add);
      }
    }
    return scripts;
  }

  private static String page(String name) throws IOException {
    return Files.readString(PROJECT.resolve("docs").resolve(name));
  }

  private static List<String> named(Pattern pattern, int group) throws IOException {
    List<Path> documents = new ArrayList<>(files("docs", ".md"));
    documents.add(PROJECT.resolve("README.md"));
    documents.add(PROJECT.resolve("CONTRIBUTING.md"));
    documents.add(PROJECT.resolve("env.example"));
    List<String> names = new ArrayList<>();
    for (Path document : documents) {
      names.addAll(all(pattern, group, Files.readString(document)));
    }
    return names;
  }

  private static List<String> all(Pattern pattern, int group, String text) {
    return pattern.matcher(text).results().map((MatchResult found) -> found.group(group)).toList();
  }

  private static List<Path> files(String folder, String end) throws IOException {
    try (Stream<Path> files = Files.walk(PROJECT.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
    }
  }
}
