package navisync.navidrome.api;

import java.util.List;
import java.util.Map;
import navisync.model.TimedPlay;

/**
 * What is to be sent, and what is known about the server's counts before.
 *
 * @param plays in the order of time
 * @param before the counts before, by track id
 * @param targets the counts aimed at, by track id
 * @param history the recorded plays as they were when the library was listed, by track id, unix
 *     seconds, ascending; empty where the server shows none
 * @param countsShown whether the server shows a count of any track, so that what it does not count
 *     can be told
 * @param forwardingOff whether forwarding is switched off and has to stay so
 * @param toleranceSeconds the greatest distance of two times of one play
 */
public record SendOrder(
    List<TimedPlay> plays,
    Map<String, Long> before,
    Map<String, Long> targets,
    Map<String, long[]> history,
    boolean countsShown,
    boolean forwardingOff,
    long toleranceSeconds) {}
