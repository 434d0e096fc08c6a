package navisync.match;

import java.util.List;

/**
 * What the person said about a Last.fm track.
 *
 * @param kind what was said
 * @param artist its artist, as Last.fm has it
 * @param title its title, as Last.fm has it; {@code ""} for {@link Kind#ALBUM}
 * @param album its album, {@code ""} for plays without one, {@code null} for any album
 * @param anyCase whether case and blanks around the names do not count: decisions taken over from
 *     the original have lost them
 * @param libraryTracks ids of the library tracks it is about; none means none of them
 */
public record Decision(
    Kind kind,
    String artist,
    String title,
    String album,
    boolean anyCase,
    List<String> libraryTracks) {

  /** What was said. */
  public enum Kind {
    /** It is the song of these library tracks; none: nothing in the library is it. */
    MATCH,
    /** Of the copies in the library these get its plays, each one all of them. */
    COPIES,
    /** Plays from this album count for the copies on the albums of these library tracks. */
    ALBUM,
    /** It is none of these. */
    DECLINED
  }
}
