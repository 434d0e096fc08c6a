package navisync.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import navisync.cli.Command;
import navisync.cli.NavisyncCommand;
import navisync.cli.ProcessContext;
import navisync.cli.Program;
import navisync.demo.SampleSchema;
import navisync.fake.lastfm.FakeLastfm;
import navisync.fake.lastfm.TestLastfm;
import navisync.model.LastfmTrack;
import navisync.model.LovedTrack;
import navisync.model.Scrobble;
import navisync.source.lastfm.FakeTime;
import org.jline.terminal.spi.SystemStream;

/**
 * All that a run finds around it: a home with an env file, the account of ann at a Last.fm within
 * the process, and a Navidrome database in a folder of its own. The clock stands at {@link #NOW}.
 * The API key must never be shown, whatever a test does: every run is looked through for it, and
 * when the test ends every file too.
 */
public final class SampleHome implements AutoCloseable {
  /** When the runs take place: 14 November 2023, 22:13:20 UTC. */
  public static final long NOW = 1_700_000_000L;

  private static final String ENV_FILE = ".env";

  /** The account at Last.fm. */
  public final TestLastfm lastfm = new TestLastfm("ann", List.of());

  /** The database. */
  public final SampleNavidrome navidrome;

  /** The clock. */
  public final FakeTime time = new FakeTime(NOW);

  /** The environment of the runs; empty unless filled. */
  public final Map<String, String> environment = new HashMap<>();

  private final Path folder;
  private final Map<String, String> settings = new LinkedHashMap<>();
  private Runnable onWaiting = () -> {};

  /** An account without plays, and a library without tracks in a database of the newest schema. */
  public SampleHome(Path parent) {
    this(parent, SampleSchema.SEARCH);
  }

  /** The same with a database of any schema. */
  public SampleHome(Path parent, SampleSchema schema) {
    this.folder = directory(parent.resolve("home"));
    this.navidrome =
        new SampleNavidrome(directory(parent.resolve("server")).resolve("navidrome.db"), schema);
    set("LASTFM_API_URL", lastfm.address().toString());
    set("LASTFM_API_KEY", FakeLastfm.API_KEY);
    set("LASTFM_USER", "ann");
    set("USE_NAVIDROME_API", "False");
    set("NAVIDROME_DB_PATH", navidrome.file().toString());
  }

  /**
   * The usual story. The library has three tracks by Mirrow: Slow Lantern and Ash Ferry on Kites,
   * Tin Sky on Salt. Last.fm knows 3 plays of Slow Lantern, which is loved, 2 of Ash Ferry, 1 of
   * Tin Sky, and 1 of Lost by Nobody, which is not in the library. Navidrome counts 1 play of Ash
   * Ferry, the first of the two, and 4 of Tin Sky: a conflict.
   */
  public static SampleHome ofMirrow(Path parent) {
    SampleHome home = new SampleHome(parent);
    home.navidrome
        .track("Mirrow", "Slow Lantern", "Kites")
        .track("Mirrow", "Ash Ferry", "Kites")
        .track("Mirrow", "Tin Sky", "Salt")
        .counted("ash-ferry@kites", 1, "2020-11-10 09:20:00+00:00")
        .change("insert into scrobbles values (null, 'ash-ferry@kites', 'id-ann', 1605000000)")
        .counted("tin-sky@salt", 4, "2022-01-01 00:00:00+00:00");
    home.play("Mirrow", "Slow Lantern", "Kites", 1_600_000_000, 1_610_000_000, 1_620_000_000);
    home.play("Mirrow", "Ash Ferry", "Kites", 1_605_000_000, 1_615_000_000);
    home.play("Mirrow", "Tin Sky", "Salt", 1_630_000_000);
    home.play("Nobody", "Lost", "", 1_625_000_000);
    home.love("Mirrow", "Slow Lantern", 1_620_000_100);
    return home;
  }

  /** Plays arrive at Last.fm. */
  public void play(String artist, String title, String album, long... seconds) {
    LastfmTrack track = new LastfmTrack(artist, title, album, "");
    lastfm.add(
        LongStream.of(seconds)
            .mapToObj(second -> new Scrobble(track, second))
            .toArray(Scrobble[]::new));
  }

  /** This track, and no other, is loved. */
  public void love(String artist, String title, long second) {
    lastfm.loved(List.of(new LovedTrack(artist, title, "", second)));
  }

