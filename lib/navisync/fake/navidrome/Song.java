package navisync.fake.navidrome;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import navisync.model.LibraryTrack;

/**
 * Writes a track as Navidrome's two APIs do, Subsonic's with subtitle and album version appended,
 * without the fields about sound. Every file is 200 seconds of MP3. Zeros and missing dates are
 * left out, as by the server.
 */
final class Song {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String ADDED = "2024-01-01T00:00:00Z";

  private Song() {}

  /** Writes a song of Subsonic's API. */
  static ObjectNode subsonic(LibraryTrack track, CountedPlays annotation) {
    ObjectNode song =
        JSON.objectNode()
            .put("id", track.id())
            .put("parent", track.albumId())
            .put("isDir", false)
            .put("title", track.fullTitle())
            .put("album", track.fullAlbum())
            .put("artist", track.artist());
    putUnlessZero(song, "track", track.trackNumber());
    putUnlessZero(song, "year", track.year());
    song.put("contentType", "audio/mpeg").put("suffix", "mp3");
    if (annotation.starred() != null) {
      song.put("starred", text(annotation.starred()));
    }
    song.put("duration", 200).put("path", shownPath(track));
    putUnlessZero(song, "playCount", annotation.count());
    putUnlessZero(song, "discNumber", track.discNumber());
    song.put("created", ADDED)
        .put("albumId", track.albumId())
        .put("artistId", track.participants().get(0).id())
        .put("type", "music");
    if (annotation.count() > 0 && annotation.played() != null) {
      song.put("played", text(annotation.played()));
    }
    song.put("mediaType", "song").put("musicBrainzId", track.recordingMbid());
    song.set("artists", artists(track));
    song.put("displayArtist", track.artist());
    song.set("albumArtists", albumArtists(track));
    song.put("displayAlbumArtist", track.albumArtist());
    return song;
  }

  /** Writes a song of the native API. */
  static ObjectNode nativeApi(LibraryTrack track, CountedPlays annotation, boolean missing) {
    ObjectNode song = JSON.objectNode();
    putUnlessZero(song, "playCount", annotation.count());
    if (annotation.played() != null) {
      song.put("playDate", text(annotation.played()));
    }
    if (annotation.starred() != null) {
      song.put("starred", true).put("starredAt", text(annotation.starred()));
    }
    song.put("id", track.id())
        .put("libraryId", track.libraryId())
        .put("path", track.path())
        .put("title", track.title())
        .put("album", track.album())
        .put("artistId", track.participants().get(0).id())
        .put("artist", track.artist())
        .put("albumArtist", track.albumArtist())
        .put("albumId", track.albumId())
        .put("trackNumber", track.trackNumber())
        .put("discNumber", track.discNumber())
        .put("year", track.year())
        .put("suffix", "mp3")
        .put("duration", 200)
        .put("compilation", track.compilation());
    if (!track.recordingMbid().isEmpty()) {
      song.put("mbzRecordingID", track.recordingMbid());
    }
    ObjectNode tags = JSON.objectNode();
    putTag(tags, "albumversion", track.nameTags().albumVersion());
    putTag(tags, "subtitle", track.nameTags().subtitle());
    if (!tags.isEmpty()) {
      song.set("tags", tags);
    }
    ObjectNode participants = song.putObject("participants");
    participants.set("albumartist", withMissing(albumArtists(track)));
    participants.set("artist", withMissing(artists(track)));
    song.put("missing", missing).put("createdAt", ADDED);
    return song;
  }

  /**
   * Formats a time with as many digits of its fraction as there are, such as {@code 00:00:00.5Z}.
   */
  static String text(Instant time) {
    return time.toString().replaceFirst("(\\.\\d*?)0+Z$", "$1Z");
  }

  /** Returns the path that Subsonic shows: it is made of the tags, not the path of the file. */
  private static String shownPath(LibraryTrack track) {
    String disc = track.discNumber() == 0 ? "" : "%02d-".formatted(track.discNumber());
    String number = track.trackNumber() == 0 ? "" : "%02d - ".formatted(track.trackNumber());
    return "%s/%s/%s%s%s.mp3"
        .formatted(
            track.albumArtist().replace('/', '_'),
            track.fullAlbum().replace('/', '_'),
            disc,
            number,
            track.fullTitle().replace('/', '_'));
  }

  private static ArrayNode artists(LibraryTrack track) {
    ArrayNode artists = JSON.arrayNode();
    track
        .participants()
        .forEach(each -> artists.addObject().put("id", each.id()).put("name", each.name()));
    return artists;
  }

  /** Writes the one album artist; its id is known only if it is a participant of the track, too. */
  private static ArrayNode albumArtists(LibraryTrack track) {
    String id =
        track.participants().stream()
            .filter(each -> each.name().equals(track.albumArtist()))
            .map(each -> each.id())
            .findFirst()
            .orElse("artist-" + track.albumArtist());
    ArrayNode artists = JSON.arrayNode();
    artists.addObject().put("id", id).put("name", track.albumArtist());
    return artists;
  }

  private static ArrayNode withMissing(ArrayNode artists) {
    artists.forEach(each -> ((ObjectNode) each).put("missing", false));
    return artists;
  }

  private static void putTag(ObjectNode tags, String name, String value) {
    if (!value.isEmpty()) {
      tags.putArray(name).add(value);
    }
  }

  private static void putUnlessZero(ObjectNode song, String name, long number) {
    if (number != 0) {
      song.put(name, number);
    }
  }
}
