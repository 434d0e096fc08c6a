package navisync.lastfm;

/**
 * A play whose time cannot be known.
 *
 * @param track what was played
 * @param row its place on its page, from 0, the track playing now not counted
 */
public record UndatedPlay(LastfmTrack track, int row) {}
