package navisync.source.files;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import navisync.model.LastfmTrack;

/** One play in JSON, in the formats of common exports. */
final class JsonPlay {
  private static final List<String> ARTIST =
      List.of("artist", "artist_name", "artistName", "artists");
  private static final List<String> TITLE =
      List.of("name", "track", "title", "track_name", "trackName", "track_title");
  private static final List<String> ALBUM =
      List.of("album", "album_name", "albumName", "release_name", "album_title");
  private static final List<String> TIME =
      List.of(
          "date", "timestamp", "time", "uts", "listened_at", "played_at", "timeMs", "timeMillis");

  private JsonPlay() {}

  /** Adds the play to the rows, and returns the format that its fields show. */
  static ExportFormat take(long line, JsonNode row, ExportRows plays) {
    if (row.has("track_metadata")) {
      listenBrainz(line, row, plays);
      return ExportFormat.LISTENBRAINZ;
    }
    if (row.path("track").has("aliases")) {
      koito(line, row, plays);
      return ExportFormat.KOITO;
    }
    if (row.path("track").path("artists").isArray()) {
      maloja(line, row, plays);
      return ExportFormat.MALOJA;
    }
    if (row.path("track").isObject() && row.path("track").has("name")) {
      return take(line, row.path("track"), plays);
    }
    if (row.has("timeMs") || row.has("mediaPlayerPackage")) {
      pano(line, row, plays);
      return ExportFormat.PANO;
    }
    if (!row.path("@attr").path("nowplaying").asBoolean(false)) {
      plays.play(
          line,
          new LastfmTrack(
              first(row, ARTIST), first(row, TITLE), first(row, ALBUM), text(row.path("mbid"))),
          time(row));
    }
    return ExportFormat.JSON;
  }

  /**
   * A heart, a pinned recording and what is playing now have no time of a listen. The id that the
   * player sent comes before the mapper's, which may be another recording's.
   */
  private static void listenBrainz(long line, JsonNode row, ExportRows plays) {
    if (!row.has("listened_at")) {
      return;
    }
    JsonNode track = row.path("track_metadata");
    String mapped = text(track.path("mbid_mapping").path("recording_mbid"));
    String sent = text(track.path("additional_info").path("recording_mbid"));
    plays.play(
        line,
        new LastfmTrack(
            text(track.path("artist_name")),
            text(track.path("track_name")),
            text(track.path("release_name")),
            sent.isEmpty() ? mapped : sent),
        timeText(row.path("listened_at")));
  }

  /** {@code time} beside {@code track} with a list of artists, in exports and in its API. */
  private static void maloja(long line, JsonNode row, ExportRows plays) {
    JsonNode track = row.path("track");
    JsonNode album = track.path("album");
    plays.play(
        line,
        new LastfmTrack(
            text(track.path("artists")),
            text(track.path("title")),
            album.has("albumtitle") ? text(album.path("albumtitle")) : text(album),
            ""),
        timeText(row.path("time")));
  }

  /**
   * Names are lists of aliases there, one of them the primary one. Which of several artists is the
   * primary one is not always told, so all are kept.
   */
  private static void koito(long line, JsonNode row, ExportRows plays) {
    List<String> artists = new ArrayList<>();
    for (JsonNode artist : row.path("artists")) {
      boolean primary = artist.path("is_primary").asBoolean();
      artists.add(primary ? 0 : artists.size(), primaryName(artist));
    }
    plays.play(
        line,
        new LastfmTrack(
            String.join(", ", artists),
            primaryName(row.path("track")),
            primaryName(row.path("album")),
            text(row.path("track").path("mbid"))),
        timeText(row.path("listened_at")));
  }

  private static String primaryName(JsonNode item) {
    JsonNode aliases = item.path("aliases");
    for (JsonNode alias : aliases) {
      if (alias.path("is_primary").asBoolean()) {
        return text(alias.path("alias"));
      }
    }
    return aliases.isEmpty() ? "" : text(aliases.get(0).path("alias"));
  }

  private static void pano(long line, JsonNode row, ExportRows plays) {
    if (PanoEvent.isPlay(text(row.path("event")))) {
      plays.play(
          line,
          new LastfmTrack(first(row, ARTIST), first(row, TITLE), first(row, ALBUM), ""),
          time(row));
    }
  }

  private static String time(JsonNode row) {
    for (String name : TIME) {
      JsonNode field = row.path(name);
      String time = timeText(field.has("uts") ? field.path("uts") : field);
      if (!time.isEmpty()) {
        return time;
      }
    }
    return "";
  }

  /** Returns a time as text; ListenBrainz exports it with a fraction: {@code 1600000000.000000}. */
  static String timeText(JsonNode field) {
    return field.isFloatingPointNumber() && field.canConvertToLong()
        ? Long.toString(field.longValue())
        : text(field);
  }

  private static String first(JsonNode row, List<String> names) {
    return names.stream()
        .map(name -> text(row.path(name)))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  /**
   * Returns a text, the text within an object as Last.fm has it, or those of a list; empty for
   * null.
   */
  private static String text(JsonNode field) {
    if (field.isArray()) {
      return StreamSupport.stream(field.spliterator(), false)
          .filter(each -> !each.isArray())
          .map(JsonPlay::text)
          .collect(Collectors.joining(", "));
    }
    if (field.isObject()) {
      JsonNode inner = field.has("#text") ? field.path("#text") : field.path("name");
      return inner.isContainerNode() ? "" : text(inner);
    }
    return field.isNull() ? "" : field.asText("").strip();
  }
}
