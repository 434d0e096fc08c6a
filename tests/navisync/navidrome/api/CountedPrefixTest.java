package navisync.navidrome.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import navisync.model.TimedPlay;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** docs/rules.md, "Interrupted writes": the longest prefix that the growth allows. */
class CountedPrefixTest {

  @ParameterizedTest(name = "sent {0}, grown {1}: {2}")
  @CsvSource({
    "a a b a, '',        0",
    "a a b a, a=1,       1",
    "a a b a, a=2,       2",
    "a a b a, a=2 b=1,   3",
    "a a b a, a=3 b=1,   4",
    "a a b a, a=9 b=9,   4",
    "a a b a, b=1,       0",
    "a a b a, a=3,       2",
    "a a b a, a=1 b=1,   1",
    "a a b a, a=-1 b=1,  0",
    "'',      a=1,       0",
  })
  void isAsLongAsTheGrowthAllows(String sent, String grown, int length) {
    List<TimedPlay> plays =
        Arrays.stream(sent.split(" "))
            .filter(track -> !track.isEmpty())
            .map(track -> new TimedPlay(track, 1))
            .toList();
    Map<String, Long> growth = new HashMap<>();
    for (String each : grown.isEmpty() ? new String[0] : grown.split(" ")) {
      growth.put(each.split("=")[0], Long.valueOf(each.split("=")[1]));
    }

    assertEquals(length, CountedPrefix.length(plays, growth));
  }
}
