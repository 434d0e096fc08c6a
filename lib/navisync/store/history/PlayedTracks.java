package navisync.store.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import navisync.io.Database;
import navisync.io.SharedTexts;
import navisync.io.Utf8Text;
import navisync.model.LastfmTrack;
import navisync.model.PlayedTrack;
import navisync.model.SecondsList;

/** Reads the plays of an account by track, in one walk through the plays in the order of time. */
final class PlayedTracks {
  private final Database database;
  private final long account;

  PlayedTracks(Database database, long account) {
    this.database = database;
    this.account = account;
  }

  /** Returns the tracks with plays that count. */
  List<PlayedTrack> counting() {
    Map<Long, Integer> undated = new HashMap<>();
    database.forEach(
        "select track, number from undated_play",
        row -> undated.put(row.getLong(1), row.getInt(2)));
    return read(plays(PlaySource.COUNTED), undated);
  }

  /**
   * Returns the tracks with plays of the Python version that are neither confirmed nor accepted.
   */
  List<PlayedTrack> notAccepted() {
    return read(plays(PlaySource.NOT_ACCEPTED), Map.of());
  }

  /** Returns the tracks with the plays that count and were not taken from export files. */
  List<PlayedTrack> ofOtherSources() {
    return read(plays(PlaySource.COUNTED_NOT_IMPORTED), Map.of());
  }

  private static String plays(String source) {
    return "select track, second from play where not withdrawn and " + source + " order by second";
  }

  private List<PlayedTrack> read(String plays, Map<Long, Integer> undated) {
    Map<Long, SecondsList> seconds = seconds(plays);
    if (seconds.isEmpty() && undated.isEmpty()) {
      return List.of();
    }
    Map<Long, SecondsList> ahead =
        undated.isEmpty()
            ? Map.of()
            : seconds("select track, second from play_ahead order by second");
    SharedTexts texts = new SharedTexts();
    List<PlayedTrack> played = new ArrayList<>();
    database.forEach(
        "select id, artist, title, album, mbid from track where account = ?",
        row -> {
          long id = row.getLong(1);
          if (seconds.containsKey(id) || undated.containsKey(id)) {
            played.add(
                new PlayedTrack(
                    id,
                    new LastfmTrack(
                        texts.of(Utf8Text.of(row, 2)),
                        texts.of(Utf8Text.of(row, 3)),
                        texts.of(Utf8Text.of(row, 4)),
                        texts.of(Utf8Text.of(row, 5))),
                    seconds.getOrDefault(id, new SecondsList()).all(),
                    undated.getOrDefault(id, 0),
                    ahead.getOrDefault(id, new SecondsList()).all()));
          }
        },
        account);
    return played;
  }

  private Map<Long, SecondsList> seconds(String plays) {
    Map<Long, SecondsList> seconds = new HashMap<>();
    database.forEach(
        plays,
        row ->
            seconds.computeIfAbsent(row.getLong(1), id -> new SecondsList()).add(row.getLong(2)));
    return seconds;
  }
}
