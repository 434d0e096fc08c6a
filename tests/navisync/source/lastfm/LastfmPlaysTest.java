package navisync.source.lastfm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import navisync.model.LastfmTrack;
import navisync.model.Scrobble;
import navisync.model.UndatedPlay;
import navisync.source.MalformedAnswer;
import navisync.source.PlaysPage;
import navisync.source.UnusableRow;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/rules.md, "Last.fm". */
class LastfmPlaysTest {
  private static final long NOW = 1_700_000_000L;
  private static final LastfmTrack FERRY = new LastfmTrack("Dunmarrow", "Ash Ferry", "", "");

  @Test
  @DisplayName("a page as Last.fm sends it: names, numbers as texts, newest first")
  void usualPage() {
    PlaysPage page =
        read(
            """
            {"recenttracks":{"track":[
              {"artist":{"mbid":"","#text":"Orla Venn"},"streamable":"0","mbid":"m-1",
               "name":"Glasshouse","album":{"mbid":"","#text":"Panes"},"url":"https:\\/\\/x\\/y",
               "image":[{"size":"small","#text":""}],
               "date":{"uts":"1600000100","#text":"13 Sep 2020, 12:28"}},
              {"artist":{"#text":"Dunmarrow"},"mbid":"","name":"Ash Ferry",
               "album":{"#text":""},"date":{"uts":"1600000000"}}],
             "@attr":{"user":"ann","totalPages":"3","page":"1","perPage":"2","total":"5"}}}
            """);

    assertEquals(
        new PlaysPage(
            List.of(
                new Scrobble(
                    new LastfmTrack("Orla Venn", "Glasshouse", "Panes", "m-1"), 1_600_000_100),
                new Scrobble(FERRY, 1_600_000_000)),
            List.of(),
            List.of(),
            OptionalInt.of(5),
            OptionalInt.of(2)),
        page);
  }

  static Stream<Arguments> formsOfOnePlay() {
    return Stream.of(
        Arguments.of(
            "a page with one track is an object, not an array",
            """
            {"name":"Ash Ferry","artist":{"#text":"Dunmarrow"},"date":{"uts":"1600000000"}}\
            """),
        Arguments.of(
            "artist and album as plain texts",
            """
            [{"name":"Ash Ferry","artist":"Dunmarrow","album":"","date":{"uts":"1600000000"}}]\
            """),
        Arguments.of(
            "the artist's name under name, as extended=1 has it",
            """
            [{"name":"Ash Ferry","artist":{"name":"Dunmarrow"},"date":{"uts":"1600000000"}}]\
            """),
        Arguments.of(
            "the time as a number",
            """
            [{"name":"Ash Ferry","artist":{"#text":"Dunmarrow"},"date":{"uts":1600000000}}]\
            """),
        Arguments.of(
            "album and mbid null",
            """
            [{"name":"Ash Ferry","artist":{"#text":"Dunmarrow","mbid":null},"mbid":null,
              "album":null,"date":{"uts":"1600000000"}}]\
            """),
        Arguments.of(
            "nowplaying false",
            """
            [{"name":"Ash Ferry","artist":{"#text":"Dunmarrow"},"@attr":{"nowplaying":"false"},
              "date":{"uts":"1600000000"}}]\
            """));
  }

  @ParameterizedTest(name = "{0}: 1 play")
  @MethodSource("formsOfOnePlay")
  void onePlay(String form, String track) {
    assertEquals(List.of(new Scrobble(FERRY, 1_600_000_000)), read(list(track)).scrobbles());
  }

  static Stream<Arguments> formsOfNoPlay() {
    String playing =
        """
        {"name":"Slow Lantern","artist":{"#text":"Mirrow"},"album":{"#text":""},
         "@attr":{"nowplaying":"true"}}\
        """;
    return Stream.of(
        Arguments.of("an empty array", list("[]")),
        Arguments.of("track absent", "{\"recenttracks\":{\"@attr\":{\"total\":\"0\"}}}"),
        Arguments.of("track null", list("null")),
        Arguments.of("the sole object is playing now", list(playing)),
        Arguments.of("playing now in an array", list("[" + playing + "]")));
  }

  @ParameterizedTest(name = "{0}: 0 plays")
  @MethodSource("formsOfNoPlay")
  void noPlay(String form, String body) {
    assertEquals(
        new PlaysPage(List.of(), List.of(), List.of(), OptionalInt.of(0), OptionalInt.empty()),
        read(body));
  }

  @ParameterizedTest(name = "{0} is no time")
  @MethodSource("timesThatAreNone")
  void undated(String form, String date, long second) {
    PlaysPage page =
        read(
            list(
                """
                [{"name":"Slow Lantern","artist":{"#text":"Mirrow"},"@attr":{"nowplaying":"true"}},
                 {"name":"Lost","artist":{"#text":"Mirrow"},"date":{"uts":"1600000000"}},
                 {"name":"Ash Ferry","artist":{"#text":"Dunmarrow"}%s}]\
                """
                    .formatted(date)));

    assertEquals(List.of(new UndatedPlay(FERRY, second, 1)), page.undated());
    assertEquals(2, page.rows());
  }

  static Stream<Arguments> timesThatAreNone() {
    return Stream.of(
        Arguments.of("uts 0", ",\"date\":{\"uts\":\"0\",\"#text\":\"01 Jan 1970, 00:00\"}", 0),
        Arguments.of("uts empty", ",\"date\":{\"uts\":\"\"}", 0),
        Arguments.of("no date without nowplaying", "", 0),
        Arguments.of("date null", ",\"date\":null", 0),
        Arguments.of("a second before 2002", ",\"date\":{\"uts\":\"1009843199\"}", 1009843199),
        Arguments.of(
            "a second more than a day ahead", ",\"date\":{\"uts\":\"1700086401\"}", 1700086401));
  }

