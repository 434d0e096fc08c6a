package navisync.match;

import static navisync.match.SampleTrack.track;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import navisync.model.LastfmTrack;
import navisync.model.LibraryTrack;
import navisync.model.NameTags;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Titles and albums with the SUBTITLE and ALBUMVERSION tags, told apart or not. */
class SubtitleTest {
  /** As the database and the native API tell them. */
  private static final List<LibraryTrack> KNOWN =
      List.of(
          tagged("Wren", "Field", "Radio Edit", "", 2011),
          tagged("Wren", "Nest", "", "", 2012),
          tagged("Heron", "Marsh", "", "Japanese pressing", 2010),
          tagged("Heron", "Early Years", "", "", 2000),
          tagged("Theme", "Reel", "Opening", "", 2005),
          tagged("Theme", "Reel", "Closing", "", 2005),
          tagged("Kite (Live)", "Field", "Remastered", "", 2011));

  private static LibraryTrack tagged(
      String title, String album, String subtitle, String version, int year) {
    NameTags tags = NameTags.of(subtitle, version);
    LibraryTrack plain = track("Oak", title, album).nameTags(tags).build();
    return track("Oak", title, album)
        .id(plain.fullTitle() + " / " + album)
        .path(plain.fullTitle() + " / " + album)
        .nameTags(tags)
        .year(year)
        .build();
  }

  /** The same as a Subsonic answer tells it. */
  private static LibraryTrack untold(LibraryTrack track) {
    return track("Oak", track.fullTitle(), track.fullAlbum())
        .id(track.id())
        .path(track.path())
        .nameTags(NameTags.UNKNOWN)
        .year(track.year())
        .build();
  }

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @DisplayName("where the tags are known, a play may name the bare title or the full one")
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          Wren               | Field                     | Wren (Radio Edit) / Field
          Wren (Radio Edit)  | Field                     | Wren (Radio Edit) / Field
          wren [radio edit]  | ''                        | Wren (Radio Edit) / Field
          Wren               | Nest                      | Wren / Nest
          Wren               | ''                        | Wren / Nest
          Wren               | Elsewhere                 | Wren / Nest
          Wren (Radio Edit)  | Nest                      | Wren (Radio Edit) / Field
          Heron              | Marsh                     | Heron / Marsh
          Heron              | Marsh (Japanese pressing) | Heron / Marsh
          Heron              | ''                        | Heron / Early Years
          Theme (Opening)    | Reel                      | Theme (Opening) / Reel
          Theme (Closing)    | Reel                      | Theme (Closing) / Reel
          Theme              | Reel                      | Theme (Closing) / Reel
          Kite (Live)        | Field                     | Kite (Live) (Remastered) / Field
          Kite               | Field                     | none
          """)
  void known(String title, String album, String id) {
    assertEquals(id, leadsTo(KNOWN, title, album));
  }

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @DisplayName("where they are not, the name without its last bracket is tried after all others")
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          Wren               | Field                     | Wren / Nest
          Wren (Radio Edit)  | Field                     | Wren (Radio Edit) / Field
          Wren               | ''                        | Wren / Nest
          Heron              | Marsh                     | Heron / Marsh
          Heron              | Marsh (Japanese pressing) | Heron / Marsh
          Heron              | ''                        | Heron / Early Years
          Theme (Opening)    | Reel                      | Theme (Opening) / Reel
          Theme              | Reel                      | none
          Kite (Live)        | Field                     | Kite (Live) (Remastered) / Field
          Kite               | Field                     | none
          """)
  void unknown(String title, String album, String id) {
    assertEquals(id, leadsTo(KNOWN.stream().map(SubtitleTest::untold).toList(), title, album));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("a bracket that makes another recording, or has a number, is never left out")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Wren (Radio Edit)         | true
          Wren [Album Version]      | true
          Wren {Nesting Song}       | true
          Wren <Outdoors>           | true
          Wren (Live)               | false
          Wren (Live at Orrin Hall) | false
          Wren (Acoustic Version)   | false
          Wren (Someone Remix)      | false
          Wren (Club Mix)           | false
          Wren (Demo)               | false
          Wren (Instrumental)       | false
          Wren (Part 2)             | false
          Wren (Part II)            | false
          Wren (B)                  | false
          Wren (1999)               | false
          (Radio Edit)              | false
          Wren(Radio Edit)          | false
          """)
  void brackets(String title, boolean leftOut) {
    LibraryTrack only = track("Oak", title, "Field").nameTags(NameTags.UNKNOWN).build();
    assertEquals(leftOut ? only.id() : null, leadsTo(List.of(only), "Wren", ""));
    LibraryTrack bare = track("Oak", title, "Field").build();
    assertEquals("Wren [Album Version]".equals(title), leadsTo(List.of(bare), "Wren", "") != null);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("two songs without a path are two songs")
  @CsvSource({"Wren, first", "Heron, second"})
  void withoutPath(String title, String id) {
    List<LibraryTrack> library =
        Stream.of(
                track("Oak", "Wren", "Field").id("first"),
                track("Oak", "Heron", "Field").id("second"))
            .map(track -> track.path("").build())
            .toList();
    assertEquals(id, leadsTo(library, title, ""));
  }

  /** The id of the one track; null for none. */
  private static String leadsTo(List<LibraryTrack> library, String title, String album) {
    MatchLibrary ready = new MatchLibrary(library, MatchSettings.DEFAULT);
    Matcher matcher = new Matcher(ready, List.of(), KeptCopies.NONE);
    List<LibraryTrack> targets = matcher.match(new LastfmTrack("Oak", title, album, "")).targets();
    return targets.isEmpty() ? null : targets.get(0).id();
  }
}
