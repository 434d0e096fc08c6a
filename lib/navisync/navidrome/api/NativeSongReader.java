package navisync.navidrome.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import navisync.model.Annotation;
import navisync.model.LibraryTrack;
import navisync.model.NameTags;
import navisync.model.Participant;

/**
 * Reads a song of Navidrome's native API, which tells what the database holds: the bare names with
 * the tags apart, the library and the real path. Pure functions.
 */
final class NativeSongReader {
  private NativeSongReader() {}

  /** Returns whether the file is missing; such songs are listed here, and get no plays. */
  static boolean isMissing(JsonNode song) {
    return SubsonicFields.flag(song, "missing");
  }

  /** Returns the track; what an older server does not tell is empty. */
  static LibraryTrack track(JsonNode song) {
    return new LibraryTrack(
        SubsonicFields.needed(song, "id"),
        SubsonicFields.remark(song, "libraryId", 1),
        SubsonicFields.text(song, "path"),
        SubsonicFields.text(song, "title"),
        SubsonicFields.text(song, "artist"),
        participants(song),
        SubsonicFields.text(song, "album"),
        SubsonicFields.text(song, "albumId"),
        SubsonicFields.text(song, "albumArtist"),
        SubsonicFields.remark(song, "mbzRecordingID"),
        SubsonicFields.remark(song, "year", 0),
        song.path("compilation").asBoolean(),
        SubsonicFields.remark(song, "discNumber", 0),
        SubsonicFields.remark(song, "trackNumber", 0),
        NameTags.of(tag(song, "subtitle"), tag(song, "albumversion")));
  }

  /**
   * Returns what the server keeps about it for the user who is logged in; times as it writes them.
   */
  static Annotation annotation(JsonNode song) {
    long count = SongReader.playCount(song);
    String played = SubsonicFields.time(song, "playDate");
    boolean starred = SubsonicFields.flag(song, "starred");
    return count == 0 && played == null && !starred
        ? Annotation.NONE
        : new Annotation(
            true, count, played, starred, starred ? SubsonicFields.time(song, "starredAt") : null);
  }

  private static String tag(JsonNode song, String name) {
    return song.path("tags").path(name).path(0).asText();
  }

  private static List<Participant> participants(JsonNode song) {
    List<Participant> participants = new ArrayList<>();
    for (JsonNode each : song.path("participants").path("artist")) {
      Participant participant =
          new Participant(SubsonicFields.text(each, "id"), SubsonicFields.text(each, "name"));
      if (!participants.contains(participant)) {
        participants.add(participant);
      }
    }
    String first = SubsonicFields.text(song, "artistId");
    return participants.isEmpty()
        ? List.of(new Participant(first, SubsonicFields.text(song, "artist")))
        : Participant.inOrder(participants, first);
  }
}
