package navisync.navidrome.api;

import java.util.List;
import navisync.model.TimedPlay;

/**
 * The result of sending plays.
 *
 * @param refused plays that the server took in no way
 * @param doubtful plays that may or may not have been counted; they were not sent again because the
 *     count is right without them
 * @param unconfirmed plays of this and earlier runs that the server accepted without a count going
 *     up; none where counts move
 * @param byOthers plays that were left out because others sent them meanwhile
 * @param forwarded how many plays may have been forwarded to other services
 * @param unsent how many plays were not sent because of {@code stop}
 * @param stop why sending stopped early
 * @param trouble what was last wrong, the end of a sentence; {@code ""} when nothing was
 */
public record SendResult(
    List<TimedPlay> refused,
    List<TimedPlay> doubtful,
    List<TimedPlay> unconfirmed,
    List<TimedPlay> byOthers,
    int forwarded,
    int unsent,
    Stop stop,
    String trouble) {

  /** The result where nothing was to be sent. */
  public static final SendResult NOTHING =
      new SendResult(List.of(), List.of(), List.of(), List.of(), 0, 0, Stop.NOT, "");

  /** Why sending stopped early. */
  public enum Stop {
    /** It did not. */
    NOT,
    /** No count went up after the first plays. */
    UNCONFIRMED,
    /** None went up after the first plays of an earlier run, and nothing was sent in this one. */
    UNCONFIRMED_BEFORE,
    /** The server forwards plays, and that cannot be switched off. */
    FORWARDING
  }
}
