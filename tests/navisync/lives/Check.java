package navisync.lives;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Whether Navidrome's database is as the model says it must be. */
final class Check {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss'+00:00'").withZone(ZoneOffset.UTC);

  private Check() {}

  /** A time as the server writes it. */
  static String text(long second) {
    return FORM.format(Instant.ofEpochSecond(second));
  }

  /** Ann's tracks, albums and artists, with the history. */
  static void all(Life life) {
    Map<String, Kept> actual = actual(life);
    Map<String, Kept> expected = new TreeMap<>();
    life.model.state.tracks.forEach((tune, kept) -> expected.put(life.ids.get(tune), kept));
    expected.putAll(life.model.state.totals);
    leftOpen(life, actual);
    List<String> lines = new ArrayList<>();
    Map<String, Kept> all = new TreeMap<>(expected);
    all.putAll(actual);
    for (String item : all.keySet()) {
      String right = String.valueOf(expected.getOrDefault(item, new Kept()));
      String real = String.valueOf(actual.getOrDefault(item, new Kept()));
      if (!right.equals(real)) {
        lines.add(item + "\n    by the rules: " + right + "\n    in Navidrome: " + real);
      }
    }
    Difference.unless(lines.isEmpty(), "  " + String.join("\n  ", lines));
  }

  /** Where the rules leave a count open within limits, what Navidrome has is taken over. */
  private static void leftOpen(Life life, Map<String, Kept> actual) {
    State state = life.model.state;
    state.totals.forEach(
        (id, total) -> {
          Kept real = actual.getOrDefault(id, new Kept());
          total.takeOpenDate(real.played);
        });
    state.tracks.forEach(
        (tune, kept) -> {
          Kept real = actual.getOrDefault(life.ids.get(tune), new Kept());
          int higher = real.count - kept.count;
          if (kept.unsure > 0 && higher > 0 && higher <= kept.unsure) {
            kept.count = real.count;
            kept.history = real.history;
            state.recorded(tune).left = real.count;
            state.recorded(tune).historyLeft = real.history.size();
            for (String id : tune.totals(life.model.allArtists)) {
              state.total(id).count += higher;
            }
          }
          kept.unsure = 0;
          kept.takeOpenDate(real.played);
          if (kept.orStarredAt != null && kept.orStarredAt.equals(real.starredAt)) {
            kept.starred = real.starred;
            kept.starredAt = real.starredAt;
            state.recorded(tune).loveGiven = real.starred ? real.starredAt : null;
          }
          kept.orStarredAt = null;
          int fewer = kept.history.size() - real.history.size();
          if (kept.rowsUnsure && fewer == 0 || fewer > 0 && fewer <= kept.rowsFewer) {
            kept.history = real.history;
            state.recorded(tune).historyLeft -= fewer;
          }
          kept.rowsUnsure = false;
          kept.rowsFewer = 0;
          if (kept.starTakenOpen && !real.starred) {
            kept.starred = false;
            state.recorded(tune).loveGiven = null;
          }
          kept.starTakenOpen = false;
          if (kept.starBackOpen && real.starred) {
            kept.starred = true;
            kept.starredAt = real.starredAt;
            state.recorded(tune).loveGiven = real.starredAt;
            state.recorded(tune).starSetAt = real.starredAt;
            state.recorded(tune).starTakenByUndo = false;
          }
          kept.starBackOpen = false;
          if (kept.starOpen && !real.starred) {
            kept.starred = false;
            state.recorded(tune).starAlone = true;
          }
          kept.starOpen = false;
          if (kept.starUnsure && real.starred && real.starredAt >= kept.starredAt) {
            kept.starredAt = real.starredAt;
            state.recorded(tune).loveGiven = real.starredAt;
          }
          kept.starUnsure = false;
        });
  }

  private static Map<String, Kept> actual(Life life) {
    String annotations =
        "select item_id, coalesce(play_count, 0), play_date, starred, starred_at from annotation"
            + " where user_id = '"
            + life.user.id()
            + "'";
    String history =
        "select media_file_id, submission_time from scrobbles where user_id = '"
            + life.user.id()
            + "'";
    List<List<String>> rows =
        life.model.keepsHistory
            ? World.rows(life.world.database(), annotations, history)
            : World.rows(life.world.database(), annotations);
    Map<String, Kept> actual = new TreeMap<>();
    for (String row : rows.get(0)) {
      String[] values = row.split("\\|", -1);
      Kept kept = new Kept();
      kept.count = Integer.parseInt(values[1]);
      kept.played = second(values[2]);
      kept.starred = values[3].equals("1");
      kept.starredAt = second(values[4]);
      actual.put(values[0], kept);
    }
    if (rows.size() > 1) {
      for (String row : rows.get(1)) {
        String[] values = row.split("\\|", -1);
        actual
            .computeIfAbsent(values[0], each -> new Kept())
            .history
            .add(Long.parseLong(values[1]));
      }
    }
    return actual;
  }

  /** Reads a time that is written as the server writes it. */
  private static Long second(String text) {
    if (text.equals("null") || text.isEmpty()) {
      return null;
    }
    long second = Instant.from(FORM.parse(text)).getEpochSecond();
    Difference.unlessSame(text(second), text, "A date is not in the server's form.");
    return second;
  }

  /** How many plays Navidrome counts of each of ann's tracks. */
  static Map<Tune, Integer> plays(Life life) {
    Map<String, Kept> actual = actual(life);
    Map<Tune, Integer> plays = new EnumMap<>(Tune.class);
    life.ids.forEach((tune, id) -> plays.put(tune, actual.getOrDefault(id, new Kept()).count));
    return plays;
  }

  /** How many tracks a run changed. */
  static long changed(State before, State after) {
    return before.tracks.entrySet().stream()
        .filter(each -> !each.getValue().same(after.tracks.get(each.getKey())))
        .count();
  }

  /** What a run says it changed is what changed. */
  static void told(JsonNode json, State before, State after) {
    Set<String> totals = new HashSet<>(after.totals.keySet());
    totals.removeIf(id -> before.totals.getOrDefault(id, new Kept()).same(after.totals.get(id)));
    long albums = totals.stream().filter(id -> id.startsWith("album")).count();
    Difference.unlessSame(
        changed(before, after)
            + " tracks, "
            + albums
            + " albums, "
            + (totals.size() - albums)
            + " artists",
        json.at("/applied/tracks")
            + " tracks, "
            + json.at("/applied/albums")
            + " albums, "
            + json.at("/applied/artists")
            + " artists",
        "What the run says it changed.");
    Difference.unless(json.at("/applied/verified").asBoolean(), "Not verified.");
  }

  /** All that a run must not change: everything but what is kept for ann. */
  static String others(Life life) {
    String own = life.user.id();
    List<String> queries =
        new ArrayList<>(
            List.of(
                "select * from annotation where user_id <> '" + own + "' order by rowid",
                "select * from media_file order by rowid",
                "select * from album",
                "select * from artist",
                "select * from user"));
    if (life.model.keepsHistory) {
      queries.add("select * from scrobbles where user_id <> '" + own + "' order by rowid");
    }
    return World.rows(life.world.database(), queries.toArray(String[]::new)).toString();
  }
}
