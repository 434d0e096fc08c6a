package navisync.match;

import java.util.List;
import navisync.model.LibraryTrack;

/**
 * A song of the library whose names are spelled nearly like those of a Last.fm track.
 *
 * @param copies the song's library tracks, at least one
 * @param artistScore how alike the artists are, 0 to 100; 100 where the credits name the same one
 * @param titleScore how alike the titles are, 0 to 100
 * @param slip whether the artist is the same and the title one typo away
 * @param doubt what keeps it from being taken without asking; {@link Doubt#NONE} when nothing does
 */
public record Candidate(
    List<LibraryTrack> copies, int artistScore, int titleScore, boolean slip, Doubt doubt) {

  static Candidate of(List<LibraryTrack> copies, int artistScore, int titleScore) {
    return new Candidate(copies, artistScore, titleScore, false, Doubt.NONE);
  }

  /** The score of both: 0.7 of the title's and 0.3 of the artist's. */
  public double score() {
    return tenths() / 10.0;
  }

  /** One of the copies, to show. */
  public LibraryTrack track() {
    return copies.get(0);
  }

  /** The score in tenths, so that thresholds are compared with whole numbers. */
  int tenths() {
    return NearIndex.tenths(artistScore, titleScore);
  }

  Candidate with(boolean isSlip, Doubt other) {
    return new Candidate(copies, artistScore, titleScore, isSlip, other);
  }
}
