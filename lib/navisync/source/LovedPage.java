package navisync.source;

import java.util.List;
import java.util.OptionalInt;
import navisync.model.LovedTrack;

/**
 * A page of loved tracks, as a history source answers it.
 *
 * @param loved the tracks, in the order sent: newest love first
 * @param unnamed loves of which the server itself does not know the names; these are blank
 * @param unusable how many rows lack an artist or a title that the server knows
 * @param total how many tracks are loved, on all pages; empty when that is not known
 * @param perPage the limit the server went by; empty when it is not known
 */
public record LovedPage(
    List<LovedTrack> loved,
    List<LovedTrack> unnamed,
    int unusable,
    OptionalInt total,
    OptionalInt perPage) {

  /** Returns how many rows the page lists. */
  public int rows() {
    return loved.size() + unnamed.size() + unusable;
  }
}
