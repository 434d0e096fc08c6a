package navisync.model;

/**
 * A play without a usable time.
 *
 * @param track what was played
 * @param second the second it is dated, which cannot be right; 0 when it has none
 * @param row its place on its page, from 0, the track playing now not counted
 */
public record UndatedPlay(LastfmTrack track, long second, int row) {}
