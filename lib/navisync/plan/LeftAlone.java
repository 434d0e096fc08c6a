package navisync.plan;

import java.util.List;
import navisync.model.LibraryTrack;

/** Something that differs between Last.fm and Navidrome and was not changed, with the reason. */
public sealed interface LeftAlone {
  /** Returns whether Last.fm and Navidrome still differ there. */
  default boolean differs() {
    return !(this instanceof AlreadyCounted || this instanceof StarLost || this instanceof NotSent);
  }

  /** Returns the library track it is about. */
  LibraryTrack track();

  /**
   * Navidrome counts more plays than Last.fm knows, and the policy keeps them or needs an answer.
   */
  record Conflict(LibraryTrack track, long navidrome, long lastfm) implements LeftAlone {}

  /** A conflict that the policy would lower, but Last.fm's history is not complete. */
  record NotLowered(LibraryTrack track, long navidrome, long lastfm) implements LeftAlone {}

  /** The count is lower than the last run left it: a backup may have been restored. */
  record Fallen(LibraryTrack track, long navidrome, long left) implements LeftAlone {}

  /** Plays without a time, which the API cannot send and no run has counted yet. */
  record NotSent(LibraryTrack track, long plays) implements LeftAlone {}

  /** A star NaviSync set and the user removed. */
  record StarRemoved(LibraryTrack track) implements LeftAlone {}

  /** A star NaviSync set that a restored backup lost; it is set again. */
  record StarLost(LibraryTrack track) implements LeftAlone {}

  /** A star NaviSync set whose love is gone from a complete list, kept because of the policy. */
  record StarKept(LibraryTrack track) implements LeftAlone {}

  /**
   * Plays NaviSync added for a Last.fm track that matches another library track now, or has no
   * plays any more; the user may take them back.
   */
  record TakeBack(LibraryTrack track, long navidrome, long added, List<Long> lastfmTracks)
      implements LeftAlone {}

  /**
   * Plays recorded at a copy that other settings chose, which count there until they are taken
   * back.
   *
   * @param plays how many stay
   * @param added how many of them, and of plays that Last.fm lost since, NaviSync added
   */
  record OtherCopy(LibraryTrack track, long plays, long added) implements LeftAlone {}

  /**
   * A count that grew by itself since the last run, and the new plays that were set off against it.
   */
  record AlreadyCounted(LibraryTrack track, long plays) implements LeftAlone {}
}
