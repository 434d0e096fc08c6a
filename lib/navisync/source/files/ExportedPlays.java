package navisync.source.files;

import java.util.List;
import navisync.model.ImportKind;
import navisync.model.Scrobble;

/**
 * The contents of an export file.
 *
 * @param format what it was read as
 * @param plays the plays, in the order of the file; one at a negative time is a play without a
 *     date, known again by that time
 * @param tooShort how many rows were listened to for less than 30 seconds, or skipped
 * @param notMusic how many rows are podcasts and the like, without an artist or a title
 * @param unreadable rows that are no play, each with its line and the reason
 */
public record ExportedPlays(
    ExportFormat format,
    List<Scrobble> plays,
    int tooShort,
    int notMusic,
    List<Unreadable> unreadable) {

  /**
   * A row that is no play.
   *
   * @param line the line it begins in, from 1
   */
  public record Unreadable(long line, String why) {}

  /** Returns how many of the plays have no date. */
  public int undated() {
    return (int) plays.stream().filter(play -> play.second() < 0).count();
  }

  /**
   * Returns what kind of import it makes. Spotify's account data has the end of each stream by the
   * minute; in other files whole minutes throughout show that the exporter left the seconds out,
   * however few plays there are. See docs/rules.md, "Plays".
   */
  public ImportKind kind() {
    boolean dated = plays.stream().anyMatch(play -> play.second() > 0);
    boolean minutes = plays.stream().allMatch(play -> play.second() < 0 || play.second() % 60 == 0);
    boolean coarse = format == ExportFormat.SPOTIFY_ACCOUNT || (dated && minutes);
    return new ImportKind(format.text(), coarse ? 60 : 0);
  }
}
