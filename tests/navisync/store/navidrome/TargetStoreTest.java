package navisync.store.navidrome;

import static navisync.store.navidrome.TargetFixture.FERRY;
import static navisync.store.navidrome.TargetFixture.LOST;
import static navisync.store.navidrome.TargetFixture.accounted;
import static navisync.store.navidrome.TargetFixture.entry;
import static navisync.store.navidrome.TargetFixture.library;
import static navisync.store.navidrome.TargetFixture.plan;
import static navisync.store.navidrome.TargetFixture.played;
import static navisync.store.navidrome.TargetFixture.start;
import static navisync.store.navidrome.TargetFixture.track;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import navisync.ExitCode;
import navisync.match.Decision;
import navisync.match.Decision.Kind;
import navisync.match.Decision.Names;
import navisync.model.Library;
import navisync.model.LibraryTrack;
import navisync.model.NameTags;
import navisync.model.SongName;
import navisync.plan.Ledger;
import navisync.plan.LedgerChange;
import navisync.store.Cache;
import navisync.store.history.AccountHistory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/rules.md, "Accounts and targets". */
class TargetStoreTest {
  private static final Names FERRY_NAMES = new Names("Dunmarrow", "Ash Ferry", "Kites", false);

  @TempDir Path folder;
  private Cache cache;
  private AccountHistory history;

  @BeforeEach
  void open() {
    cache = Cache.open(folder, line -> {});
    history = played(cache);
  }

  @AfterEach
  void close() {
    cache.close();
  }

  @Test
  @DisplayName("the ledger comes back with accounted plays, counts as left and stars set")
  void ledgerComesBack() {
    write(
        cache.openTarget("u1"),
        library(FERRY, LOST),
        accounted(FERRY, 1, 7, 5),
        new LedgerChange.LeftAs(FERRY, null, new Ledger.Left(9, 4)),
        new LedgerChange.Star(LOST, null, new SongName("Mirrow", "Lost \"x\"")));

    close();
    open();
    assertEquals(
        new Ledger(
            Map.of(new Ledger.Pair(1, "f1"), entry(7, 5)),
            Map.of(),
            Map.of("f1", new Ledger.Left(9, 4)),
            Map.of("l1", new SongName("Mirrow", "Lost \"x\"")),
            Ledger.Increments.NONE),
        cache.openTarget("u1").ledger(library(FERRY, LOST)));
  }

  @Test
  @DisplayName("a later run replaces lines of the ledger, and takes away those with nothing after")
  void ledgerReplaced() {
    TargetStore target = cache.openTarget("u1");
    Library library = library(FERRY, LOST);
    write(
        target,
        library,
        accounted(FERRY, 1, 7, 5),
        accounted(LOST, 2, 1, 1),
        new LedgerChange.LeftAs(FERRY, null, new Ledger.Left(9, 4)),
        new LedgerChange.Star(LOST, null, new SongName("Mirrow", "Lost")));
    write(
        target,
        library,
        accounted(FERRY, 1, 8, 6),
        new LedgerChange.Recorded(LOST, 2, entry(1, 1), null),
        new LedgerChange.LeftAs(FERRY, new Ledger.Left(9, 4), new Ledger.Left(10, 5)),
        new LedgerChange.Star(LOST, new SongName("Mirrow", "Lost"), null));

    assertEquals(
        new Ledger(
            Map.of(new Ledger.Pair(1, "f1"), entry(8, 6)),
            Map.of(),
            Map.of("f1", new Ledger.Left(10, 5)),
            Map.of(),
            Ledger.Increments.NONE),
        target.ledger(library));
  }

