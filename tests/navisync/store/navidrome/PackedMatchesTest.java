package navisync.store.navidrome;

import static navisync.store.navidrome.TargetFixture.FERRY;
import static navisync.store.navidrome.TargetFixture.LOST;
import static navisync.store.navidrome.TargetFixture.track;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import navisync.match.Candidate;
import navisync.match.Doubt;
import navisync.match.Match;
import navisync.match.MatchReason;
import navisync.model.LastfmTrack;
import navisync.model.LibraryTrack;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackedMatchesTest {
  private static final LastfmTrack PLAYED = new LastfmTrack("Mirrow", "Lost", "Kites", "m-1");
  private static final LibraryTrack COPY = track("l2", "Mirrow", "Lost", "Early");
  private static final List<LibraryTrack> LIBRARY = List.of(FERRY, LOST, COPY);

  static Stream<Named<Match>> forms() {
    return Stream.of(
        Named.of("one copy", new Match(PLAYED, List.of(COPY), MatchReason.TITLE, List.of(COPY))),
        Named.of("none", new Match(PLAYED, List.of(), MatchReason.NONE, List.of())),
        Named.of(
            "one of two copies",
            new Match(PLAYED, List.of(COPY), MatchReason.ALBUM, List.of(LOST, COPY))),
        Named.of(
            "both copies",
            new Match(PLAYED, List.of(LOST, COPY), MatchReason.ALBUM, List.of(LOST, COPY))),
        Named.of(
            "a choice left open",
            new Match(PLAYED, List.of(), MatchReason.DUPLICATES, List.of(LOST, COPY))),
        Named.of(
            "a similar spelling with its score",
            new Match(PLAYED, List.of(FERRY), MatchReason.FUZZY, List.of(FERRY), 96.7, List.of())),
        Named.of(
            "a step of your own",
            new Match(PLAYED, List.of(LOST), new MatchReason("by ear – 耳", 91), List.of(LOST))),
        Named.of(
            "possible matches",
            new Match(
                PLAYED,
                List.of(),
                MatchReason.SUGGESTED,
                List.of(),
                0,
                List.of(
                    new Candidate(List.of(LOST, COPY), 100, 88, true, Doubt.SECOND),
                    new Candidate(List.of(FERRY), 71, 86, false, Doubt.SCORE)))));
  }

  @ParameterizedTest
  @MethodSource("forms")
  @DisplayName("a match comes back as it was")
  void roundTrip(Match match) {
    assertEquals(
        Optional.of(List.of(match)),
        PackedMatches.unpack(
            PackedMatches.pack(List.of(match), LIBRARY), List.of(PLAYED), LIBRARY));
  }

  @Test
  @DisplayName("all of them in one list come back in their order")
  void together() {
    List<Match> matches = forms().map(Named::getPayload).toList();
    List<LastfmTrack> tracks = matches.stream().map(Match::track).toList();

    assertEquals(
        Optional.of(matches),
        PackedMatches.unpack(PackedMatches.pack(matches, LIBRARY), tracks, LIBRARY));
  }

  @Test
  @DisplayName("a hundred thousand matches in any order of the library take less than 3 bytes each")
  void size() {
    List<LibraryTrack> library =
        IntStream.range(0, 100_000).mapToObj(i -> track("l" + i, "Mirrow", "T" + i, "")).toList();
    List<LibraryTrack> shuffled = new ArrayList<>(library);
    Collections.shuffle(shuffled, new Random(7));
    List<Match> matches =
        shuffled.stream()
            .map(each -> new Match(PLAYED, List.of(each), MatchReason.ALBUM, List.of(each)))
            .toList();

    assertTrue(PackedMatches.pack(matches, library).length < 3 * matches.size());
  }

  @Test
  @DisplayName("damaged ones, and those of another library, are none")
  void damaged() {
    byte[] packed =
        PackedMatches.pack(List.of(forms().findFirst().orElseThrow().getPayload()), LIBRARY);
    byte[] changed = packed.clone();
    changed[packed.length - 1] ^= 1;

    assertEquals(Optional.empty(), PackedMatches.unpack(changed, List.of(PLAYED), LIBRARY));
    assertEquals(Optional.empty(), PackedMatches.unpack(packed, List.of(PLAYED), List.of(LOST)));
    assertEquals(Optional.empty(), PackedMatches.unpack(packed, List.of(PLAYED, PLAYED), LIBRARY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"01ffffffffffffffffff01", "01ffffffff07", "7f", "0102", ""})
  @DisplayName("bytes that are no matches are none, however long a text they announce")
  void foreign(String hex) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(HexFormat.of().parseHex(hex));

    assertEquals(
        Optional.empty(), PackedMatches.unpack(Compression.pack(bytes), List.of(PLAYED), LIBRARY));
  }

  @Test
  @DisplayName("more matches than tracks are none")
  void tooMany() {
    Match match = new Match(PLAYED, List.of(LOST), MatchReason.ALBUM, List.of(LOST));

    assertEquals(
        Optional.empty(),
        PackedMatches.unpack(
            PackedMatches.pack(List.of(match, match), LIBRARY), List.of(PLAYED), LIBRARY));
  }
}
