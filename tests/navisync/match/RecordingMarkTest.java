package navisync.match;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingMarkTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Remastered 2011",
        "2011 Remastered Version",
        "24-Bit Digitally Remastered",
        "Steen Holm Remaster",
        "Remasterisé en 2011",
        "2011リマスター",
        "2019 Digital Master",
        "Mono",
        "Stereo Version",
        "Deluxe Edition",
        "50th Anniversary",
        "Bonus Track Version",
        "Hidden Track",
        "Explicit",
        "Single",
        "Original Mix",
        "From \"Frost\"",
        "from the Motion Picture Frost",
        "From \"Royal Casino\" Soundtrack",
        "Original Motion Picture Soundtrack",
        "Official Music Video",
        "MV",
        "Lyrics",
        "prod. Reed One",
        "Produced by Reed One"
      })
  void leavesTheRecordingTheSame(String words) {
    assertTrue(RecordingMark.is(words), words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Live",
        "Live, 2011 Remaster",
        "Acoustic",
        "Orla Venn Remix",
        "Remastered Demo",
        "2012 Remix",
        "Radio Edit",
        "Single Version",
        "Single Malt",
        "Part 2",
        "2011",
        "Master",
        "From Now On",
        "From Home",
        "From 'Round Here",
        "Live from \"Orrin Hall\"",
        "From \"Live at Orrin Hall\"",
        "Official Live Video",
        "Stereo Mix",
        "Clean Up",
        "The"
      })
  void makesAnotherRecording(String words) {
    assertFalse(RecordingMark.is(words), words);
  }
}