  @Test
  @DisplayName("ledgers of different Navidrome users have nothing to do with each other")
  void targetsApart() {
    write(cache.openTarget("u1"), library(FERRY), accounted(FERRY, 1, 7, 5));

    assertEquals(Ledger.EMPTY, cache.openTarget("u2").ledger(library(FERRY)));
    assertEquals(Ledger.EMPTY, cache.openTarget("http://h:4533", "u1").ledger(library(FERRY)));
    write(cache.openTarget("http://h/a", "u1"), library(FERRY), accounted(FERRY, 1, 7, 5));
    assertEquals(Ledger.EMPTY, cache.openTarget("http://h/b", "u1").ledger(library(FERRY)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  @DisplayName("a track whose id is gone is bound again, by library and path, else by unique tags")
  void boundAgain(Library now, Set<String> wanted) {
    write(cache.openTarget("u1"), library(FERRY), accounted(FERRY, 1, 7, 5));

    Ledger ledger = cache.openTarget("u1").ledger(now);

    assertEquals(
        wanted,
        ledger.entries().keySet().stream()
            .map(Ledger.Pair::libraryTrack)
            .collect(java.util.stream.Collectors.toSet()));
  }

  static Stream<Arguments> boundAgain() {
    LibraryTrack samePath = track("n1", "Other", "Tags", "Now", FERRY.path());
    LibraryTrack sameTags = track("n2", "Dunmarrow", "Ash Ferry", "Kites", "moved/a.flac");
    LibraryTrack sameTagsToo = track("n3", "Dunmarrow", "Ash Ferry", "Kites", "moved/b.flac");
    LibraryTrack otherAlbum = track("n4", "Dunmarrow", "Ash Ferry", "Best Of");
    return Stream.of(
        Arguments.of(Named.of("the id is there", library(sameTags, FERRY)), Set.of("f1")),
        Arguments.of(Named.of("same path", library(sameTags, samePath)), Set.of("n1")),
        Arguments.of(Named.of("same tags", library(otherAlbum, sameTags)), Set.of("n2")),
        Arguments.of(Named.of("same tags twice", library(sameTags, sameTagsToo)), Set.of()),
        Arguments.of(Named.of("another album", library(otherAlbum)), Set.of()),
        Arguments.of(Named.of("gone", library(LOST)), Set.of()));
  }

  @Test
  @DisplayName("a song without a path is not taken for another without one")
  void withoutPath() {
    LibraryTrack ferry = track("f1", "Dunmarrow", "Ash Ferry", "Kites", "");
    LibraryTrack other = track("n1", "Mirrow", "Lost", "Salt", "");
    write(cache.openTarget("u1"), library(ferry), accounted(ferry, 1, 7, 5));

    assertEquals(Ledger.EMPTY, cache.openTarget("u1").ledger(library(other)));
  }

  @Test
  @DisplayName("a track kept under the names of a Subsonic answer is bound again by its bare ones")
  void keptWithAppendedNames() {
    LibraryTrack shown = track("f1", "Oak", "Wren (Radio Edit)", "Field (Reissue)", "shown.mp3");
    LibraryTrack bare =
        new LibraryTrack(
            "n1",
            1,
            "Oak/01.mp3",
            "Wren",
            "Oak",
            List.of(),
            "Field",
            "",
            "",
            "",
            0,
            false,
            0,
            0,
            NameTags.of("Radio Edit", "Reissue"));
    write(cache.openTarget("u1"), library(shown), accounted(shown, 1, 7, 5));

    assertEquals(7, cache.openTarget("u1").ledger(library(bare)).entry(1, "n1").recorded());
  }

  @Test
  @DisplayName("a track that is gone keeps its lines until it comes back")
  void comesBack() {
    TargetStore target = cache.openTarget("u1");
    write(target, library(FERRY), accounted(FERRY, 1, 7, 5));

    assertEquals(Ledger.EMPTY, target.ledger(library(LOST)));
    assertEquals(7, target.ledger(library(FERRY)).entry(1, "f1").recorded());
  }

  @Test
  @DisplayName("what a track was bound to stays: a new id, then a new path")
  void bindingIsKept() {
    write(cache.openTarget("u1"), library(FERRY), accounted(FERRY, 1, 7, 5));
    LibraryTrack newId = track("n1", "Dunmarrow", "Ash Ferry", "Retagged", FERRY.path());
    LibraryTrack newPath = track("n2", "Dunmarrow", "Ash Ferry", "Retagged", "moved/a.flac");

    cache.openTarget("u1").bind(library(newId));

    assertEquals(7, cache.openTarget("u1").ledger(library(newPath)).entry(1, "n2").recorded());
  }

  @Test
  @DisplayName("what was read ahead is what stood then, and is not used after the first library")
  void readAhead() {
    TargetStore target = cache.openTarget("u1");
    write(target, library(FERRY), accounted(FERRY, 1, 7, 5));
    TargetStore ahead = cache.openTarget("u1");
    ahead.readAhead();
    assertEquals(7, ahead.ledger(library(FERRY)).entry(1, "f1").recorded());
    write(target, library(FERRY, LOST), accounted(LOST, 1, 2, 1));

    assertEquals(2, ahead.ledger(library(FERRY, LOST)).entry(1, LOST.id()).recorded());
  }

  @Test
  @DisplayName("two tracks are never bound to one: the one whose id is there has it")
  void neverTwoToOne() {
    LibraryTrack copy = track("f2", "Dunmarrow", "Ash Ferry", "Kites", "copy.flac");
    TargetStore target = cache.openTarget("u1");
    write(target, library(FERRY, copy), accounted(FERRY, 1, 7, 5), accounted(copy, 1, 2, 1));

    assertEquals(
        Map.of(new Ledger.Pair(1, "f2"), entry(2, 1)), target.ledger(library(copy)).entries());
  }

  @Test
  @DisplayName("reading finds a track under its new id, and changes nothing")
  void readingChangesNothing() {
    write(cache.openTarget("u1"), library(FERRY), accounted(FERRY, 1, 7, 5));
    LibraryTrack newId = track("n1", "Dunmarrow", "Ash Ferry", "Kites");

    TargetStore target = cache.openTarget("u1");
    String kept = "select * from library_track";
    List<List<Object>> before = cache.ask(kept, 10).rows();
    target.ledger(library(newId), history);
    target.decisions(library(newId));
    target.pastStars(library(newId));
    target.journal(library(newId)).ledgers();
    target.journal(library(newId)).unconfirmed().all();
    assertEquals(before, cache.ask(kept, 10).rows());
    try (Cache reader = Cache.openForReading(folder)) {
      assertEquals(7, reader.openTarget("u1").ledger(library(newId)).entry(1, "n1").recorded());
      assertEquals(Ledger.EMPTY, reader.openTarget("unknown").ledger(library(newId)));
    }
  }

  @Test
  @DisplayName("decisions come back with their tracks as they are now; a later one replaces")
  void decisions() {
    TargetStore target = cache.openTarget("u1");
    target.remember(
        decision(Kind.MATCH, FERRY_NAMES, List.of(LOST), null, 10), library(FERRY, LOST));
    target.remember(
        decision(Kind.MATCH, FERRY_NAMES, List.of(FERRY), null, 20), library(FERRY, LOST));
    target.remember(
        decision(Kind.COPIES, FERRY_NAMES, List.of(FERRY, LOST), null, 30), library(FERRY, LOST));
    target.remember(decision(Kind.MATCH, names("Mirrow", "Gone"), List.of(), null, 40));
    target.remember(
        decision(Kind.ALIAS, names("Hoshi", "Lost"), List.of(), names("Mirrow", "Lost"), 50));
    LibraryTrack newId = track("n1", "Dunmarrow", "Ash Ferry", "Kites");

    assertEquals(
        List.of(
            decision(Kind.MATCH, FERRY_NAMES, List.of(newId), null, 20),
            decision(Kind.COPIES, FERRY_NAMES, List.of(newId, LOST), null, 30),
            decision(Kind.MATCH, names("Mirrow", "Gone"), List.of(), null, 40),
            decision(Kind.ALIAS, names("Hoshi", "Lost"), List.of(), names("Mirrow", "Lost"), 50)),
        sortedTracks(cache.openTarget("u1").decisions(library(newId, LOST))));
  }

  @Test
  @DisplayName("a decision whose tracks are all gone is left out, not taken for a wish for none")
  void decisionWithoutTracks() {
    TargetStore target = cache.openTarget("u1");
    target.remember(
        decision(Kind.MATCH, FERRY_NAMES, List.of(FERRY), null, 10), library(FERRY, LOST));

    assertEquals(List.of(), target.decisions(library(LOST)));
  }

  private void write(TargetStore target, Library library, LedgerChange... ledger) {
    RunJournal journal = target.journal(library);
    OpenIntent intent = journal.begin(plan(ledger), start(history, 1));
    journal.close(intent, Instant.ofEpochSecond(2), ExitCode.DONE);
  }

  private static Names names(String artist, String title) {
    return new Names(artist, title, null, false);
  }

  private static Decision decision(
      Kind kind, Names names, List<LibraryTrack> tracks, Names standsFor, long second) {
    return new Decision(kind, names, tracks, standsFor, "asked", second);
  }

  private static List<Decision> sortedTracks(List<Decision> decisions) {
    return decisions.stream()
        .map(
            each ->
                decision(
                    each.kind(),
                    each.names(),
                    each.tracks().stream()
                        .sorted(java.util.Comparator.comparing(LibraryTrack::artist))
                        .toList(),
                    each.alias(),
                    each.second()))
        .toList();
  }
}
