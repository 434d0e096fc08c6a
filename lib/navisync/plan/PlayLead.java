package navisync.plan;

import java.util.List;
import navisync.cache.PlayedTrack;
import navisync.navidrome.LibraryTrack;

/**
 * A played Last.fm track and the library tracks its plays count for.
 *
 * @param played the track with its plays
 * @param targets none when unmatched; each one gets all the plays
 */
public record PlayLead(PlayedTrack played, List<LibraryTrack> targets) {}
