package navisync.model;

/**
 * A play to send.
 *
 * @param track Navidrome's id of the track
 * @param second when it was played, unix seconds UTC; sent as milliseconds
 */
public record TimedPlay(String track, long second) {}
