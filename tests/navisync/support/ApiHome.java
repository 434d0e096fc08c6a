package navisync.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import navisync.fake.navidrome.CountedPlay;
import navisync.fake.navidrome.CountedPlays;
import navisync.fake.navidrome.Item;
import navisync.fake.navidrome.NavidromeRequest;
import navisync.fake.navidrome.TestNavidrome;
import navisync.fake.navidrome.User;
import navisync.model.ItemType;
import navisync.navidrome.db.DatabaseProbe;
import navisync.navidrome.db.LibraryReader;

/**
 * The home of a user in API mode, with a running Navidrome within the process that has the tracks
 * of the home's database. Neither the password, nor its hexadecimal form, nor a token may be shown
 * or written, whatever a test does: every run is looked through for them, and when the test ends
 * every file and every address that was asked.
 */
public final class ApiHome implements AutoCloseable {
  /** Whose plays they are: an administrator who linked Last.fm in Navidrome. */
  public static final User ANN = new User("id-ann", "ann", "@a&b=c#%+ \u00e9", true, true);

  /** Somebody else. */
  public static final User BEN = new User("id-ben", "ben", "000123", false, true);

  /** When the first play of {@link #ofKites} was, unix seconds. */
  public static final long FIRST_PLAY = 1_600_000_000;

  /** What is around it. */
  public final SampleHome home;

  /** The server. */
  public final TestNavidrome server;

  private static final Pattern HEXADECIMAL = Pattern.compile("[0-9a-f]{8,}");

  private boolean addressesMayTell;

  private ApiHome(SampleHome home) {
    this.home = home;
    server =
        new TestNavidrome(
            home.time,
            List.of(ANN, BEN),
            LibraryReader.read(DatabaseProbe.probe(home.navidrome.file(), null, false)).tracks());
    home.set("NAVIDROME_URL", server.address().toString())
        .set("NAVIDROME_API_USER", ANN.name())
        .set("NAVIDROME_API_PASSWORD", ANN.password())
        .set("USE_NAVIDROME_API", "True");
  }

  /**
   * The story of {@link SampleHome#ofMirrow}: 3 plays and a love of Slow Lantern, 2 plays of Ash
   * Ferry of which Navidrome has one, 1 of Tin Sky where Navidrome counts 4.
   */
  public static ApiHome ofMirrow(Path folder) {
    ApiHome api = new ApiHome(SampleHome.ofMirrow(folder));
    api.server.play(ANN, "ash-ferry@kites", Instant.ofEpochSecond(1_605_000_000));
    api.server.annotate(
        Item.track(ANN, "tin-sky@salt"),
        new CountedPlays(4, Instant.parse("2022-01-01T00:00:00Z"), null));
    return api;
  }

  /** A home whose history and library a test makes up. */
  public static ApiHome of(SampleHome home) {
    return new ApiHome(home);
  }

  /**
   * A home with many plays: of each track of Kites by Mirrow the same number, one after the other.
   * Nothing of it is counted at the server.
   */
  public static ApiHome ofKites(Path folder, int tracks, int plays) {
    SampleHome home = new SampleHome(folder);
    for (int track = 0; track < tracks; track++) {
      home.navidrome.track("Mirrow", "Song " + track, "Kites");
    }
    playKites(home, tracks, plays);
    return new ApiHome(home);
  }

  /** Another home of the same person, with a cache of its own, beside one of {@link #ofKites}. */
  public SampleHome anotherOfKites(Path folder, int tracks, int plays) {
    SampleHome another = new SampleHome(folder);
    playKites(another, tracks, plays);
    another
        .set("NAVIDROME_URL", server.address().toString())
        .set("NAVIDROME_API_USER", ANN.name())
        .set("NAVIDROME_API_PASSWORD", ANN.password())
        .set("USE_NAVIDROME_API", "True");
    return another;
  }

  private static void playKites(SampleHome home, int tracks, int plays) {
    for (int play = 0; play < tracks * plays; play++) {
      home.play("Mirrow", "Song " + play % tracks, "Kites", FIRST_PLAY + 1000L * play);
    }
  }

  /** For a server that takes parameters in the address only. */
  public void addressesMayTell() {
    addressesMayTell = true;
  }

  /** Runs the command as a scheduler does. */
  public CommandRun run(String... arguments) {
    return checked(() -> home.run(arguments));
  }

  /** Runs the command with a user at standard input who has typed the answers already. */
  public CommandRun answering(String typed, String... arguments) {
    return checked(() -> home.answering(typed, arguments));
  }

  private CommandRun checked(Supplier<CommandRun> command) {
    CommandRun run = command.get();
    Thread.interrupted();
    refuseSecret("standard output", run.out());
    refuseSecret("standard error", run.error());
    return run;
  }

  /** Something that ends the run as if its process were killed: nothing is tidied up. */
  public Runnable killer() {
    return Thread.currentThread()::interrupt;
  }

  /** What ann has of each track: the count, and a star where one is set, by the track's id. */
  public Map<String, String> tracks() {
    return tracks(ANN);
  }

  /** What a user has of each track. */
  public Map<String, String> tracks(User user) {
    Map<String, String> tracks = new TreeMap<>();
    server
        .annotations()
        .forEach(
            (item, annotation) -> {
              if (item.type() == ItemType.MEDIA_FILE && item.userId().equals(user.id())) {
                tracks.put(
                    item.id(), annotation.count() + (annotation.starred() == null ? "" : "*"));
              }
            });
    return tracks;
  }

  /** The plays in the server's history that ann has, as {@code track second}, in order. */
  public List<String> plays() {
    return server.history().stream()
        .filter(play -> play.userId().equals(ANN.id()))
        .map(ApiHome::text)
        .toList();
  }

  private static String text(CountedPlay play) {
    return play.trackId() + " " + play.time().getEpochSecond();
  }

  /** The names of the requests so far, in their order. */
  public List<String> requests() {
    return server.requests().stream().map(NavidromeRequest::name).toList();
  }

  /** How often something was asked so far. */
  public int times(String request) {
    return server.requests(request).size();
  }

  private void refuseSecret(String where, String text) {
    refuse(secrets(), where, text);
  }

  /** Tokens and salts are looked for among the hexadecimal words of a text: there are few. */
  private static void refuse(Set<String> secrets, String where, String text) {
    String words =
        HEXADECIMAL
            .matcher(text)
            .results()
            .map(MatchResult::group)
            .collect(Collectors.joining(" "));
    for (String secret : secrets) {
      if ((HEXADECIMAL.matcher(secret).matches() ? words : text).contains(secret)) {
        throw new AssertionError("The secret " + secret + " stands in " + where);
      }
    }
  }

  private Set<String> secrets() {
    Set<String> secrets = new HashSet<>();
    for (User user : List.of(ANN, BEN)) {
      secrets.add(user.password());
      secrets.add(HexFormat.of().formatHex(user.password().getBytes(StandardCharsets.UTF_8)));
    }
    for (NavidromeRequest request : server.requests()) {
      secrets.addAll(request.values("t"));
      secrets.addAll(request.values("s"));
    }
    return secrets;
  }

  @Override
  public void close() {
    server.close();
    Set<String> secrets = secrets();
    for (String file : home.files()) {
      Path path = home.folder().resolve(file);
      if (Files.exists(path)) {
        refuse(secrets, file, bytes(path));
      }
    }
    if (!addressesMayTell) {
      String addresses =
          server.requests().stream()
              .map(each -> each.path() + each.query())
              .collect(Collectors.joining("\n"));
      refuse(secrets, "an address", addresses);
    }
    home.close();
  }

  private static String bytes(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
