package navisync.match;

import java.util.List;
import java.util.Locale;
import navisync.model.LibraryTrack;

/**
 * What a user decided about a Last.fm track at one Navidrome target.
 *
 * @param kind what was decided
 * @param names the Last.fm track
 * @param tracks the library tracks it matches, the copies that get its plays or its star, or the
 *     tracks it is not; none when the user wants none, and for an alias
 * @param alias for an alias, the names to look for instead; else null
 * @param how where the decision comes from, such as {@code asked} or {@code original}
 * @param second when it was made, unix seconds UTC
 */
public record Decision(
    Kind kind, Names names, List<LibraryTrack> tracks, Names alias, String how, long second) {

  /** What was decided; the cache keeps the names, so they never change. */
  public enum Kind {
    /** Accepted: the Last.fm track is the song of these library tracks; none: it is not there. */
    MATCH,
    /**
     * Of several copies in the library these get its plays, each one all of them. Without a title:
     * plays from the album count for the copies on the albums of these library tracks.
     */
    COPIES,
    /** Of several copies in the library these get its star. */
    LOVED_COPIES,
    /** The Last.fm track does not match any of these library tracks. */
    DECLINED,
    /** The library knows the Last.fm track by other names. */
    ALIAS
  }

  /**
   * The names of a Last.fm track.
   *
   * @param artist its artist; for an alias of an artist, all there is
   * @param title its title; "" for all songs of the artist or the album
   * @param album its album; "" for plays without one, null for any album
   * @param anyCase whether case and surrounding blanks are ignored: decisions of the Python version
   *     have lost them
   */
  public record Names(String artist, String title, String album, boolean anyCase) {
    /** Returns the names without the album. */
    Names onAnyAlbum() {
      return new Names(artist, title, null, anyCase);
    }

    /** Returns the names in lower case, without surrounding blanks. */
    public Names caseless() {
      return new Names(
          caseless(artist), caseless(title), album == null ? null : caseless(album), true);
    }

    private static String caseless(String name) {
      return name.strip().toLowerCase(Locale.ROOT);
    }
  }

  /** Creates a decision about library tracks. */
  public Decision(Kind kind, Names names, List<LibraryTrack> tracks, String how, long second) {
    this(kind, names, tracks, null, how, second);
  }

  /** Returns the same decision about other library tracks. */
  public Decision withTracks(List<LibraryTrack> others) {
    return new Decision(kind, names, others, alias, how, second);
  }

  /** Returns the same decision as one of another kind. */
  public Decision as(Kind other) {
    return new Decision(other, names, tracks, alias, how, second);
  }
}
