package navisync.source.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import navisync.model.LastfmTrack;
import navisync.model.PlayTime;
import navisync.model.Scrobble;

/** The plays of one file with a time before 2002, in the order of the file. */
final class EarlyPlays {
  private static final String NAMED =
      "a time before 2002, from a clock that was reset; add --undated, or --shift=DATE with the day"
          + " of the first such play";

  /**
   * Makes a time of a clock that was reset negative, and keeps several plays of a song at one such
   * time apart.
   */
  private static final long ANOTHER = 10_000_000_000L;

  private record Early(long line, LastfmTrack track, long second) {}

  private record Same(LastfmTrack track, long second) {}

  private final List<Early> plays = new ArrayList<>();

  void add(long line, LastfmTrack track, long second) {
    plays.add(new Early(line, track, second));
  }

  /**
   * Hands the plays on to the rows of the file, as dated or undated plays or with the reason why
   * not.
   */
  void into(ExportRows rows, EarlyTimes times, long now) {
    if (times instanceof EarlyTimes.Shifted shifted) {
      shift(rows, shifted.first(), now);
    } else if (times instanceof EarlyTimes.Undated) {
      Map<Same, Integer> seen = new HashMap<>();
      for (Early play : plays) {
        int number = seen.merge(new Same(play.track, play.second), 1, Integer::sum);
        rows.keep(new Scrobble(play.track, play.second - number * ANOTHER));
      }
    } else {
      plays.forEach(play -> rows.unreadable(play.line, NAMED));
    }
  }

  /**
   * Moves plays until a time goes back: then the clock was reset once more, nobody knows how far.
   */
  private void shift(ExportRows rows, long first, long now) {
    long difference = plays.isEmpty() ? 0 : first - plays.get(0).second;
    long last = Long.MIN_VALUE;
    boolean again = false;
    for (Early play : plays) {
      again |= play.second < last;
      last = play.second;
      if (again) {
        rows.unreadable(
            play.line, "the clock was reset once more before this play; import it with --undated");
      } else if (!PlayTime.isKnown(play.second + difference, now)) {
        rows.unreadable(play.line, "--shift moves this play into the future or before 2002");
      } else {
        rows.keep(new Scrobble(play.track, play.second + difference));
      }
    }
  }
}
