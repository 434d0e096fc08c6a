package navisync.navidrome.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    if (!songs.isArray() && !songs.isMissingNode() && !songs.isNull()) {
      throw AnswerFields.malformed("song");
    }
    List<JsonNode> each = new ArrayList<>();
    songs.forEach(each::add);
    return each;
  }

  /** Asks for one song by its id; empty when there is no such song. */
  static Optional<JsonNode> ask(SubsonicClient client, String id) {
    Optional<JsonNode> song = client.askFor("getSong", id).map(answer -> answer.path("song"));
    // Nothing, or another song, would look like this one without any play.
    if (song.isPresent() && !AnswerFields.needed(song.get(), "id").equals(id)) {
      throw AnswerFields.malformed("id");
    }
    return song;
  }

  /** The track; what an older server does not tell is empty. */
  static LibraryTrack track(JsonNode song) {
    String artist = first(song, "displayArtist", "artist");
    return new LibraryTrack(
        AnswerFields.needed(song, "id"),
        LIBRARY_UNTOLD,
        AnswerFields.text(song, "path"),
        AnswerFields.text(song, "title"),
        artist,
        participants(song, artist),
        AnswerFields.text(song, "album"),
        AnswerFields.text(song, "albumId"),
        first(song, "displayAlbumArtist", "albumArtist"),
        AnswerFields.remark(song, "musicBrainzId"),
        AnswerFields.remark(song, "year", 0),
        song.path("isCompilation").asBoolean(),
        AnswerFields.remark(song, "discNumber", 0),
        AnswerFields.remark(song, "track", 0),
        NameTags.UNKNOWN);
  }

  /** What the server keeps about it for the asking user; times as it writes them. */
  static Annotation annotation(JsonNode song) {
    long count = playCount(song);
    String played = AnswerFields.time(song, "played");
    String starred = AnswerFields.time(song, "starred");
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
            + AnswerFields.remark(song, "title")
            + "\"",
        "Navidrome's answer",
        "Correct it in Navidrome's database",
        cause);
  }

  private static List<Participant> participants(JsonNode song, String artist) {
    List<Participant> participants = new ArrayList<>();
    for (JsonNode each : song.path("artists")) {
      participants.add(
          new Participant(AnswerFields.text(each, "id"), AnswerFields.text(each, "name")));
    }
    if (participants.isEmpty()) {
      participants.add(new Participant(AnswerFields.text(song, "artistId"), artist));
    }
    return List.copyOf(participants);
  }

  private static String first(JsonNode song, String name, String otherwise) {
    String text = AnswerFields.text(song, name);
    return text.isEmpty() ? AnswerFields.text(song, otherwise) : text;
  }
}
