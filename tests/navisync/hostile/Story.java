package navisync.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import navisync.cli.CheckSetupCommand;
import navisync.fake.navidrome.Feature;
import navisync.model.LastfmTrack;
import navisync.model.LovedTrack;
import navisync.support.ApiHome;
import navisync.support.CommandRun;
import navisync.support.SampleHome;

/** A person with a few plays and loves, a Navidrome, and runs; some of them among an attack. */
final class Story implements AutoCloseable {
  /**
   * What a story is like.
   *
   * @param known whether a run was there before everything else
   * @param page the most plays that Last.fm puts on a page
   * @param lacks what the server of API mode lacks
   */
  record Form(boolean api, boolean known, String policy, int page, List<Feature> lacks) {
    /** Whether nothing can keep the server from forwarding plays. */
    boolean forwards() {
      return lacks.contains(Feature.NATIVE_API);
    }

    static Form of(Random random) {
      boolean api = random.nextInt(5) < 3;
      List<List<Feature>> servers =
          List.of(
              List.of(),
              List.of(),
              List.of(Feature.HISTORY),
              List.of(Feature.NATIVE_API),
              List.of(Feature.NATIVE_API, Feature.EMPTY_QUERY));
      return new Form(
          api,
          random.nextInt(3) > 0,
          api ? "" : List.of("higher", "lastfm", "ask").get(random.nextInt(3)),
          random.nextBoolean() ? 1_000 : 3,
          api ? servers.get(random.nextInt(servers.size())) : List.of());
    }
  }

  /** What a story came to: what is in Navidrome, and what is known of Last.fm. */
  record State(
      List<String> navidrome, List<String> plays, List<String> undated, List<String> loved) {}

  final Form form;
  final SampleHome home;
  private final Path folder;
  private final ApiHome api;

  Story(Path folder, Form form) {
    this.form = form;
    this.folder = folder;
    if (form.api()) {
      api = ApiHome.ofMirrow(folder);
      home = api.home;
      // A server that finds no parameters in a form is asked with them in the address.
      api.addressesMayTell();
      api.server.lacks(form.lacks().toArray(Feature[]::new));
      if (form.forwards()) {
        home.set("ALLOW_SCROBBLE_FORWARDING", "True");
      }
    } else {
      api = null;
      home = SampleHome.ofMirrow(folder);
    }
    home.lastfm.largestPage(form.page());
    home.lastfm.undated(List.of(track("Slow Lantern", "Kites"), track("Ash Ferry", "Kites")));
    home.play("Mirrow", "Ash Ferry", "Kites", 1_500_000_000, 1_500_000_000, 1_699_900_000);
    home.play("Mirrow", "Slow Lantern", "Kites", 1_500_000_000, 1_699_800_000);
    if (form.known()) {
      run("--yes").ok();
      home.lastfm.loved(
          List.of(
              new LovedTrack("Mirrow", "Slow Lantern", "", 1_620_000_100),
              new LovedTrack("Mirrow", "Tin Sky", "", 1_699_990_000)));
      home.play("Mirrow", "Tin Sky", "Salt", 1_640_000_000, 1_699_950_000);
      home.play("Mirrow", "Slow Lantern", "Kites", 1_699_960_000);
    }
  }

  private static LastfmTrack track(String title, String album) {
    return new LastfmTrack("Mirrow", title, album, "");
  }

  void under(Attack attack) {
    attack.on(home.lastfm);
    if (api != null) {
      attack.on(api.server);
    }
  }

  void inPeace() {
    home.lastfm.clearFaults();
    if (api != null) {
      api.server.clearFaults();
    }
  }

  /** Runs the program with the policy of the form. */
  CommandRun run(String... options) {
    List<String> all = new ArrayList<>(List.of(options));
    if (!form.policy().isEmpty()) {
      all.add("--policy=" + form.policy());
    }
    String[] arguments = all.toArray(String[]::new);
    return api == null ? home.run(arguments) : api.run(arguments);
  }

  CommandRun checkSetup() {
    return home.command(new CheckSetupCommand());
  }

  State state() {
    List<String> navidrome = new ArrayList<>();
    if (api == null) {
      navidrome.addAll(home.navidrome.tracks());
      navidrome.addAll(home.navidrome.totals());
      navidrome.addAll(home.navidrome.history());
    } else {
      api.tracks().forEach((track, count) -> navidrome.add(track + "|" + count));
      navidrome.addAll(new TreeSet<>(api.plays()));
      if (!form.forwards()) {
        api.server.forwarded().forEach(play -> navidrome.add("forwarded " + play));
      }
    }
    return new State(
        List.copyOf(navidrome),
        cached(
            "select artist, title, second from play join track on track.id = play.track"
                + " where withdrawn = 0 order by second, artist, title"),
        cached(
            "select artist, title, number from undated join track on track.id = undated.track"
                + " order by artist, title"),
        cached("select artist, title from loved order by artist, title"));
  }

  /** Rows of the cache; none while there is no cache. */
  private List<String> cached(String query) {
    Path cache = home.folder().resolve("cache").resolve("scrobbles_cache.db");
    if (!Files.exists(cache)) {
      return List.of();
    }
    List<String> rows = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + cache.toUri() + "?mode=ro");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      int columns = row.getMetaData().getColumnCount();
      while (row.next()) {
        String[] values = new String[columns];
        for (int i = 0; i < columns; i++) {
          values[i] = row.getString(i + 1);
        }
        rows.add(String.join("|", Arrays.asList(values)));
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(query, failed);
    }
    return rows;
  }

  @Override
  public void close() {
    if (api == null) {
      home.close();
    } else {
      api.close();
    }
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(Story::delete);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