  /** The folder that holds the env file, the cache, the reports and the backups. */
  public Path folder() {
    return folder;
  }

  /** Writes a setting into the env file; null takes it out. */
  public SampleHome set(String name, String value) {
    settings.put(name, value);
    String text =
        settings.entrySet().stream()
            .filter(each -> each.getValue() != null)
            .map(each -> each.getKey() + "='" + each.getValue() + "'\n")
            .collect(Collectors.joining());
    write(folder.resolve(ENV_FILE), text);
    return this;
  }

  /** Something happens as soon as a run says that it waits. */
  public void onWaiting(Runnable event) {
    onWaiting = event;
  }

  /** The options of a run with a policy, and of consent to a first increment where it needs one. */
  public static String[] policy(String policy, String... others) {
    List<String> options = new ArrayList<>(List.of(others));
    options.add("--policy=" + policy);
    if (policy.equals("increment")) {
      options.add("--accept-first-increment");
    }
    return options.toArray(String[]::new);
  }

  /** Runs the command as a scheduler does: nothing is a terminal. */
  public CommandRun run(String... arguments) {
    return run(Set.of(), "", arguments);
  }

  /** Runs the command with a user at standard input who has typed the answers already. */
  public CommandRun answering(String typed, String... arguments) {
    return run(EnumSet.of(SystemStream.Input), typed, arguments);
  }

  /**
   * Runs the command with a user at standard input.
   *
   * @param person reads standard output and answers with a line; null for the end of input
   */
  public CommandRun answering(UnaryOperator<String> person, String... arguments) {
    return run(new NavisyncCommand(), new ScriptedStreams(person), arguments);
  }

  /** Runs the command with a user at a terminal of 80 columns. */
  public CommandRun onTerminal(String typed, String... arguments) {
    return run(EnumSet.allOf(SystemStream.class), typed, arguments);
  }

  /** Runs another command as a scheduler does. */
  public CommandRun command(Command command, String... arguments) {
    return run(command, Set.of(), "", arguments);
  }

  /** Runs another command that reads what a pipe holds. */
  public CommandRun piped(String input, Command command, String... arguments) {
    return run(command, Set.of(), input, arguments);
  }

  /** Runs another command with a user at standard input who has typed the answers already. */
  public CommandRun answering(String typed, Command command, String... arguments) {
    return run(command, EnumSet.of(SystemStream.Input), typed, arguments);
  }

  private CommandRun run(Set<SystemStream> terminals, String typed, String... arguments) {
    return run(new NavisyncCommand(), terminals, typed, arguments);
  }

  private CommandRun run(
      Command command, Set<SystemStream> terminals, String typed, String... arguments) {
    return run(command, new ScriptedStreams(terminals, typed, onWaiting), arguments);
  }

  private CommandRun run(Command command, ScriptedStreams scripted, String... arguments) {
    ProcessContext context = new ProcessContext(scripted.streams(), environment, folder, time);
    int exitCode = Program.run(command, context, arguments);
    refuseSecret("standard output", scripted.out());
    refuseSecret("standard error", scripted.error());
    return CommandRun.masked(
        exitCode, scripted.out(), scripted.error(), folder.getParent().toString());
  }

  /** The text of a file of the home, such as {@code json/missing_scrobbles.json}. */
  public String text(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Changes the cache as if another program did. */
  public void changeCache(String... statements) {
    try (Connection cache =
            DriverManager.getConnection(
                "jdbc:sqlite:" + folder.resolve("cache/scrobbles_cache.db").toUri());
        Statement statement = cache.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** The files of the home but the env file, from the home on, with stamps masked. */
  public List<String> files() {
    return allFiles().stream()
        .map(file -> folder.relativize(file).toString().replace('\\', '/'))
        .filter(file -> !file.equals(ENV_FILE))
        .map(file -> file.replaceAll("\\d{8}-\\d{6}", "#"))
        .sorted()
        .toList();
  }

  private List<Path> allFiles() {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void close() {
    lastfm.close();
    for (Path file : allFiles()) {
      if (!file.endsWith(ENV_FILE)) {
        refuseSecret(file.toString(), read(file));
      }
    }
  }

  private static void refuseSecret(String where, String text) {
    if (text.contains(FakeLastfm.API_KEY)) {
      throw new AssertionError("The API key stands in " + where);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Path directory(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
