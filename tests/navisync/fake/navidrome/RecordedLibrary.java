package navisync.fake.navidrome;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import navisync.model.LibraryTrack;
import navisync.model.NameTags;
import navisync.model.Participant;
import navisync.source.lastfm.FakeTime;

/**
 * A demo Navidrome set up as the real one was when it was recorded: its user and player, and the
 * tracks that the recorded answers show at the places where they show them, among others.
 */
final class RecordedLibrary {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final List<LibraryTrack> tracks = new ArrayList<>();

  private RecordedLibrary(Path folder) throws IOException {
    this.folder = folder;
    for (JsonNode song : body("api-song-page.json")) {
      tracks.add(nativeSong(song));
    }
    tracks.add(subsonicSong(body("rest-getSong.json").at("/subsonic-response/song")));
    tracks.add(other("3KhhQuFzFZhVS0Vi9KLvGW"));
    tracks.add(other("6HbL65HHS05V0lXWHaFNvb"));
    fillTo(10);
    for (JsonNode song :
        body("rest-search3-page.json").at("/subsonic-response/searchResult3/song")) {
      tracks.add(subsonicSong(song));
    }
    fillTo(48);
  }

  static TestNavidrome serve(Path folder) throws IOException {
    RecordedLibrary library = new RecordedLibrary(folder);
    String userId = library.body("auth-login.json").get("id").asText();
    JsonNode player = library.body("api-player-list.json").get(0);
    FakeTime time = new FakeTime(Instant.parse("2026-11-25T23:03:24Z").getEpochSecond());
    TestNavidrome navidrome =
        new TestNavidrome(
            time, List.of(new User(userId, "demo", "demo", true, false)), library.tracks);
    navidrome.player(
        new Player(player.get("id").asText(), userId, "NaviSync", "navisync", time.now(), true));
    return navidrome;
  }

  private JsonNode body(String exchange) throws IOException {
    return JSON.readTree(Files.readString(folder.resolve(exchange))).at("/response/body");
  }

  private void fillTo(int number) {
    while (tracks.size() < number) {
      tracks.add(other("z%02d".formatted(tracks.size())));
    }
  }

  private static LibraryTrack other(String id) {
    return new LibraryTrack(
        id,
        1,
        id,
        id,
        "Other",
        List.of(new Participant("o", "Other")),
        "",
        "o",
        "",
        "",
        0,
        false,
        0,
        0,
        NameTags.NONE);
  }

  private static LibraryTrack nativeSong(JsonNode song) {
    return track(
        song, song.at("/participants/artist"), song.get("albumArtist").asText(), "trackNumber");
  }

  private static LibraryTrack subsonicSong(JsonNode song) {
    return track(song, song.get("artists"), song.get("displayAlbumArtist").asText(), "track");
  }

  private static LibraryTrack track(
      JsonNode song, JsonNode artists, String albumArtist, String trackNumber) {
    List<Participant> participants = new ArrayList<>();
    for (JsonNode artist : artists) {
      participants.add(new Participant(artist.get("id").asText(), artist.get("name").asText()));
    }
    return new LibraryTrack(
        song.get("id").asText(),
        1,
        song.get("path").asText(),
        song.get("title").asText(),
        song.get("artist").asText(),
        participants,
        song.get("album").asText(),
        song.get("albumId").asText(),
        albumArtist,
        song.path("musicBrainzId").asText(),
        song.get("year").asInt(),
        false,
        song.path("discNumber").asInt(),
        song.get(trackNumber).asInt(),
        NameTags.NONE);
  }
}
