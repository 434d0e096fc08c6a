package navisync.source.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Export files in the forms that people have, each with the plays that come of it. */
class ExportFileTest {
  private static final long NOW = 1_700_000_000;
  private static final String FERRY = "1600000000 Mirrow|Ash Ferry|Kites|";

  @TempDir Path folder;

  static Stream<Arguments> formats() {
    return Stream.of(
        Arguments.of(
            "the table of an exporter without headers, told by its dates",
            "table",
            "Mirrow,Kites,Ash Ferry,13 Sep 2020 12:26\n"
                + "\"Roe, Tamsin\",,\"Say \"\"no\"\"\",13 Sep 2020 12:27\n",
            List.of("1599999960 Mirrow|Ash Ferry|Kites|", "1600000020 Roe, Tamsin|Say \"no\"||")),
        Arguments.of(
            "headers below a preamble, artist and title before the album",
            "table",
            "+ACM- Data export of ann,,,\n+ACM- 2020,,,\n,,,\n"
                + "Artist,Track,Album,Time\nMirrow,Ash Ferry,Kites,1600000000\n",
            List.of(FERRY)),
        Arguments.of(
            "a line that names the separator, German headers, a German date",
            "table",
            "sep=;\nKünstler;Titel;Album;Datum\nMirrow;Ash Ferry;Kites;13.9.2020 12:26\n",
            List.of("1599999960 Mirrow|Ash Ferry|Kites|")),
        Arguments.of(
            "comments, a leading column of the user, no album",
            "table",
            "# exported\n# by a tool\nuserid\tartist\ttrack\ttimestamp\n"
                + "ann\tMirrow\tAsh Ferry\t1600000000\n",
            List.of("1600000000 Mirrow|Ash Ferry||")),
        Arguments.of(
            "lastfmstats.com",
            "table",
            "Artist;Album;AlbumId;Track;Date#ann\n"
                + "\"Mirrow\";\"Kites\";\"7\";\"Ash Ferry\";\"1600000000000\"\n",
            List.of(FERRY)),
        Arguments.of(
            "the date in one column, the time of day in another",
            "table",
            "Date,Time,Artist,Title\n2020-09-13,12:26:40,Mirrow,Ash Ferry\n",
            List.of("1600000000 Mirrow|Ash Ferry||")),
        Arguments.of(
            "date and time in one column whose header says so",
            "table",
            "Song,Artist Name(s),Date/Time (UTC)\nAsh Ferry,Mirrow,2020-09-13 12:26:40\n",
            List.of("1600000000 Mirrow|Ash Ferry||")),
        Arguments.of(
            "dates with an offset, in two forms, and with slashes",
            "table",
            "artist,track,date\nMirrow,A,2020-09-13 14:26:40 +02:00\n"
                + "Mirrow,B,2020-09-13 14:26:40 +0200\nMirrow,C,2020/09/13 12:26:40\n",
            List.of("1600000000 Mirrow|A||", "1600000000 Mirrow|B||", "1600000000 Mirrow|C||")),
        Arguments.of(
            "day before month, as one day after the 12th shows",
            "table",
            "artist,track,date\nMirrow,A,13/09/2020 12:26\nMirrow,B,01/02/2020 12:26\n",
            List.of("1599999960 Mirrow|A||", "1580559960 Mirrow|B||")),
        Arguments.of(
            "month before day, as one day after the 12th shows",
            "table",
            "artist,track,date\nMirrow,A,9/13/2020 12:26 PM\nMirrow,B,1/2/2020 1:00 AM\n",
            List.of("1599999960 Mirrow|A||", "1577926800 Mirrow|B||")),
        Arguments.of(
            "Last.fm's own export of 2014",
            "table",
            "ISO time\tunixtime\ttrack name\ttrack mbid\tartist name\tartist mbid\talbum name\n"
                + "2020-09-13T12:26:40\t1600000000\tAsh Ferry\tm-1\tMirrow\t\tKites\n",
            List.of(FERRY + "m-1")),
        Arguments.of(
            "a public collection of histories, without headers",
            "table",
            "user_000001\t2020-09-13T12:26:40Z\t\tMirrow\t\tAsh Ferry\n",
            List.of("1600000000 Mirrow|Ash Ferry||")),
        Arguments.of(
            "lines that end in a carriage return alone",
            "table",
            "artist,track,time\rMirrow,Ash Ferry,1600000000\r",
            List.of("1600000000 Mirrow|Ash Ferry||")),
        Arguments.of(
            "a table with headers in another order, a BOM and CRLF",
            "table",
            "\uFEFFuts,utc_time,artist,artist_mbid,album,album_mbid,track,track_mbid\r\n"
                + "1600000000,\"13 Sep 2020, 12:26\",Mirrow,,Kites,,Ash Ferry,m-1\r\n",
            List.of(FERRY + "m-1")),
        Arguments.of(
            "a table with semicolons and a line end within a field",
            "table",
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
            "ListenBrainz",
            """
            {"listened_at": 1600000000, "track_metadata": {"artist_name": "Mirrow", "track_name": "Ash Ferry", "release_name": "Kites", "mbid_mapping": {"recording_mbid": "m-1"}}}
            {"listened_at": 1600000500, "track_metadata": {"artist_name": "Mirrow", "track_name": "Ash Ferry", "additional_info": {"recording_mbid": "m-2"}, "mbid_mapping": null}}
            """,
            List.of(FERRY + "m-1", "1600000500 Mirrow|Ash Ferry||m-2")),
        Arguments.of(
            "ListenBrainz, exported with fractions of seconds",
            "ListenBrainz",
            """
            {"inserted_at": 1600000100.512345, "listened_at": 1600000000.000000, "track_metadata": {"track_name": "Ash Ferry", "artist_name": "Mirrow", "mbid_mapping": null, "release_name": "Kites", "recording_msid": "s-1", "additional_info": {}}}
            {"inserted_at": 1600000600.512345, "listened_at": 1600000500.987654, "track_metadata": {"track_name": "Reed", "artist_name": "Mirrow", "mbid_mapping": null, "recording_msid": "s-2", "additional_info": {}}}
            """,
            List.of(FERRY, "1600000500 Mirrow|Reed||")),
        Arguments.of(
            "numbers with an exponent",
            "JSON",
            """
            [{"artist": "Mirrow", "name": "Ash Ferry", "album": "Kites", "timestamp": 1.6e9},
             {"artist": "Mirrow", "name": "Reed", "timestamp": 1.6000005E12}]
            """,
            List.of(FERRY, "1600000500 Mirrow|Reed||")),
        Arguments.of(
            "ListenBrainz: a heart, a pinned recording and what is playing now are no listens",
            "ListenBrainz",
            """
            {"created": 1600000000, "score": 1, "track_metadata": {"artist_name": "Mirrow", "track_name": "Loved"}}
            {"created": 1600000000, "pinned_until": 1600600000, "track_metadata": {"artist_name": "Mirrow", "track_name": "Pinned"}}
            {"playing_now": true, "track_metadata": {"artist_name": "Mirrow", "track_name": "Now"}}
            {"listened_at": 1600000000, "track_metadata": {"artist_name": "Mirrow", "track_name": "Ash Ferry", "release_name": "Kites"}}
            """,
            List.of(FERRY)),
        Arguments.of(
            "ListenBrainz, an answer of its API",
            "ListenBrainz",
            """
            {"payload": {"count": 1, "listens": [
              {"listened_at": 1600000000, "track_metadata":
                {"artist_name": "Mirrow", "track_name": "Ash Ferry", "release_name": "Kites"}}]}}
            """,
            List.of(FERRY)),
        Arguments.of(
            "Spotify's extended history: the time is the end of the stream",
            "Spotify",
            """
            [{"ts": "2020-09-13T12:30:00Z", "ms_played": 200000,
              "master_metadata_track_name": "Ash Ferry",
              "master_metadata_album_artist_name": "Mirrow",
              "master_metadata_album_album_name": "Kites"}]
            """,
            List.of(FERRY)),
        Arguments.of(
            "Spotify's account data",
            "Spotify account data",
            """
            [{"endTime": "2020-09-13 12:27", "artistName": "Mirrow", "trackName": "Ash Ferry",
              "msPlayed": 60000}]
            """,
            List.of("1599999960 Mirrow|Ash Ferry||")),
        Arguments.of(
            "Maloja",
            "Maloja",
            """
            {"maloja": {"export_time": 1}, "scrobbles": [
              {"time": 1600000000, "track": {"artists": ["Mirrow", "Tamsin Roe"],
               "title": "Glasshouse", "album": {"artists": ["Mirrow"], "albumtitle": "Salt"}}}]}
            """,
            List.of("1600000000 Mirrow, Tamsin Roe|Glasshouse|Salt|")),
        Arguments.of(
            "ListenBrainz: the player's recording id comes before the mapper's; a list of artists",
            "ListenBrainz",
            """
            {"listened_at": 1600000000, "track_metadata": {"artist_name": ["Mirrow", "Tamsin Roe"], "track_name": "Ash Ferry", "release_name": "Kites", "additional_info": {"recording_mbid": "m-1"}, "mbid_mapping": {"recording_mbid": "m-2"}}}
            """,
            List.of("1600000000 Mirrow, Tamsin Roe|Ash Ferry|Kites|m-1")),
        Arguments.of(
            "Spotify, listened to offline: its own clock comes before the time of sending",
            "Spotify",
            """
            [{"ts": "2019-02-23T06:00:38Z", "ms_played": 84014, "offline_timestamp": 1548054541322,
              "master_metadata_track_name": "A", "master_metadata_album_artist_name": "Mirrow"},
             {"ts": "2020-09-13T12:30:00Z", "ms_played": 200000, "offline_timestamp": 0,
              "master_metadata_track_name": "B", "master_metadata_album_artist_name": "Mirrow"},
             {"ts": "2020-09-13T12:40:00Z", "ms_played": 200000, "offline_timestamp": null,
              "master_metadata_track_name": "C", "master_metadata_album_artist_name": "Mirrow"}]
            """,
            List.of("1548054541 Mirrow|A||", "1600000000 Mirrow|B||", "1600000600 Mirrow|C||")),
        Arguments.of(
            "Spotify: a song that was paused is one play, a song that was heard twice is two",
            "Spotify",
            """
            [{"ts": "2020-09-13T12:00:00Z", "ms_played": 180000, "reason_end": "trackdone",
              "master_metadata_track_name": "A", "master_metadata_album_artist_name": "Mirrow"},
             {"ts": "2020-09-13T12:10:00Z", "ms_played": 100000, "reason_end": "logout",
              "master_metadata_track_name": "A", "master_metadata_album_artist_name": "Mirrow"},
             {"ts": "2020-09-13T12:20:00Z", "ms_played": 80000, "reason_end": "trackdone",
              "master_metadata_track_name": "A", "master_metadata_album_artist_name": "Mirrow"},
             {"ts": "2020-09-13T12:30:00Z", "ms_played": 100000, "reason_end": "logout",
              "master_metadata_track_name": "A", "master_metadata_album_artist_name": "Mirrow"},
             {"ts": "2020-09-13T12:40:00Z", "ms_played": 100000, "reason_end": "trackdone",
              "master_metadata_track_name": "A", "master_metadata_album_artist_name": "Mirrow"}]
            """,
            List.of(
                "1599998220 Mirrow|A||",
                "1599998900 Mirrow|A||",
                "1600000100 Mirrow|A||",
                "1600000700 Mirrow|A||")),
        Arguments.of(
            "Maloja, an answer of its API",
            "Maloja",
            """
            {"status": "ok", "list": [
              {"time": 1600000000, "duration": 200, "origin": "client:x",
               "track": {"artists": ["Mirrow"], "title": "Ash Ferry", "album": null}}]}
            """,
            List.of("1600000000 Mirrow|Ash Ferry||")),
        Arguments.of(
            "Koito: the primary name of each, and all artists",
            "Koito",
            """
            {
              "version": "1",
              "exported_at": "2025-06-18T12:56:53Z",
              "user": "ann",
              "listens": [
                {
                  "listened_at": "2020-09-13T12:26:40Z",
                  "track": {"mbid": "m-1", "duration": 200, "aliases": [
                    {"alias": "ASH FERRY", "source": "Import", "is_primary": false},
                    {"alias": "Ash Ferry", "source": "Canonical", "is_primary": true}]},
                  "album": {"image_url": "", "mbid": null, "various_artists": false, "aliases": [
                    {"alias": "Kites", "source": "Canonical", "is_primary": true}]},
                  "artists": [
                    {"image_url": "", "mbid": null, "is_primary": false, "aliases": [
                      {"alias": "Mirrow", "source": "Canonical", "is_primary": true}]},
                    {"image_url": "", "mbid": "m-2", "is_primary": false, "aliases": [
                      {"alias": "Tamsin Roe", "source": "Canonical", "is_primary": true}]}]
                },
                {
                  "listened_at": "2020-09-13T12:40:00.123456Z",
                  "track": {"mbid": null, "duration": 0, "aliases": [
                    {"alias": "Lost", "source": "Canonical", "is_primary": true}]},
                  "album": {"image_url": "", "mbid": null, "various_artists": false,
                    "aliases": null},
                  "artists": [
                    {"image_url": "", "mbid": null, "is_primary": false, "aliases": [
                      {"alias": "Tamsin Roe", "source": "Canonical", "is_primary": true}]},
                    {"image_url": "", "mbid": null, "is_primary": true, "aliases": [
                      {"alias": "Mirrow", "source": "Canonical", "is_primary": true}]}]
                }
              ]
            }
            """,
            List.of(
                "1600000000 Mirrow, Tamsin Roe|Ash Ferry|Kites|m-1",
                "1600000800 Mirrow, Tamsin Roe|Lost||")),
        Arguments.of(
            "Pano Scrobbler's log: what was scrobbled, not what was loved",
            "Pano Scrobbler",
            """
            {"timeHuman":"13 Sep 2020, 12:26:40","timeMs":1600000000000,"artist":"Mirrow","track":"Ash Ferry","album":"Kites","albumArtist":"Mirrow","durationMs":200000,"mediaPlayerPackage":"com.example.player","mediaPlayerName":"Player","mediaPlayerVersion":"1.0","event":"scrobble"}
            {"timeHuman":"13 Sep 2020, 12:28:00","timeMs":1600000080000,"artist":"Mirrow","track":"Ash Ferry","album":null,"albumArtist":null,"durationMs":null,"event":"love"}
            """,
            List.of(FERRY)),
        Arguments.of(
            "Pano Scrobbler's log as a table",
            "Pano Scrobbler",
            """
            timeHuman,timeMs,artist,track,album,albumArtist,durationMs,mediaPlayerPackage,mediaPlayerName,mediaPlayerVersion,event
            "13 Sep 2020, 12:26:40",1600000000000,Mirrow,Ash Ferry,Kites,Mirrow,200000,com.example.player,Player,1.0,scrobble
            "13 Sep 2020, 12:28:00",1600000080000,Mirrow,Ash Ferry,,,null,,,,love
            "13 Sep 2020, 12:29:00",1600000140000,Mirrow,Ash Ferry,,,null,,,,unlove
            "13 Sep 2020, 12:40:00",1600000800000,Mirrow,Lost,,,null,com.example.player
            """,
            List.of(FERRY, "1600000800 Mirrow|Lost||")),
        Arguments.of(
            "a player's log that lost its first lines",
            "scrobbler log",
            "Mirrow\tKites\tAsh Ferry\t2\t200\tL\t1600007200\n",
            List.of(FERRY)),
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
    assertEquals(format, read.format().text());
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
        read(
            "#AUDIOSCROBBLER/1.1\n#TZ/UTC\nMirrow\tKites\tLost\t2\t200\tS\t1600000000\n"
                + "Mirrow\tKites\tAsh Ferry\t2\t200\tL\t1600000000\n");

    assertEquals(List.of(FERRY), texts(read));
    assertEquals(1, read.tooShort());
  }

  @Test
  void rowsThatAreNoPlayAreNamedByTheirLine() throws IOException {
    assertEquals(
        List.of(
            "3 no artist or no title",
            "4 2 fields, but 4 are needed",
            "5 no readable time",
            "6 a time before 2002, from a clock that was reset; add --undated, or --shift=DATE with"
                + " the day of the first such play",
            "7 no artist or no title"),
        unreadable(
            "artist,album,track,time\nMirrow,Kites,Ash Ferry,1600000000\n"
                + ",Kites,Ash Ferry,1600000000\nMirrow,Kites\n"
                + "Mirrow,Kites,Ash Ferry,yesterday\nMirrow,Kites,Ash Ferry,0\n"
                + "<Untagged>,Kites,Ash Ferry,1600000000\n"));
    assertEquals(
        List.of("3 no readable time", "4 no readable time"),
        unreadable(
            "artist,album,track,time\nMirrow,Kites,Ash Ferry,2016-02-29 10:00:00\n"
                + "Mirrow,Kites,Ash Ferry,2016-02-30 10:00:00\n"
                + "Mirrow,Kites,Ash Ferry,31 Jun 2016 10:00\n"));
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
  void datesThatMayBeEitherAreRefused() throws IOException {
    assertEquals(
        List.of("3 an ambiguous date: day/month or month/day"),
        unreadable("artist,track,date\nMirrow,A,2020-09-13 12:26\nMirrow,B,01/02/2020 12:26\n"));
  }

  @Test
  void oneAbsurdValueCostsItsRow() throws IOException {
    String deep = "[".repeat(2_000) + "]".repeat(2_000);
    String digits = "9".repeat(1_200);
    String good =
        "\"artist\": \"Mirrow\", \"name\": \"Ash Ferry\", \"date\": {\"uts\": \"1600000000\"}";

    ExportedPlays read =
        read(
            "[{"
                + good
                + ", \"x\": "
                + deep
                + "},\n{\"artist\": \"Mirrow\", \"name\": \"Ash Ferry\", \"date\": "
                + digits
                + "},\n{"
                + good
                + "}]");

    assertEquals(2, read.plays().size());
    assertEquals(2, read.unreadable().get(0).line());
    assertEquals("no readable time", read.unreadable().get(0).why());
  }

  @Test
  void listsWithinListsWithoutEndHaveNoPlays() throws IOException {
    Path file = Files.writeString(folder.resolve("deep"), "[".repeat(90_000) + "]".repeat(90_000));

    assertEquals(
        new ExportContent.NoPlays("export has no plays. --help lists the formats."), reading(file));
    assertEquals(
        List.of("1600000000 Mirrow|A||"),
        texts(
            read(
                "[{\"artist\": "
                    + "[".repeat(90_000)
                    + "]".repeat(90_000)
                    + ", \"name\": \"A\"},"
                    + " {\"artist\": \"Mirrow\", \"name\": \"A\", \"date\": \"1600000000\"}]")));
  }

  @Test
  void aLogThatBeginsWithinARowLosesNoOther() throws IOException {
    ExportedPlays read =
        read(
            "Ferry\t2\t200\tL\t1600000000\n" + "Mirrow\tKites\tAsh Ferry\t2\t200\tL\t1600007200\n");

    assertEquals(List.of(FERRY), texts(read));
    assertEquals(List.of("1 incomplete row: 5 fields, but 7 are needed"), unreadable(read));
  }

  static Stream<Arguments> brokenOff() {
    String log = "#AUDIOSCROBBLER/1.1\n#TZ/UTC\n";
    return Stream.of(
        Arguments.of(
            StandardCharsets.UTF_8,
            "artist,track,time\nMörrow,Ænd,1600000000\nMö",
            "3 1 field, but 3 are needed"),
        Arguments.of(
            StandardCharsets.UTF_16,
            "artist,track,time\nMörrow,Ænd,1600000000\nMö",
            "3 1 field, but 3 are needed"),
        Arguments.of(
            StandardCharsets.UTF_8,
            log + "Mörrow\t\tÆnd\t1\t200\tL\t1600000000\nMö",
            "4 incomplete row: 1 field, but 7 are needed"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("brokenOff")
  void aFileThatBreaksOffWithinALetterLosesNoOther(Charset charset, String text, String named)
      throws IOException {
    byte[] whole = text.getBytes(charset);

    ExportedPlays read = read(Arrays.copyOf(whole, whole.length - 1));

    assertEquals(List.of("1600000000 Mörrow|Ænd||"), texts(read));
    assertEquals(List.of(named), unreadable(read));
  }

  static Stream<Arguments> damaged() {
    return Stream.of(
        Arguments.of("zeros, as a crash leaves them", "Ma\0\0\0\0rrow"),
        Arguments.of("a byte of another encoding", "Ma\u00f8rrow"),
        Arguments.of("what a conversion left of a letter", "Ma\u00ef\u00bf\u00bdrrow"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("damaged")
  void aDamagedLetterCostsItsRow(String what, String bytes) throws IOException {
    String good = new String("Mörrow,Ænd,1600000000\n".getBytes(UTF_8), ISO_8859_1);
    String text = "artist,track,time\n" + good + bytes + ",Lost,1600000300\n";

    ExportedPlays read = read(text.getBytes(ISO_8859_1));

    assertEquals(List.of("1600000000 Mörrow|Ænd||"), texts(read));
    assertEquals(List.of("3 a damaged letter in a name"), unreadable(read));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"Mirrow,Tin Sky,1600007200,Kites", "Mirrow,Tin Sky,1600007200,\"Kites"})
  void aQuoteThatIsNeverClosedCostsTheRowsAfterItAndIsNamed(String row) throws IOException {
    ExportedPlays read =
        read(
            "artist,track,time,album\nMirrow,Ash Ferry,1600000000,Kites\n"
                + row
                + "\nMirrow,Lost,1600009000,Kites\n");

    assertEquals(List.of(FERRY), texts(read));
    assertEquals(
        List.of("3 a quote that is never closed; the rows after it are lost"), unreadable(read));
  }

  @Test
  void aLineBreakWithinQuotesCostsNoRow() throws IOException {
    ExportedPlays read =
        read(
            "artist,track,time,album\nMirrow,Tin Sky,1600007200,\"Kites\nand, more\"\n"
                + "Mirrow,Ash Ferry,1600000000,Kites\n");

    assertEquals(2, read.plays().size());
    assertEquals(List.of(), unreadable(read));
  }

  static Stream<Arguments> encodings() {
    return Stream.of(
        Arguments.of("UTF-16 with its mark", StandardCharsets.UTF_16),
        Arguments.of("UTF-8", StandardCharsets.UTF_8),
        Arguments.of("Windows-1252", Charset.forName("windows-1252")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("encodings")
  void theEncodingIsToldFromTheBytes(String what, Charset charset) throws IOException {
    ExportedPlays read = read("artist,track,time\nMörrow,Ænd,1600000000\n".getBytes(charset));

    assertEquals(List.of("1600000000 Mörrow|Ænd||"), texts(read));
  }

  static Stream<Arguments> without() {
    return Stream.of(
        Arguments.of("is empty.", ""),
        Arguments.of("has no plays. --help lists the formats.", "[]"),
        Arguments.of(
            "has no plays (all under 30 seconds or skipped). --help lists the formats.",
            "#AUDIOSCROBBLER/1.1\nMirrow\tKites\tLost\t2\t200\tS\t1600000000\n"),
        Arguments.of(
            "is a table whose columns are not known. Add a first line that names them in order,"
                + " such as artist,album,track,time.",
            "Mirrow,Kites,Ash Ferry,1600000000\n"),
        Arguments.of("is a photo (JPEG).", "\u00ff\u00d8\u00ff\u00e0 and more"),
        Arguments.of("is a database (SQLite).", "SQLite format 3\0"),
        Arguments.of("is a web page (HTML).", "<!DOCTYPE html><html></html>"),
        Arguments.of(
            "is a spreadsheet or archive. Save the sheet as CSV, or unpack the archive.",
            "PK\u0003\u0004"),
        Arguments.of("is an archive (bzip2). Unpack it first.", "BZh91AY&SY"),
        Arguments.of("is a song, a video or a photo (MP4, HEIC).", "\0\0\0 ftypheic\0\0"),
        Arguments.of("is an archive (gzip). Let its name end with .gz.", "\u001f\u008b\b\0"),
        Arguments.of(
            "is an archive (tar). Unpack it first.", "a.csv" + "\0".repeat(252) + "ustar\0"),
        Arguments.of(
            "is Rockbox's playback.log, which lists files instead of songs. Convert it with"
                + " Rockbox's LastFM plug-in to a .scrobbler.log.",
            "1600000000:200000:200000:/Music/Mirrow/Ash Ferry.mp3\n"),
        Arguments.of(
            "is neither UTF-8 nor Windows-1252 text. Save it as UTF-8.", "artist,\u0081\u00ff\n"),
        Arguments.of("is neither UTF-8 nor Windows-1252 text. Save it as UTF-8.", "a\0b\0"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("without")
  void aFileWithoutPlaysIsCalledByItsName(String why, String bytes) throws IOException {
    Path file = folder.resolve("export");
    Files.write(file, bytes.getBytes(StandardCharsets.ISO_8859_1));

    assertEquals(new ExportContent.NoPlays("export " + why), reading(file));
  }

  @Test
  void aHistoryOfWhichNoRowCanBeReadIsNoOtherFile() throws IOException {
    Path file = folder.resolve("export");
    Files.writeString(file, "artist,track,time\nMirrow,Ash Ferry,never\n");

    assertEquals(
        new ExportContent.NoneReadable(
            "export has no plays (line 2: no readable time). --help lists the formats."),
        reading(file));
  }

  private List<String> unreadable(String text) throws IOException {
    return unreadable(read(text));
  }

  private static List<String> unreadable(ExportedPlays read) {
    return read.unreadable().stream().map(row -> row.line() + " " + row.why()).toList();
  }

  private ExportedPlays read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private ExportedPlays read(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("export"), bytes);
    return assertInstanceOf(ExportContent.Plays.class, reading(file)).plays();
  }

  private static ExportContent reading(Path file) {
    ExportEntry entry = ExportEntries.of(file, "export").get(0);
    return ExportFile.read(
        entry, NOW, ZoneId.of("Europe/Berlin"), new EarlyTimes.Refused(), rows -> {});
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
