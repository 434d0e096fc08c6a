package navisync.plan;

import java.util.List;
import navisync.lastfm.LovedTrack;
import navisync.navidrome.LibraryTrack;

/**
 * A loved track and the library tracks that its star belongs to.
 *
 * @param loved the love
 * @param targets none when unmatched
 */
public record LovedLead(LovedTrack loved, List<LibraryTrack> targets) {}