  @Test
  @DisplayName("the first second of 2002 and a day ahead are times")
  void edgesOfTime() {
    PlaysPage page =
        read(
            list(
                """
                [{"name":"Ash Ferry","artist":"Dunmarrow","date":{"uts":"1700086400"}},
                 {"name":"Ash Ferry","artist":"Dunmarrow","date":{"uts":"1009843200"}}]\
                """));

    assertEquals(
        List.of(new Scrobble(FERRY, 1_700_086_400), new Scrobble(FERRY, 1_009_843_200)),
        page.scrobbles());
  }

  static Stream<Arguments> unusable() {
    return Stream.of(
        Arguments.of("artist empty", "\"name\":\"Lost\",\"artist\":{\"#text\":\"\"}", "", "Lost"),
        Arguments.of("artist absent", "\"name\":\"Lost\"", "", "Lost"),
        Arguments.of("artist blank", "\"name\":\"Lost\",\"artist\":\" \"", " ", "Lost"),
        Arguments.of("title null", "\"name\":null,\"artist\":\"Mirrow\"", "Mirrow", ""));
  }

  @ParameterizedTest(name = "empty or null artist or title is unusable: {0}")
  @MethodSource
  void unusable(String form, String names, String artist, String title) {
    PlaysPage page = read(list("[{" + names + ",\"date\":{\"uts\":\"1600000000\"}}]"));

    assertEquals(List.of(new UnusableRow(artist, title, 1_600_000_000)), page.unusable());
    assertEquals(List.of(), page.scrobbles());
  }

  static Stream<Arguments> malformed() {
    return Stream.of(
        Arguments.of("a list that is a text", list("\"none\"")),
        Arguments.of("a list that is a number", list("7")),
        Arguments.of("a row that is a text", list("[\"Ash Ferry\"]")),
        Arguments.of("a row that is null", list("[null]")),
        Arguments.of("a title that is true", row("true", "\"Dunmarrow\"", "\"1600000000\"")),
        Arguments.of("a title that is a list", row("[\"Ash\"]", "\"Dunmarrow\"", "\"1600000000\"")),
        Arguments.of("a title that is a fraction", row("1.5", "\"Dunmarrow\"", "\"1600000000\"")),
        Arguments.of("an artist within an artist", row("\"Ash\"", "{\"#text\":{}}", "\"1\"")),
        Arguments.of("a time that is a word", row("\"Ash\"", "\"Dunmarrow\"", "\"noon\"")),
        Arguments.of("a time that is a fraction", row("\"Ash\"", "\"Dunmarrow\"", "1.6e9")),
        Arguments.of(
            "a time beyond 64 bits", row("\"Ash\"", "\"Dunmarrow\"", "\"99999999999999999999\"")),
        Arguments.of("a time that is true", row("\"Ash\"", "\"Dunmarrow\"", "true")),
        Arguments.of(
            "a name of 10,001 letters",
            row("\"" + "a".repeat(10_001) + "\"", "\"Dunmarrow\"", "\"1600000000\"")));
  }

  private static String row(String title, String artist, String uts) {
    return list(
        "[{\"name\":" + title + ",\"artist\":" + artist + ",\"date\":{\"uts\":" + uts + "}}]");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  @DisplayName("What has no form of Last.fm's is no play, and no page either")
  void malformed(String form, String body) {
    assertThrows(MalformedAnswer.class, () -> readOrRefuse(body));
  }

  @Test
  @DisplayName("Half of a surrogate pair is a name's, and becomes U+FFFD as in any file")
  void loneSurrogate() {
    PlaysPage page = read(row("\"Ash \\ud83d\"", "\"Dunmarrow\"", "\"1600000000\""));

    assertEquals("Ash \ufffd", page.scrobbles().get(0).track().title());
  }

  @Test
  @DisplayName("a title that is a number, and numbers as numbers in the attributes")
  void numbers() {
    PlaysPage page =
        read(
            """
            {"recenttracks":{"track":[
              {"name":1979,"artist":"Mirrow","date":{"uts":"1600000000"}}],
             "@attr":{"perPage":200,"total":1}}}
            """);

    assertEquals("1979", page.scrobbles().get(0).track().title());
    assertEquals(OptionalInt.of(1), page.total());
    assertEquals(OptionalInt.of(200), page.perPage());
  }

  @Test
  @DisplayName("a title with raw control characters is kept, and so are the other rows")
  void controlCharacters() {
    PlaysPage page =
        read(
            list(
                "[{\"name\":\"q\u0003\u00106/8\",\"artist\":\"Mirrow\",\"date\":{\"uts\":\"1600000100\"}},{\"name\":\"Ash"
                    + " Ferry\",\"artist\":\"Dunmarrow\",\"date\":{\"uts\":\"1600000000\"}}]"));

    assertEquals(
        List.of(
            new Scrobble(new LastfmTrack("Mirrow", "q\u0003\u00106/8", "", ""), 1_600_000_100),
            new Scrobble(FERRY, 1_600_000_000)),
        page.scrobbles());
  }

  private static String list(String track) {
    return "{\"recenttracks\":{\"track\":" + track + ",\"@attr\":{\"total\":\"0\"}}}";
  }

  private static PlaysPage read(String body) {
    try {
      return readOrRefuse(body);
    } catch (MalformedAnswer refused) {
      throw new AssertionError(refused);
    }
  }

  private static PlaysPage readOrRefuse(String body) throws MalformedAnswer {
    Reply reply = Reply.of(200, body);
    return LastfmPages.plays(((Reply.Good) reply).body(), NOW);
  }
}
