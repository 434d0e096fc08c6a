package navisync.cache;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import navisync.match.FoldedText;

/**
 * An import is paired with the plays known when it comes (counting.md, "Plays"). Last.fm's may come
 * later, at a time that differs a little: then the imported play was the same, and goes. Within a
 * transaction, with the incoming plays in their table.
 */
final class ImportsGiveWay {
  /** An imported play near an incoming one that is not known yet. */
  private record Near(
      long incoming, String incomingSong, long second, long track, String importedSong) {
    long distance() {
      return Math.abs(incoming - second);
    }
  }

  /** Cross joins keep their order: SQLite would else walk all tracks for each incoming play. */
  private static final String NEAR =
      """
      select incoming.second, incoming.artist, incoming.title, play.second, play.track,
        track.artist, track.title
      from incoming cross join play on play.second between incoming.second - ?2
          and incoming.second + ?2
        cross join track on track.id = play.track
      where track.account = ?1 and play.source = 3 and not exists (
        select 1 from play known join track its on its.id = known.track
        where known.second = incoming.second and its.account = ?1
          and its.artist = incoming.artist and its.title = incoming.title)
      """;

  private final Database database;
  private final long account;
  private final long toleranceSeconds;

  ImportsGiveWay(Database database, long account, long toleranceSeconds) {
    this.database = database;
    this.account = account;
    this.toleranceSeconds = toleranceSeconds;
  }

  /** Removes the imported plays that are those now coming, one for one, the nearest first. */
  void toIncoming() {
    List<Near> pairs =
        database
            .rows(
                NEAR,
                row ->
                    new Near(
                        row.getLong(1),
                        FoldedText.song(row.getString(2), row.getString(3)),
                        row.getLong(4),
                        row.getLong(5),
                        FoldedText.song(row.getString(6), row.getString(7))),
                account,
                toleranceSeconds)
            .stream()
            .filter(near -> near.incomingSong.equals(near.importedSong))
            .sorted(Comparator.comparingLong(Near::distance))
            .toList();
    Set<List<Object>> taken = new HashSet<>();
    for (Near near : pairs) {
      List<Object> incoming = List.of(near.incoming, near.incomingSong);
      List<Object> imported = List.of(near.second, near.track);
      if (!taken.contains(incoming) && !taken.contains(imported)) {
        taken.add(incoming);
        taken.add(imported);
        database.update("delete from play where second = ? and track = ?", near.second, near.track);
      }
    }
  }
}
