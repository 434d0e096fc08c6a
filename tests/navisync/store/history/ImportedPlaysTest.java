package navisync.store.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import navisync.io.Database;
import navisync.model.ImportKind;
import navisync.model.LastfmTrack;
import navisync.model.Scrobble;
import navisync.model.TimeRange;
import navisync.store.Cache;
import navisync.store.file.CacheConnections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plays of export files beside plays of Last.fm. The tolerance is 300 seconds. */
class ImportedPlaysTest {
  private static final String LASTFM = "https://ws.audioscrobbler.com/2.0/";
  private static final LastfmTrack FERRY = new LastfmTrack("Dunmarrow", "Ash Ferry", "Kites", "");
  private static final LastfmTrack SHOUTED = new LastfmTrack("DUNMARROW", "ASH FERRY", "", "");
  private static final TimeRange ALL = new TimeRange(0, 2_000_000_000);

  private static final LongConsumer UNTOLD = kept -> {};

  @TempDir Path folder;
  private Cache cache;
  private AccountHistory history;

  @BeforeEach
  void open() {
    cache = Cache.open(folder, line -> {});
    history = cache.openAccount(LASTFM, "Ann");
  }

  @AfterEach
  void close() {
    cache.close();
  }

  @Test
  @DisplayName("an import is the same play as Last.fm's of that song within the tolerance")
  void samePlay() {
    assertEquals(2, take(plays(FERRY, 1_000, 5_000)));
    history.store(plays(SHOUTED, 1_300), ALL, ALL.to());

    assertEquals(List.of("ASH FERRY at 1300", "Ash Ferry at 5000"), counting());
    assertEquals(1, history.countIn(ALL), "Last.fm's own");
  }

  @Test
  @DisplayName("reading the played tracks changes nothing; which imports count is worked out apart")
  void readingChangesNothing() {
    take(plays(FERRY, 1_000));
    history.store(plays(FERRY, 1_010), ALL, ALL.to());
    String kept = "select second, track, source from play order by 1, 2";
    List<List<Object>> before = cache.ask(kept, 10).rows();

    history.playedTracks();

    assertEquals(before, cache.ask(kept, 10).rows());
    history.settle(false);
    assertEquals(
        List.of("1010"),
        cache.ask(kept, 10).rows().stream().map(row -> String.valueOf(row.get(0))).toList());
  }

  @Test
  @DisplayName("a page without news does not make the imports be paired again")
  void nothingNew() {
    take(plays(FERRY, 1_000, 5_000));
    history.store(plays(FERRY, 1_010, 3_000), ALL, ALL.to());
    assertEquals("null", pairedWithin());
    history.settle(false);

    history.store(plays(FERRY, 1_010, 3_000), ALL, ALL.to());
    assertEquals("300", pairedWithin());

    history.replace(plays(FERRY, 3_000), ALL, ALL.to());
    assertEquals("null", pairedWithin(), "one is withdrawn");
    history.settle(false);
    history.store(plays(new LastfmTrack("Dunmarrow", "Ash Ferry", "", ""), 3_000), ALL, ALL.to());
    assertEquals("null", pairedWithin(), "one has another album");
    history.settle(false);
    history.store(plays(FERRY, 5_000), ALL, ALL.to());
    assertEquals("null", pairedWithin(), "one was known from the import only");
  }

  private String pairedWithin() {
    return String.valueOf(
        cache.ask("select imports_paired_within from account", 1).rows().get(0).get(0));
  }

  @Test
  @DisplayName("an import that gave way counts again once Last.fm no longer has that play")
  void comesBack() {
    take(plays(FERRY, 1_000));
    history.replace(plays(FERRY, 1_010, 9_000), ALL, ALL.to());
    assertEquals(List.of("Ash Ferry at 1010, 9000"), counting());

    history.replace(plays(FERRY, 9_000), ALL, ALL.to());
    assertEquals(List.of("Ash Ferry at 1000, 9000"), counting());

    history.replace(plays(FERRY, 1_010, 9_000), ALL, ALL.to());
    assertEquals(List.of("Ash Ferry at 1010, 9000"), counting());
  }

  @Test
  @DisplayName("so does one of the same second, and one imported when Last.fm had the play already")
  void comesBackAtTheSameSecond() {
    history.replace(plays(FERRY, 1_000), ALL, ALL.to());
    assertEquals(0, take(plays(FERRY, 1_000)));

    history.replace(List.of(), ALL, ALL.to());

    assertEquals(List.of("Ash Ferry at 1000"), counting());
    assertEquals(0, history.countIn(ALL), "Last.fm has none");
  }

