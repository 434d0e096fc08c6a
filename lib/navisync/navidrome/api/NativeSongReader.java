package navisync.navidrome.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import navisync.navidrome.Annotation;
import navisync.navidrome.LibraryTrack;
import navisync.navidrome.NameTags;
import navisync.navidrome.Participant;

/**
 * Reads a song of Navidrome's native API, which tells what the database holds: the bare names with
 * the tags apart, the library and the real path. Pure functions.
 */
final class NativeSongReader {
  private NativeSongReader() {}

  /** Whether its file is missing; such songs are listed here, and get no plays. */
  static boolean isMissing(JsonNode song) {
    return song.path("missing").asBoolean();
  }

  /** The track; what an older server does not tell is empty. */
  static LibraryTrack track(JsonNode song) {
    return new LibraryTrack(
        song.path("id").asText(),
        song.path("libraryId").asInt(1),
        song.path("path").asText(),
        song.path("title").asText(),
        song.path("artist").asText(),
        participants(song),
        song.path("album").asText(),
        song.path("albumId").asText(),
        song.path("albumArtist").asText(),
        song.path("mbzRecordingID").asText(),
        song.path("year").asInt(),
        song.path("compilation").asBoolean(),
        song.path("discNumber").asInt(),
        song.path("trackNumber").asInt(),
        NameTags.of(tag(song, "subtitle"), tag(song, "albumversion")));
  }

  /** What the server keeps about it for the user who is logged in; times as it writes them. */
  static Annotation annotation(JsonNode song) {
    long count = SongReader.playCount(song);
    String played = song.path("playDate").asText(null);
    boolean starred = song.path("starred").asBoolean();
    return count == 0 && played == null && !starred
        ? Annotation.NONE
        : new Annotation(
            true, count, played, starred, starred ? song.path("starredAt").asText(null) : null);
  }

  private static String tag(JsonNode song, String name) {
    return song.path("tags").path(name).path(0).asText();
  }

  private static List<Participant> participants(JsonNode song) {
    List<Participant> participants = new ArrayList<>();
    for (JsonNode each : song.path("participants").path("artist")) {
      Participant participant =
          new Participant(each.path("id").asText(), each.path("name").asText());
      if (!participants.contains(participant)) {
        participants.add(participant);
      }
    }
    String first = song.path("artistId").asText();
    return participants.isEmpty()
        ? List.of(new Participant(first, song.path("artist").asText()))
        : Participant.inOrder(participants, first);
  }
}
