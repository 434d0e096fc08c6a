package navisync.source.files;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import navisync.model.LastfmTrack;

/** One play in JSON, in the forms of the exports that people have. */
final class JsonPlay {
  /** Last.fm counts a play from 30 seconds on, so does this. */
  private static final long LEAST_MILLISECONDS = 30_000;

  private JsonPlay() {}

  /** Hands a play on, by the fields that tell its form. */
  static void take(long line, JsonNode row, ExportRows taker) {
    if (row.has("ms_played")) {
      spotify(line, row, "master_metadata_album_artist_name", "master_metadata_track_name", taker);
    } else if (row.has("msPlayed")) {
      spotify(line, row, "artistName", "trackName", taker);
    } else if (row.has("track_metadata")) {
      listenBrainz(line, row, taker);
    } else if (row.path("track").isObject()) {
      nested(line, row, taker);
    } else if (!isPlayingNow(row)) {
      lastfm(line, row, taker);
    }
  }

  /**
   * Spotify's streaming history. Its time is when the stream ended, a play's is when it began. A
   * stream under 30 seconds is no play, and one without names is a podcast.
   */
  private static void spotify(
      long line, JsonNode row, String artist, String title, ExportRows taker) {
    boolean extended = row.has("ms_played");
    long played = row.path(extended ? "ms_played" : "msPlayed").asLong();
    OptionalLong end = TimeText.second(row.path(extended ? "ts" : "endTime").asText());
    if (text(row, artist).isBlank() || text(row, title).isBlank()) {
      taker.notMusic();
    } else if (played < LEAST_MILLISECONDS) {
      taker.tooShort();
    } else {
      taker.play(
          line,
          new LastfmTrack(
              text(row, artist),
              text(row, title),
              text(row, "master_metadata_album_album_name"),
              ""),
          end.isEmpty() ? end : OptionalLong.of(end.getAsLong() - played / 1000));
    }
  }

  private static void listenBrainz(long line, JsonNode row, ExportRows taker) {
    JsonNode track = row.path("track_metadata");
    String mapped = track.path("mbid_mapping").path("recording_mbid").asText("");
    String sent = track.path("additional_info").path("recording_mbid").asText("");
    taker.play(
        line,
        new LastfmTrack(
            text(track, "artist_name"),
            text(track, "track_name"),
            text(track, "release_name"),
            mapped.isEmpty() ? sent : mapped),
        TimeText.second(row.path("listened_at").asText()));
  }

  /** Maloja: {@code time} beside {@code track} with a list of artists; or a page of one play. */
  private static void nested(long line, JsonNode row, ExportRows taker) {
    JsonNode track = row.path("track");
    if (!track.path("artists").isArray()) {
      take(line, track, taker);
      return;
    }
    String artist =
        StreamSupport.stream(track.path("artists").spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.joining(", "));
    JsonNode album = track.path("album");
    taker.play(
        line,
        new LastfmTrack(
            artist,
            text(track, "title"),
            album.isObject() ? text(album, "albumtitle") : album.asText(""),
            ""),
        TimeText.second(row.path("time").asText()));
  }

  /** A track of Last.fm's own API, or the plainer objects that exporters make of it. */
  private static void lastfm(long line, JsonNode row, ExportRows taker) {
    String time = "";
    for (String name : new String[] {"date", "timestamp", "time", "uts"}) {
      JsonNode field = row.path(name);
      time = time.isEmpty() ? (field.isObject() ? field.path("uts") : field).asText("") : time;
    }
    String title = text(row, "name");
    title = title.isEmpty() ? text(row, "track") : title;
    title = title.isEmpty() ? text(row, "title") : title;
    taker.play(
        line,
        new LastfmTrack(text(row, "artist"), title, text(row, "album"), text(row, "mbid")),
        TimeText.second(time));
  }

  private static boolean isPlayingNow(JsonNode row) {
    return row.path("@attr").path("nowplaying").asBoolean(false);
  }

  /** A text, or the text within an object as Last.fm has it; empty for null. */
  private static String text(JsonNode row, String name) {
    JsonNode field = row.path(name);
    if (field.isObject()) {
      JsonNode inner = field.has("#text") ? field.path("#text") : field.path("name");
      return inner.asText("").strip();
    }
    return field.isNull() ? "" : field.asText("").strip();
  }
}
