package navisync.source.lastfm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import navisync.model.LastfmTrack;
import navisync.model.LovedTrack;
import navisync.model.PlayTime;
import navisync.model.Scrobble;
import navisync.model.UndatedPlay;
import navisync.source.JsonAnswer;
import navisync.source.LovedPage;
import navisync.source.MalformedAnswer;
import navisync.source.PlaysPage;
import navisync.source.UnusableRow;

/**
 * Reads pages as Last.fm sends them. Every form that docs/rules.md, "Last.fm" lists is accepted,
 * and no other. Pure functions.
 */
final class LastfmPages {
  private LastfmPages() {}

  /**
   * Reads a page of plays. The track playing now is left out: it is no play, and comes on top of
   * the limit.
   *
   * @param answer what {@code user.getRecentTracks} answers
   * @param now the second it is now, to tell plays that lie too far ahead
   */
  static PlaysPage plays(JsonNode answer, long now) throws MalformedAnswer {
    JsonNode page = list(answer, "recenttracks");
    List<Scrobble> scrobbles = new ArrayList<>();
    List<UndatedPlay> undated = new ArrayList<>();
    List<UnusableRow> unusable = new ArrayList<>();
    int row = 0;
    for (JsonNode each : LastfmFields.listOf(page)) {
      if (LastfmFields.isPlayingNow(each)) {
        continue;
      }
      LastfmTrack track =
          new LastfmTrack(
              LastfmFields.text(each.path("artist")),
              LastfmFields.text(each.path("name")),
              LastfmFields.text(each.path("album")),
              JsonAnswer.remark(each.path("mbid")));
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
    JsonNode attributes = page.path("@attr");
    return new PlaysPage(
        List.copyOf(scrobbles),
        List.copyOf(undated),
        List.copyOf(unusable),
        JsonAnswer.count(attributes.path("total")),
        JsonAnswer.count(attributes.path("perPage")));
  }

  /**
   * Reads a page of loved tracks; a time before 2002 or too far ahead counts as not given.
   *
   * @param answer what {@code user.getLovedTracks} answers
   * @param now the second it is now
   */
  static LovedPage loved(JsonNode answer, long now) throws MalformedAnswer {
    JsonNode page = list(answer, "lovedtracks");
    List<LovedTrack> loved = new ArrayList<>();
    int unusable = 0;
    for (JsonNode each : LastfmFields.listOf(page)) {
      String artist = LastfmFields.text(each.path("artist"));
      String title = LastfmFields.text(each.path("name"));
      if (artist.isBlank() || title.isBlank()) {
        unusable++;
        continue;
      }
      long sent = LastfmFields.second(each.path("date"));
      long second = PlayTime.isKnown(sent, now) ? sent : 0;
      loved.add(new LovedTrack(artist, title, JsonAnswer.remark(each.path("mbid")), second));
    }
    JsonNode attributes = page.path("@attr");
    return new LovedPage(
        List.copyOf(loved),
        List.of(),
        unusable,
        JsonAnswer.count(attributes.path("total")),
        JsonAnswer.count(attributes.path("perPage")));
  }

  private static JsonNode list(JsonNode answer, String name) throws MalformedAnswer {
    if (!answer.path(name).isObject()) {
      throw new MalformedAnswer("no list \"" + name + "\"");
    }
    return answer.path(name);
  }
}
