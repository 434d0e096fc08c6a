package navisync.navidrome.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import navisync.Failure;
import navisync.navidrome.Annotation;
import navisync.navidrome.LibraryTrack;
import navisync.navidrome.NameTags;
import navisync.navidrome.Participant;
import navisync.navidrome.PlayCount;

/** Reads a song of the Subsonic API. Pure functions. */
final class SongReader {
  /** Navidrome's Subsonic API does not tell the library; ids are unique across libraries. */
  private static final int LIBRARY_UNTOLD = 1;

  private SongReader() {}

  /** The songs of a list; some servers give one song as an object instead of an array of one. */
  static List<JsonNode> songs(JsonNode list) {
    JsonNode songs = list.path("song");
    if (songs.isObject()) {
      return List.of(songs);
    }
    List<JsonNode> each = new ArrayList<>();
    songs.forEach(each::add);
    return each;
  }

  /** The track; what an older server does not tell is empty. */
  static LibraryTrack track(JsonNode song) {
    String artist = first(song, "displayArtist", "artist");
    return new LibraryTrack(
        song.path("id").asText(),
        LIBRARY_UNTOLD,
        song.path("path").asText(),
        song.path("title").asText(),
        artist,
        participants(song, artist),
        song.path("album").asText(),
        song.path("albumId").asText(),
        first(song, "displayAlbumArtist", "albumArtist"),
        song.path("musicBrainzId").asText(),
        song.path("year").asInt(),
        song.path("isCompilation").asBoolean(),
        song.path("discNumber").asInt(),
        song.path("track").asInt(),
        NameTags.UNKNOWN);
  }

  /** What the server keeps about it for the asking user; times as it writes them. */
  static Annotation annotation(JsonNode song) {
    long count = playCount(song);
    String played = song.path("played").asText(null);
    String starred = song.path("starred").asText(null);
    return count == 0 && played == null && starred == null
        ? Annotation.NONE
        : new Annotation(true, count, played, starred != null, starred);
  }

  /** The play count of a song of either API; 0 where it has none. */
  static long playCount(JsonNode song) {
    JsonNode count = song.path("playCount");
    if (count.isMissingNode() || count.isNull()) {
      return 0;
    }
    try {
      long number = Long.parseLong(count.asText());
      if (PlayCount.isPossible(number)) {
        return number;
      }
    } catch (NumberFormatException noCount) {
      throw impossible(song, count, noCount);
    }
    throw impossible(song, count, null);
  }

  private static Failure impossible(JsonNode song, JsonNode count, Exception cause) {
    return PlayCount.refusal(
        count.toString(),
        "track \""
            + first(song, "displayArtist", "artist")
            + " – "
            + song.path("title").asText()
            + "\"",
        "Navidrome's answer",
        "Correct it in Navidrome's database",
        cause);
  }

  private static List<Participant> participants(JsonNode song, String artist) {
    List<Participant> participants = new ArrayList<>();
    for (JsonNode each : song.path("artists")) {
      participants.add(new Participant(each.path("id").asText(), each.path("name").asText()));
    }
    if (participants.isEmpty()) {
      participants.add(new Participant(song.path("artistId").asText(), artist));
    }
    return List.copyOf(participants);
  }

  private static String first(JsonNode song, String name, String otherwise) {
    String text = song.path(name).asText();
    return text.isEmpty() ? song.path(otherwise).asText() : text;
  }
}
