package navisync.fake.lastfm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import navisync.model.LastfmTrack;
import navisync.model.LovedTrack;
import navisync.model.Scrobble;

/** Writes lists as Last.fm sends them (docs/rules.md, "Last.fm"). */
final class Answer {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Answer() {}

  /**
   * Writes a page of plays.
   *
   * @param dated all plays that match, newest first
   * @param undated all plays without a time that match; they come last
   */
  static String recentTracks(
      Account account,
      String user,
      List<Scrobble> dated,
      List<LastfmTrack> undated,
      int page,
      int limit) {
    ArrayNode rows = JSON.arrayNode();
    if (account.playingNow().isPresent()) {
      ObjectNode playing = rows.addObject().setAll(play(account.playingNow().get()));
      playing.putObject("@attr").put("nowplaying", "true");
    }
    int total = dated.size() + undated.size();
    long first = Math.min(total, (page - 1L) * limit);
    for (int i = (int) first; i < Math.min(total, first + limit); i++) {
      rows.add(i < dated.size() ? play(dated.get(i)) : play(undated, i - dated.size()));
    }
    return list("recenttracks", rows, user, page, limit, total);
  }

  /** Writes a page of loved tracks. */
  static String lovedTracks(Account account, String user, int page, int limit) {
    ArrayNode rows = JSON.arrayNode();
    List<LovedTrack> loved = account.loved();
    long first = Math.min(loved.size(), (page - 1L) * limit);
    for (int i = (int) first; i < Math.min(loved.size(), first + limit); i++) {
      LovedTrack track = loved.get(i);
      ObjectNode row = JSON.objectNode().put("name", track.title()).put("mbid", track.mbid());
      row.putObject("artist").put("name", track.artist()).put("mbid", "");
      row.putObject("date").put("uts", Long.toString(track.second()));
      rows.add(row);
    }
    return list("lovedtracks", rows, user, page, limit, loved.size());
  }

  private static ObjectNode play(LastfmTrack track) {
    ObjectNode row = JSON.objectNode();
    row.putObject("artist").put("mbid", "").put("#text", track.artist());
    row.put("streamable", "0").put("mbid", track.mbid()).put("name", track.title());
    row.putObject("album").put("mbid", "").put("#text", track.album());
    row.put("url", "https://www.last.fm/music/_");
    row.putArray("image").addObject().put("size", "small").put("#text", "");
    return row;
  }

  private static ObjectNode play(Scrobble scrobble) {
    ObjectNode row = play(scrobble.track());
    row.putObject("date").put("uts", Long.toString(scrobble.second())).put("#text", "");
    return row;
  }

  /**
   * Writes a play without a time, in the three ways that occur, in turn: {@code "0"}, {@code ""},
   * no date.
   */
  private static ObjectNode play(List<LastfmTrack> undated, int index) {
    ObjectNode row = play(undated.get(index));
    if (index % 3 < 2) {
      row.putObject("date").put("uts", index % 3 == 0 ? "0" : "");
    }
    return row;
  }

  /** Writes a list; a list of one becomes an object, as at Last.fm. */
  private static String list(
      String name, ArrayNode rows, String user, int page, int limit, int total) {
    ObjectNode answer = JSON.objectNode();
    ObjectNode list = answer.putObject(name);
    list.set("track", rows.size() == 1 ? rows.get(0) : rows);
    list.putObject("@attr")
        .put("user", user)
        .put("totalPages", Integer.toString((total + limit - 1) / limit))
        .put("page", Integer.toString(page))
        .put("perPage", Integer.toString(limit))
        .put("total", Integer.toString(total));
    return answer.toString();
  }
}