  @Test
  @DisplayName("an edit at Last.fm: the import counts again beside the play of another name")
  void edited() {
    take(plays(FERRY, 1_000));
    history.replace(plays(FERRY, 1_000), ALL, ALL.to());

    history.replace(plays(new LastfmTrack("Dunmarrow", "Tin Sky", "", ""), 1_000), ALL, ALL.to());

    assertEquals(List.of("Ash Ferry at 1000", "Tin Sky at 1000"), counting());
  }

  @Test
  @DisplayName("exact times pair before near ones, whichever came first")
  void exactBeforeNear() {
    take(plays(FERRY, 1_000, 1_020));
    history.store(plays(FERRY, 1_020, 1_040), ALL, ALL.to());

    assertEquals(List.of("Ash Ferry at 1020, 1040"), counting());
  }

  @Test
  @DisplayName("each play stands for one import only")
  void oneToOne() {
    take(plays(FERRY, 1_000, 1_200));
    history.store(plays(FERRY, 1_090), ALL, ALL.to());

    assertEquals(List.of("Ash Ferry at 1090, 1200"), counting());
  }

  @Test
  @DisplayName("another tolerance, another outcome, as if it had always been so")
  void anotherTolerance() {
    take(plays(FERRY, 1_000));
    history.store(plays(FERRY, 1_100), ALL, ALL.to());
    assertEquals(List.of("Ash Ferry at 1100"), counting());

    history = history.pairingWithin(50);
    assertEquals(List.of("Ash Ferry at 1000, 1100"), counting());

    history = history.pairingWithin(300);
    assertEquals(List.of("Ash Ferry at 1100"), counting());
  }

  @Test
  @DisplayName("a song looped across the seam of two files of one kind counts as in one file")
  void seam() {
    take(plays(FERRY, 1_000, 1_200));
    assertEquals(1, take(plays(FERRY, 1_200, 1_400)));

    assertEquals(List.of("Ash Ferry at 1000, 1200, 1400"), counting());
  }

  @Test
  @DisplayName("files of two kinds are two clocks: near times are one play")
  void twoKinds() {
    take("Spotify", plays(FERRY, 1_000, 5_000));
    assertEquals(1, take("table", plays(FERRY, 1_100, 9_000)));

    assertEquals(List.of("Ash Ferry at 1000, 5000, 9000"), counting());
  }

  @Test
  @DisplayName("whole minutes widen the tolerance by a minute")
  void wholeMinutes() {
    history.store(plays(FERRY, 1_000, 2_000), ALL, ALL.to());
    ImportKind kind = new ImportKind("Spotify account data", 60);

    history
        .imports()
        .store(List.of(new NewImport("plays", kind, plays(FERRY, 1_350, 2_370))), 3_000, UNTOLD);

    assertEquals(List.of("Ash Ferry at 1000, 2000, 2370"), counting());
  }

  @Test
  @DisplayName("a removed import leaves no trace, and what gave way to it counts")
  void removed() {
    take("Spotify", plays(FERRY, 1_000));
    take("table", plays(FERRY, 1_100, 9_000));
    assertEquals(
        List.of("1 plays: 1 of 1", "2 plays: 1 of 2"),
        history.imports().all().stream()
            .map(
                each ->
                    each.number()
                        + " "
                        + each.file()
                        + ": "
                        + each.counting()
                        + " of "
                        + each.plays())
            .toList());

    history.imports().remove(1);

    assertEquals(List.of("Ash Ferry at 1100, 9000"), counting());
    history.imports().remove(2);
    assertEquals(List.of(), counting());
    assertEquals(List.of(), history.imports().all());
  }

  @Test
  @DisplayName("removing what was fetched from the account's own server removes undated plays too")
  void fetchedRemoved() {
    history.store(plays(FERRY, 1_000), ALL, ALL.to());
    history.replaceUndated(Map.of(FERRY, 3), List.of());

    history.imports().remove(0);

    assertEquals(Map.of(), history.undatedByTrack());
    assertEquals(List.of(), counting());
  }

  @Test
  @DisplayName("an import of another account is not found, and stays")
  void ofAnotherAccount() {
    take(plays(FERRY, 1_000));
    Imports others = cache.openAccount(LASTFM, "Bob").imports();

    assertEquals(Optional.empty(), others.remove(1));
    assertEquals(List.of("Ash Ferry at 1000"), counting());
    assertEquals(List.of(1L), history.imports().all().stream().map(CachedImport::plays).toList());
  }

