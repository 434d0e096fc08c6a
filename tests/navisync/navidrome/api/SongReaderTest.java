package navisync.navidrome.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import navisync.Failure;
import org.junit.jupiter.api.Test;

class SongReaderTest {
  @Test
  void aCountThatIsALongTextIsRefusedInAShortSentence() {
    ObjectNode song =
        JsonNodeFactory.instance
            .objectNode()
            .put("artist", "Mirrow")
            .put("title", "la ".repeat(30_000))
            .put("playCount", "1" + "la ".repeat(30_000));

    Failure refused = assertThrows(Failure.class, () -> SongReader.playCount(song));

    assertEquals(
        "The play count of the track \"Mirrow – "
            + "la ".repeat(40)
            + "…\" in Navidrome's answer is \"1"
            + "la ".repeat(39)
            + "l…, which is not a number from 0 to 1,000,000,000,000. Correct it in Navidrome's"
            + " database and run again.",
        refused.getMessage());
  }
}
