package navisync.source.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import navisync.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Export files in the forms that people have, each with the plays that come of it. */
class ExportFileTest {
  private static final long NOW = 1_700_000_000;
  private static final String FERRY = "1600000000 Mirrow|Ash Ferry|Kites|";

  @TempDir Path folder;

  static Stream<Arguments> formats() {
    return Stream.of(
        Arguments.of(
            "CSV without headers",
            "CSV",
            "Mirrow,Kites,Ash Ferry,13 Sep 2020 12:26\n"
                + "\"Roe, Tamsin\",,\"Say \"\"no\"\"\",1600000001\n",
            List.of("1599999960 Mirrow|Ash Ferry|Kites|", "1600000001 Roe, Tamsin|Say \"no\"||")),
        Arguments.of(
            "CSV with headers in another order, a BOM and CRLF",
            "CSV",
            "\uFEFFuts,utc_time,artist,artist_mbid,album,album_mbid,track,track_mbid\r\n"
                + "1600000000,\"13 Sep 2020, 12:26\",Mirrow,,Kites,,Ash Ferry,m-1\r\n",
            List.of(FERRY + "m-1")),
        Arguments.of(
            "CSV with semicolons and a line end within a field",
            "CSV",
            "Title;Artist;Time (UTC)\n\"Ash\nFerry\";Mirrow;2020-09-13 12:26:40\n",
            List.of("1600000000 Mirrow|Ash\nFerry||")),
        Arguments.of(
            "pages of Last.fm's API, one of them with a single track, one playing now",
            "JSON",
            """
            [{"track": [
               {"artist": {"#text": "Mirrow"}, "name": "Ash Ferry", "album": {"#text": "Kites"},
                "mbid": "m-1", "date": {"uts": "1600000000"}},
               {"artist": {"name": "Mirrow"}, "name": "Lost", "@attr": {"nowplaying": "true"}}],
              "@attr": {"page": "1"}},
             {"recenttracks": {"track":
               {"artist": "Mirrow", "name": "Ash Ferry", "album": "Kites",
                "date": {"uts": 1600000000}}}}]
            """,
            List.of(FERRY + "m-1", FERRY)),
        Arguments.of(
            "lists of lists of tracks",
            "JSON",
            """
            [[{"artist": {"#text": "Mirrow", "mbid": ""}, "name": "Ash Ferry",
               "album": {"#text": "Kites", "mbid": ""}, "date": {"uts": "1600000000"}}]]
            """,
            List.of(FERRY)),
        Arguments.of(
            "an exporter's own objects, milliseconds",
            "JSON",
            """
            {"username": "ann", "scrobbles": [
              {"track": "Ash Ferry", "artist": "Mirrow", "album": "Kites", "date": 1600000000000}]}
            """,
            List.of(FERRY)),
        Arguments.of(
            "ListenBrainz, an object a line",
            "JSON lines",
            """
            {"listened_at": 1600000000, "track_metadata": {"artist_name": "Mirrow", "track_name": "Ash Ferry", "release_name": "Kites", "mbid_mapping": {"recording_mbid": "m-1"}}}
            {"listened_at": 1600000500, "track_metadata": {"artist_name": "Mirrow", "track_name": "Ash Ferry", "additional_info": {"recording_mbid": "m-2"}, "mbid_mapping": null}}
            """,
            List.of(FERRY + "m-1", "1600000500 Mirrow|Ash Ferry||m-2")),
        Arguments.of(
            "ListenBrainz, an answer of its API",
            "JSON",
            """
            {"payload": {"count": 1, "listens": [
              {"listened_at": 1600000000, "track_metadata":
                {"artist_name": "Mirrow", "track_name": "Ash Ferry", "release_name": "Kites"}}]}}
            """,
            List.of(FERRY)),
        Arguments.of(
            "Spotify's extended history: the time is the end of the stream",
            "JSON",
            """
            [{"ts": "2020-09-13T12:30:00Z", "ms_played": 200000,
              "master_metadata_track_name": "Ash Ferry",
              "master_metadata_album_artist_name": "Mirrow",
              "master_metadata_album_album_name": "Kites"}]
            """,
            List.of(FERRY)),
        Arguments.of(
            "Spotify's account data",
            "JSON",
            """
            [{"endTime": "2020-09-13 12:27", "artistName": "Mirrow", "trackName": "Ash Ferry",
              "msPlayed": 60000}]
            """,
            List.of("1599999960 Mirrow|Ash Ferry||")),
        Arguments.of(
            "Maloja",
            "JSON",
            """
            {"maloja": {"export_time": 1}, "scrobbles": [
              {"time": 1600000000, "track": {"artists": ["Mirrow", "Tamsin Roe"],
               "title": "Glasshouse", "album": {"artists": ["Mirrow"], "albumtitle": "Salt"}}}]}
            """,
            List.of("1600000000 Mirrow, Tamsin Roe|Glasshouse|Salt|")),
        Arguments.of(
            "a player's log, UTC",
            "scrobbler log",
            "#AUDIOSCROBBLER/1.1\n#TZ/UTC\n#CLIENT/Rockbox\n"
                + "Mirrow\tKites\tAsh Ferry\t2\t200\tL\t1600000000\tm-1\n",
            List.of(FERRY + "m-1")),
        Arguments.of(
            "a player's log, its own clock",
            "scrobbler log",
            "#AUDIOSCROBBLER/1.1\n#TZ/UNKNOWN\n"
                + "Mirrow\tKites\tAsh Ferry\t2\t200\tL\t1600007200\n",
            List.of(FERRY)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("formats")
  void isRead(String what, String format, String text, List<String> plays) throws IOException {
    ExportedPlays read = read(text);

    assertEquals(plays, texts(read));
    assertEquals(format, read.format());
    assertEquals(List.of(), read.unreadable());
  }

  @Test
  void spotifysShortStreamsAndPodcastsAreNoPlays() throws IOException {
    ExportedPlays read =
        read(
            """
            [{"ts": "2020-09-13T12:30:00Z", "ms_played": 29999,
              "master_metadata_track_name": "Ash Ferry",
              "master_metadata_album_artist_name": "Mirrow"},
             {"ts": "2020-09-13T12:30:00Z", "ms_played": 30000,
              "master_metadata_track_name": "Ash Ferry",
              "master_metadata_album_artist_name": "Mirrow"},
             {"ts": "2020-09-13T12:30:00Z", "ms_played": 900000,
              "master_metadata_track_name": null, "episode_name": "News"}]
            """);

    assertEquals(List.of("1600000170 Mirrow|Ash Ferry||"), texts(read));
    assertEquals(List.of(1, 1), List.of(read.tooShort(), read.notMusic()));
  }

  @Test
  void skippedSongsOfAPlayerAreNoPlays() throws IOException {
    ExportedPlays read =
        read("#AUDIOSCROBBLER/1.1\n#TZ/UTC\nMirrow\tKites\tAsh Ferry\t2\t200\tS\t1600000000\n");

    assertEquals(List.of(), read.plays());
    assertEquals(1, read.tooShort());
  }

  @Test
  void rowsThatAreNoPlayAreNamedByTheirLine() throws IOException {
    assertEquals(
        List.of(
            "2 no artist or no title",
            "3 2 fields, but 4 are needed",
            "4 no readable time",
            "5 a time before 2002 or in the future"),
        unreadable(
            "Mirrow,Kites,Ash Ferry,1600000000\n,Kites,Ash Ferry,1600000000\nMirrow,Kites\n"
                + "Mirrow,Kites,Ash Ferry,yesterday\nMirrow,Kites,Ash Ferry,0\n"));
    assertEquals(
        List.of("3 no readable time"),
        unreadable(
            """
            [{"artist": "Mirrow", "name": "Ash Ferry", "date": {"uts": "1600000000"}},

             {"artist": "Mirrow",
              "name": "Ash Ferry"}]
            """));
  }

  @Test
  void aLineThatIsBrokenCostsNoOther() throws IOException {
    String good =
        "{\"artist\": \"Mirrow\", \"name\": \"Ash Ferry\", \"date\": {\"uts\": \"1600000000\"}}\n";

    ExportedPlays read = read(good + "{\"artist\": \"Mir\n" + good);

    assertEquals(2, read.plays().size());
    assertEquals(1, read.unreadable().size());
    assertEquals(2, read.unreadable().get(0).line());
  }

  @Test
  void aFileThatBreaksOffIsReadUpToThere() throws IOException {
    ExportedPlays read =
        read(
            """
            [{"artist": "Mirrow", "name": "Ash Ferry", "date": {"uts": "1600000000"}},
             {"artist": "Mirrow", "na\
            """);

    assertEquals(1, read.plays().size());
    assertEquals(2, read.unreadable().get(0).line());
  }

  @Test
  void aFileWithoutAnyPlayIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.txt"), "Dear diary,\ntoday\n");

    Failure failure =
        assertThrows(Failure.class, () -> ExportFile.read(file, NOW, ZoneId.of("UTC")));

    assertEquals(
        file
            + " has no readable plays (line 1: 2 fields, but 4 are needed); --help lists"
            + " the formats.",
        failure.getMessage());
  }

  private List<String> unreadable(String text) throws IOException {
    return read(text).unreadable().stream().map(row -> row.line() + " " + row.why()).toList();
  }

  private ExportedPlays read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("export"), text);
    return ExportFile.read(file, NOW, ZoneId.of("Europe/Berlin"));
  }

  private static List<String> texts(ExportedPlays plays) {
    return plays.plays().stream()
        .map(
            play ->
                play.second()
                    + " "
                    + String.join(
                        "|",
                        play.track().artist(),
                        play.track().title(),
                        play.track().album(),
                        play.track().mbid()))
        .toList();
  }
}
