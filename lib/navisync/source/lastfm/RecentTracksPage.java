package navisync.source.lastfm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import navisync.model.LastfmTrack;
import navisync.model.PlayTime;
import navisync.model.Scrobble;
import navisync.model.UndatedPlay;

/**
 * A page of plays, as {@code user.getRecentTracks} answers it.
 *
 * @param scrobbles plays with a time that can be believed, in the order sent: newest first
 * @param undated plays whose time cannot be known (docs/rules.md, "Plays")
 * @param unusable rows without an artist or a title
 * @param nowPlaying how many tracks are playing now; they are no plays and come on top of the limit
 * @param total how many plays the service says match the question, on all pages; empty when it does
 *     not say
 * @param perPage the limit the service went by, which may be less than asked for; empty when it
 *     does not say
 */
public record RecentTracksPage(
    List<Scrobble> scrobbles,
    List<UndatedPlay> undated,
    List<UnusableRow> unusable,
    int nowPlaying,
    OptionalInt total,
    OptionalInt perPage) {

  /** Returns how many plays the page lists, of whatever kind. */
  public int rows() {
    return scrobbles.size() + undated.size() + unusable.size();
  }

  /**
   * Reads an answer. Every form that docs/rules.md, "Last.fm" lists is accepted, and no other.
   *
   * @param recentTracks the object under {@code recenttracks}
   * @param now the second it is now, to tell plays that lie too far ahead
   */
  static RecentTracksPage read(JsonNode recentTracks, long now) throws MalformedAnswer {
    List<Scrobble> scrobbles = new ArrayList<>();
    List<UndatedPlay> undated = new ArrayList<>();
    List<UnusableRow> unusable = new ArrayList<>();
    int nowPlaying = 0;
    int row = 0;
    for (JsonNode each : LastfmFields.listOf(recentTracks)) {
      if (LastfmFields.isPlayingNow(each)) {
        nowPlaying++;
        continue;
      }
      LastfmTrack track =
          new LastfmTrack(
              LastfmFields.text(each.path("artist")),
              LastfmFields.text(each.path("name")),
              LastfmFields.text(each.path("album")),
              LastfmFields.remark(each.path("mbid")));
      long sent = LastfmFields.second(each.path("date"));
      long second = PlayTime.isKnown(sent, now) ? sent : 0;
      if (track.artist().isBlank() || track.title().isBlank()) {
        unusable.add(new UnusableRow(track.artist(), track.title(), second));
      } else if (second == 0) {
        undated.add(new UndatedPlay(track, sent, row));
      } else {
        scrobbles.add(new Scrobble(track, second));
      }
      row++;
    }
    JsonNode attributes = recentTracks.path("@attr");
    return new RecentTracksPage(
        List.copyOf(scrobbles),
        List.copyOf(undated),
        List.copyOf(unusable),
        nowPlaying,
        LastfmFields.count(attributes.path("total")),
        LastfmFields.count(attributes.path("perPage")));
  }
}
