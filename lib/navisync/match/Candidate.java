package navisync.match;

import java.util.List;
import navisync.model.LibraryTrack;

/**
 * A possible match: a song of the library with names similar to a Last.fm track's.
 *
 * @param copies the song's library tracks, at least one
 * @param artistScore similarity of the artists, 0 to 100; 100 where the credits name the same one
 * @param titleScore similarity of the titles, 0 to 100
 * @param typo whether the artist is the same and the title one typo away
 * @param doubt why it is not accepted without asking; {@link Doubt#NONE} when it is
 */
public record Candidate(
    List<LibraryTrack> copies, int artistScore, int titleScore, boolean typo, Doubt doubt) {

  static Candidate of(List<LibraryTrack> copies, int artistScore, int titleScore) {
    return new Candidate(copies, artistScore, titleScore, false, Doubt.NONE);
  }

  /** Returns the score of both names, 0 to 100: 0.7 of the title's and 0.3 of the artist's. */
  public double score() {
    return tenths() / 10.0;
  }

  /** Returns one of the copies, for display. */
  public LibraryTrack track() {
    return copies.get(0);
  }

  /** Returns the score in tenths, so that thresholds are compared with whole numbers. */
  int tenths() {
    return FuzzyIndex.tenths(artistScore, titleScore);
  }

  Candidate with(boolean isTypo, Doubt other) {
    return new Candidate(copies, artistScore, titleScore, isTypo, other);
  }
}
