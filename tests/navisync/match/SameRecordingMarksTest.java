package navisync.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SameRecordingMarksTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tin Sky - 2011 Remaster",
        "Tin Sky \u2013 Remastered 2009",
        "Tin Sky (Remastered 2009)",
        "Tin Sky (2009 Remastered Version)",
        "Tin Sky [Remastered]",
        "Tin Sky (Digitally Remastered)",
        "Tin Sky (Remastered in 2011)",
        "Tin Sky - Remasterizado",
        "Tin Sky (Mono)",
        "Tin Sky - Stereo Version",
        "Tin Sky (Mono) [Remastered]",
        "Tin Sky (Deluxe Edition)",
        "Tin Sky (40th Anniversary Edition)",
        "Tin Sky [Explicit]",
        "Tin Sky (Album Version)",
        "Tin Sky (Bonus Track)",
        "Tin Sky \uFF082011 Remaster\uFF09"
      })
  void takesMarksOfTheSameRecordingAway(String title) {
    assertEquals("Tin Sky", SameRecordingMarks.strip(title));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tin Sky (Live at Orrin Hall)",
        "Tin Sky - Live",
        "Tin Sky (Live 2011 Remaster)",
        "Tin Sky (Acoustic)",
        "Tin Sky (Instrumental)",
        "Tin Sky (Demo)",
        "Tin Sky (Dub)",
        "Tin Sky (Karaoke Version)",
        "Tin Sky (Cover)",
        "Tin Sky (Someone Remix)",
        "Tin Sky (2011 Mix)",
        "Tin Sky (Radio Edit)",
        "Tin Sky (Part 2)",
        "Tin Sky, Pt. 2",
        "Tin Sky (Version)",
        "Tin Sky (2011)",
        "Tin Sky (In the Album)",
        "(Remastered)",
        "Mono"
      })
  void leavesEverythingElse(String title) {
    assertEquals(title, SameRecordingMarks.strip(title));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Tin Sky (Live) [2011 Remaster]", "Tin Sky (Live) - Remastered", "Tin Sky (Live)"})
  void leavesAVersionBesideAMark(String title) {
    assertEquals("Tin Sky (Live)", SameRecordingMarks.strip(title));
  }
}