  @Test
  @DisplayName("an import gives way to a play of the Python version's cache while that counts")
  void earlierPlay() {
    try (Database database = CacheConnections.open(folder.resolve(Cache.FILE))) {
      database.update("insert into original (file, copy) values ('scrobbles.db', 'old/copy.db')");
    }
    history.storePythonPlays(plays(FERRY, 1_000), List.of());
    take(plays(FERRY, 1_100));
    assertEquals(List.of("Ash Ferry at 1100"), counting());

    history.settle(true);
    assertEquals(List.of("Ash Ferry at 1000"), played(), "tried");
    history.earlierPlays().leaveOut();
    assertEquals(List.of("Ash Ferry at 1100"), counting(), "left out");

    history.settle(true);
    history.earlierPlays().accept();
    assertEquals(List.of("Ash Ferry at 1000"), counting(), "accepted");
  }

  @Test
  @DisplayName("the same file again is not kept twice")
  void again() {
    take(plays(FERRY, 1_000));
    assertEquals(0, take(plays(FERRY, 1_000)));

    assertEquals(1, history.imports().all().size());
  }

  @Test
  @DisplayName("of two files with the same plays the first is kept, which is said to have them")
  void twice() {
    ImportKind kind = new ImportKind("table", 0);
    List<NewImport> files =
        List.of(
            new NewImport("one", kind, plays(FERRY, 1_000, 5_000)),
            new NewImport("copy of one", kind, plays(FERRY, 5_000, 1_000)),
            new NewImport("more", kind, plays(FERRY, 5_000, 9_000)));

    assertEquals(List.of(2, 0, 1), history.imports().store(files, 10_000, UNTOLD));
    assertEquals(
        List.of("one", "more"), history.imports().all().stream().map(CachedImport::file).toList());
  }

  @Test
  @DisplayName("many plays are kept part by part, and told so; a play in two parts is one")
  void manyPlays() {
    List<Scrobble> plays =
        new ArrayList<>(
            plays(FERRY, LongStream.range(0, 25_000).map(i -> 1_000 * i + 5).toArray()));
    plays.add(new Scrobble(new LastfmTrack(FERRY.artist(), FERRY.title(), "Live", ""), 5));
    List<Long> told = new ArrayList<>();

    List<Integer> added =
        history
            .imports()
            .store(
                List.of(new NewImport("plays", new ImportKind("table", 0), plays)),
                30_000_000,
                told::add);

    assertEquals(List.of(25_000), added);
    assertEquals(List.of(10_000L, 10_000L, 5_001L), told);
  }

  @Test
  @DisplayName("a dry run says what would count, and keeps nothing")
  void dryRun() {
    history.store(plays(FERRY, 1_000), ALL, ALL.to());
    ImportKind kind = new ImportKind("table", 0);

    assertEquals(
        List.of(1),
        history
            .imports()
            .trial(List.of(new NewImport("plays", kind, plays(FERRY, 1_010, 5_000))), UNTOLD));
    assertEquals(List.of(), history.imports().all());
    assertEquals(List.of("Ash Ferry at 1000"), counting());
  }

  @Test
  @DisplayName("a file and any pages of Last.fm come to the same in any order, in 40 stories")
  void anyOrder() {
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      long[] known = random.longs(6, 1_000, 3_000).sorted().distinct().toArray();
      long[] imported = random.longs(6, 1_000, 3_000).sorted().distinct().toArray();
      List<Runnable> steps = new ArrayList<>();
      steps.add(() -> take(plays(FERRY, imported)));
      for (long second : known) {
        steps.add(() -> history.store(plays(FERRY, second), ALL, ALL.to()));
      }
      history = cache.openAccount(LASTFM, "in order " + seed);
      steps.forEach(Runnable::run);
      List<String> inOrder = counting();

      Collections.shuffle(steps, random);
      history = cache.openAccount(LASTFM, "shuffled " + seed);
      steps.forEach(
          step -> {
            step.run();
            counting();
          });

      assertEquals(inOrder, counting(), "seed " + seed);
    }
  }

  private int take(List<Scrobble> plays) {
    return take("table", plays);
  }

  private int take(String format, List<Scrobble> plays) {
    ImportKind kind = new ImportKind(format, 0);
    return history
        .imports()
        .store(List.of(new NewImport("plays", kind, plays)), 2_000, UNTOLD)
        .get(0);
  }

  private List<String> counting() {
    history.settle(false);
    return played();
  }

  private List<String> played() {
    return history.playedTracks().stream()
        .map(
            each ->
                each.track().title()
                    + " at "
                    + String.join(
                        ", ", Arrays.stream(each.seconds()).mapToObj(Long::toString).toList()))
        .sorted()
        .toList();
  }

  private static List<Scrobble> plays(LastfmTrack track, long... seconds) {
    return LongStream.of(seconds).mapToObj(second -> new Scrobble(track, second)).toList();
  }
}
