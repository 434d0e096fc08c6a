package navisync.navidrome.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import navisync.Failure;
import navisync.io.ServerText;
import navisync.model.Annotation;
import navisync.model.LibraryTrack;
import navisync.model.NameTags;
import navisync.model.Participant;
import navisync.model.PlayCount;

/** Reads a song of the Subsonic API. Pure functions. */
final class SongReader {
  /** Navidrome's Subsonic API does not tell the library; ids are unique across libraries. */
  private static final int LIBRARY_UNTOLD = 1;

  private SongReader() {}

  /**
   * Returns the songs of a list; some servers give one song as an object instead of an array of
   * one.
   */
  static List<JsonNode> songs(JsonNode list) {
    JsonNode songs = list.path("song");
    if (songs.isObject()) {
      return List.of(songs);
    }
    if (!songs.isArray() && !songs.isMissingNode() && !songs.isNull()) {
      throw SubsonicFields.malformed("song");
    }
    List<JsonNode> each = new ArrayList<>();
    songs.forEach(each::add);
    return each;
  }

  /** Asks for one song by its id; empty when there is no such song. */
  static Optional<JsonNode> ask(SubsonicClient client, String id) {
    Optional<JsonNode> song = client.askFor("getSong", id).map(answer -> answer.path("song"));
    // Nothing, or another song, would look like this one without any play.
    if (song.isPresent() && !SubsonicFields.needed(song.get(), "id").equals(id)) {
      throw SubsonicFields.malformed("id");
    }
    return song;
  }

  /** Returns the track; what an older server does not tell is empty. */
  static LibraryTrack track(JsonNode song) {
    String artist = first(song, "displayArtist", "artist");
    return new LibraryTrack(
        SubsonicFields.needed(song, "id"),
        LIBRARY_UNTOLD,
        SubsonicFields.text(song, "path"),
        SubsonicFields.text(song, "title"),
        artist,
        participants(song, artist),
        SubsonicFields.text(song, "album"),
        SubsonicFields.text(song, "albumId"),
        first(song, "displayAlbumArtist", "albumArtist"),
        SubsonicFields.remark(song, "musicBrainzId"),
        SubsonicFields.remark(song, "year", 0),
        song.path("isCompilation").asBoolean(),
        SubsonicFields.remark(song, "discNumber", 0),
        SubsonicFields.remark(song, "track", 0),
        NameTags.UNKNOWN);
  }

  /** Returns what the server keeps about it for the user who logged in; times as it writes them. */
  static Annotation annotation(JsonNode song) {
    long count = playCount(song);
    String played = SubsonicFields.time(song, "played");
    String starred = SubsonicFields.time(song, "starred");
    return count == 0 && played == null && starred == null
        ? Annotation.NONE
        : new Annotation(true, count, played, starred != null, starred);
  }

  /** Returns the play count of a song of either API; 0 where it has none. */
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
        shown(count.toString()),
        "track \""
            + shown(first(song, "displayArtist", "artist"))
            + " – "
            + shown(SubsonicFields.remark(song, "title"))
            + "\"",
        "Navidrome's answer",
        "Correct it in Navidrome's database",
        cause);
  }

  private static String shown(String text) {
    return ServerText.line(text, List.of());
  }

  private static List<Participant> participants(JsonNode song, String artist) {
    List<Participant> participants = new ArrayList<>();
    for (JsonNode each : song.path("artists")) {
      participants.add(
          new Participant(SubsonicFields.text(each, "id"), SubsonicFields.text(each, "name")));
    }
    if (participants.isEmpty()) {
      participants.add(new Participant(SubsonicFields.text(song, "artistId"), artist));
    }
    return List.copyOf(participants);
  }

  private static String first(JsonNode song, String name, String otherwise) {
    String text = SubsonicFields.text(song, name);
    return text.isEmpty() ? SubsonicFields.text(song, otherwise) : text;
  }
}
