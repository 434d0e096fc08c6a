package navisync.navidrome.api;

import java.util.List;
import java.util.Map;
import navisync.model.TimedPlay;

/**
 * The plays to send, and what is known about the server's counts before.
 *
 * @param plays in the order of time
 * @param before the counts before, by track id
 * @param targets the counts aimed at, by track id
 * @param history the recorded plays as they were when the library was listed, by track id, unix
 *     seconds, ascending; empty where the server shows none
 * @param counts whether the server shows counts
 * @param forwarding whether plays may go on to other services
 * @param toleranceSeconds the greatest distance of two times of one play
 */
public record SendJob(
    List<TimedPlay> plays,
    Map<String, Long> before,
    Map<String, Long> targets,
    Map<String, long[]> history,
    Counts counts,
    ForwardingRule forwarding,
    long toleranceSeconds) {

  /** Whether the server shows a count of any track: then what it does not count can be told. */
  public enum Counts {
    SHOWN,
    HIDDEN
  }

  /** Whether plays may go on to other services. */
  public enum ForwardingRule {
    /** It is switched off and has to stay so. */
    OFF,
    /** The user allows it. */
    ALLOWED
  }
}
