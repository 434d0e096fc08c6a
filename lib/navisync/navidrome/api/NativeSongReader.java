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
    return AnswerFields.flag(song, "missing");
  }

  /** The track; what an older server does not tell is empty. */
  static LibraryTrack track(JsonNode song) {
    return new LibraryTrack(
        AnswerFields.needed(song, "id"),
        AnswerFields.remark(song, "libraryId", 1),
        AnswerFields.text(song, "path"),
        AnswerFields.text(song, "title"),
        AnswerFields.text(song, "artist"),
        participants(song),
        AnswerFields.text(song, "album"),
        AnswerFields.text(song, "albumId"),
        AnswerFields.text(song, "albumArtist"),
        AnswerFields.remark(song, "mbzRecordingID"),
        AnswerFields.remark(song, "year", 0),
        song.path("compilation").asBoolean(),
        AnswerFields.remark(song, "discNumber", 0),
        AnswerFields.remark(song, "trackNumber", 0),
        NameTags.of(tag(song, "subtitle"), tag(song, "albumversion")));
  }

  /** What the server keeps about it for the user who is logged in; times as it writes them. */
  static Annotation annotation(JsonNode song) {
    long count = SongReader.playCount(song);
    String played = AnswerFields.time(song, "playDate");
    boolean starred = AnswerFields.flag(song, "starred");
    return count == 0 && played == null && !starred
        ? Annotation.NONE
        : new Annotation(
            true, count, played, starred, starred ? AnswerFields.time(song, "starredAt") : null);
  }

  private static String tag(JsonNode song, String name) {
    return song.path("tags").path(name).path(0).asText();
  }

  private static List<Participant> participants(JsonNode song) {
    List<Participant> participants = new ArrayList<>();
    for (JsonNode each : song.path("participants").path("artist")) {
      Participant participant =
          new Participant(AnswerFields.text(each, "id"), AnswerFields.text(each, "name"));
      if (!participants.contains(participant)) {
        participants.add(participant);
      }
    }
    String first = AnswerFields.text(song, "artistId");
    return participants.isEmpty()
        ? List.of(new Participant(first, AnswerFields.text(song, "artist")))
        : Participant.inOrder(participants, first);
  }
}
