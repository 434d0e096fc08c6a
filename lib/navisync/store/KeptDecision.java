package navisync.store;

import java.util.List;
import navisync.model.LibraryTrack;

/**
 * Something the person decided about a Last.fm track at one Navidrome target, to be asked once.
 *
 * @param kind what was decided
 * @param names the Last.fm track it is about
 * @param tracks the library tracks as they stand now: where it leads, the copies that get its plays
 *     or star, or what was declined; none when the person wants none, and for an alias
 * @param standsFor for an alias, the names to look for instead; else null
 * @param how where it comes from, such as {@code asked} or {@code original}
 * @param second when it was made, unix seconds UTC
 */
public record KeptDecision(
    Kind kind, Names names, List<LibraryTrack> tracks, Names standsFor, String how, long second) {

  /** What was decided. */
  public enum Kind {
    /** The Last.fm track is this library track. */
    MATCH,
    /** Of several copies in the library, these get its plays. */
    COPIES,
    /** Of several copies in the library, these get its star. */
    LOVED_COPIES,
    /** The Last.fm track is none of these library tracks. */
    DECLINED,
    /** The Last.fm track is known to the library under other names. */
    ALIAS
  }

  /**
   * The names of a Last.fm track, or an artist and a title.
   *
   * @param artist the artist
   * @param title the title
   * @param album the album, null for any
   * @param anyCase whether upper and lower case are the same: the names of decisions taken over
   *     from the original are in lower case and without blanks around them
   */
  public record Names(String artist, String title, String album, boolean anyCase) {}
}
