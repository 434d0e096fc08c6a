package navisync.source.files;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import navisync.model.LastfmTrack;
import navisync.model.PlayTime;
import navisync.model.Scrobble;

/** Takes the rows of an export file as they are read, and keeps those that are plays. */
final class ExportRows {
  private final long now;
  private final List<Scrobble> plays = new ArrayList<>();
  private final List<ExportedPlays.Unreadable> unreadable = new ArrayList<>();
  private int tooShort;
  private int notMusic;

  /**
   * A taker without rows.
   *
   * @param now the second it is now; plays more than a day later are not believed
   */
  ExportRows(long now) {
    this.now = now;
  }

  /** A play; one without names or without a time that can be believed is unreadable. */
  void play(long line, LastfmTrack track, OptionalLong second) {
    if (track.artist().isBlank() || track.title().isBlank()) {
      unreadable(line, "no artist or no title");
    } else if (second.isEmpty()) {
      unreadable(line, "no readable time");
    } else if (!PlayTime.isKnown(second.getAsLong(), now)) {
      unreadable(line, "a time before 2002 or in the future");
    } else {
      plays.add(new Scrobble(track, second.getAsLong()));
    }
  }

  /** A row listened to for less than 30 seconds, or skipped: no play, as at Last.fm. */
  void tooShort() {
    tooShort++;
  }

  /** A row that is no music. */
  void notMusic() {
    notMusic++;
  }

  void unreadable(long line, String why) {
    unreadable.add(new ExportedPlays.Unreadable(line, why));
  }

  ExportedPlays all(String format) {
    return new ExportedPlays(
        format, List.copyOf(plays), tooShort, notMusic, List.copyOf(unreadable));
  }
}
