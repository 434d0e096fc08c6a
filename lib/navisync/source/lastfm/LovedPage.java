package navisync.source.lastfm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import navisync.model.LovedTrack;
import navisync.model.PlayTime;

/**
 * A page of loved tracks, as {@code user.getLovedTracks} answers it.
 *
 * @param loved the tracks, in the order sent: newest love first
 * @param unusable how many rows name no artist or no title
 * @param total how many tracks the service says are loved, on all pages; empty when it does not say
 * @param perPage the limit the service went by; empty when it does not say
 */
public record LovedPage(
    List<LovedTrack> loved, int unusable, OptionalInt total, OptionalInt perPage) {

  /** Returns how many rows the page lists. */
  public int rows() {
    return loved.size() + unusable;
  }

  /**
   * Reads an answer; a time before 2002 or too far ahead counts as not given.
   *
   * @param lovedTracks the object under {@code lovedtracks}
   * @param now the second it is now
   */
  static LovedPage read(JsonNode lovedTracks, long now) throws MalformedAnswer {
    List<LovedTrack> loved = new ArrayList<>();
    int unusable = 0;
    for (JsonNode each : LastfmFields.listOf(lovedTracks)) {
      String artist = LastfmFields.text(each.path("artist"));
      String title = LastfmFields.text(each.path("name"));
      if (artist.isBlank() || title.isBlank()) {
        unusable++;
        continue;
      }
      long sent = LastfmFields.second(each.path("date"));
      long second = PlayTime.isKnown(sent, now) ? sent : 0;
      loved.add(new LovedTrack(artist, title, LastfmFields.remark(each.path("mbid")), second));
    }
    JsonNode attributes = lovedTracks.path("@attr");
    return new LovedPage(
        List.copyOf(loved),
        unusable,
        LastfmFields.count(attributes.path("total")),
        LastfmFields.count(attributes.path("perPage")));
  }
}
