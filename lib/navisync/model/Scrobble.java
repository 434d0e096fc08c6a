package navisync.model;

/**
 * One dated play of a track.
 *
 * @param track what was played
 * @param second when it began, unix seconds UTC
 */
public record Scrobble(LastfmTrack track, long second) {}
