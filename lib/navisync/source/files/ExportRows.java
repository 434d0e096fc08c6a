package navisync.source.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import navisync.model.LastfmTrack;
import navisync.model.PlayTime;
import navisync.model.Scrobble;

/** The rows of an export file, gathered as they are read; those that are plays are kept. */
final class ExportRows {
  /** A row whose day and month may change places, until the file shows which comes first. */
  private record Undecided(long line, LastfmTrack track, TimeText.Slashes time) {}

  private static final int STEP = 1_000;

  private final long now;
  private final EarlyTimes earlyTimes;
  private final LongConsumer progress;
  private final List<Scrobble> plays = new ArrayList<>();
  private final Map<LastfmTrack, LastfmTrack> tracks = new HashMap<>();
  private final List<Undecided> undecided = new ArrayList<>();
  private final EarlyPlays early = new EarlyPlays();
  private final List<ExportedPlays.Unreadable> unreadable = new ArrayList<>();
  private long rows;
  private int tooShort;
  private int notMusic;

  /**
   * Creates an empty collection.
   *
   * @param now the second it is now; plays more than a day later are not believed
   * @param earlyTimes what becomes of plays before 2002
   * @param progress is told the number of rows now and then
   */
  ExportRows(long now, EarlyTimes earlyTimes, LongConsumer progress) {
    this.now = now;
    this.earlyTimes = earlyTimes;
    this.progress = progress;
  }

  /** Adds a play with a time as text, see {@link TimeText}. */
  void play(long line, LastfmTrack track, String time) {
    TimeText.slashes(time)
        .ifPresentOrElse(
            slashes -> undecided.add(new Undecided(line, track, slashes)),
            () -> play(line, track, TimeText.second(time)));
  }

  /** Adds a play; without names or a plausible time it counts as unreadable. */
  void play(long line, LastfmTrack track, OptionalLong second) {
    if (isNobody(track.artist()) || track.title().isBlank()) {
      unreadable(line, "no artist or no title");
    } else if (isDamaged(track.artist()) || isDamaged(track.title()) || isDamaged(track.album())) {
      unreadable(line, "a damaged letter in a name");
    } else if (second.isEmpty()) {
      unreadable(line, "no readable time");
    } else if (second.getAsLong() < PlayTime.EARLIEST) {
      early.add(line, shared(track), second.getAsLong());
    } else if (!PlayTime.isKnown(second.getAsLong(), now)) {
      unreadable(line, "a time in the future");
    } else {
      keep(new Scrobble(shared(track), second.getAsLong()));
    }
  }

  /** Keeps a play; one at a negative time is a play without a date. */
  void keep(Scrobble play) {
    plays.add(play);
  }

  /** Returns one object for all plays of a track: a history has many plays of few tracks. */
  LastfmTrack shared(LastfmTrack track) {
    return tracks.computeIfAbsent(track, same -> same);
  }

  /** Returns whether a letter was lost in a conversion, or when a player crashed. */
  private static boolean isDamaged(String name) {
    return name.codePoints()
        .anyMatch(
            letter ->
                letter == 0
                    || letter == 0xFFFD
                    || Character.getType(letter) == Character.SURROGATE);
  }

  /** Players write {@code <Untagged>} for an artist that they do not know. */
  private static boolean isNobody(String artist) {
    return artist.isBlank() || artist.strip().toLowerCase(Locale.ROOT).equals("<untagged>");
  }

  /**
   * Counts a row that was skipped or listened to for less than 30 seconds: no play, as at Last.fm.
   */
  void tooShort() {
    tooShort++;
  }

  /** Counts a row that is not music. */
  void notMusic() {
    notMusic++;
  }

  void unreadable(long line, String why) {
    unreadable.add(new ExportedPlays.Unreadable(line, why));
  }

  /** Notes that a row was read, whatever it turns out to be. */
  void read() {
    if (++rows % STEP == 0) {
      progress.accept(rows);
    }
  }

  /** Returns everything that was read. */
  ExportedPlays all(ExportFormat format) {
    decide();
    early.into(this, earlyTimes, now);
    progress.accept(rows);
    unreadable.sort(Comparator.comparingLong(ExportedPlays.Unreadable::line));
    return new ExportedPlays(
        format, List.copyOf(plays), tooShort, notMusic, List.copyOf(unreadable));
  }

  /** Finds out which number is the day, by a row with a day after the 12th; for all rows. */
  private void decide() {
    boolean dayFirst = undecided.stream().anyMatch(row -> row.time.first() > 12);
    boolean monthFirst = undecided.stream().anyMatch(row -> row.time.second() > 12);
    for (Undecided row : undecided) {
      if (dayFirst == monthFirst) {
        unreadable(row.line, "an ambiguous date: day/month or month/day");
      } else {
        play(row.line, row.track, row.time.second(dayFirst));
      }
    }
    undecided.clear();
  }

  /** Returns why a row is no play. Sample: {@code 1 field, but 4 are needed}. */
  static String tooFew(int fields, int needed) {
    return fields + (fields == 1 ? " field" : " fields") + ", but " + needed + " are needed";
  }
}
