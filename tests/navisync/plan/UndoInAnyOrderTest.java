package navisync.plan;

import static navisync.plan.PlayTimes.day;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import navisync.model.Annotation;
import navisync.model.Library;
import navisync.undo.JournaledRun;
import navisync.undo.RunToUndo;
import navisync.undo.UndoPlanner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Syncs, undos and undos of undos in any order leave what the syncs in force have left: to the
 * letter where just these were in force before, else by adding up what each of them did.
 */
class UndoInAnyOrderTest {
  private static final List<String> TRACKS = List.of("Tin Sky", "Slow Lantern");

  /** Everything that may differ, as text. */
  private record State(Map<String, Annotation> annotations, String history, String ledger) {
    static State of(SceneLibrary navidrome) {
      Library library = navidrome.library();
      Map<String, Annotation> annotations = new TreeMap<>(library.trackAnnotations());
      annotations.putAll(library.albumAnnotations());
      annotations.putAll(library.artistAnnotations());
      annotations.values().removeIf(annotation -> !annotation.exists());
      Ledger ledger = navidrome.ledger();
      return new State(
          annotations,
          TRACKS.stream()
              .map(track -> track + Arrays.toString(navidrome.historyOf(track)))
              .collect(Collectors.joining(" ")),
          new TreeMap<>(ledger.left())
              + " "
              + new TreeMap<>(ledger.stars())
              + " "
              + entries(ledger));
    }

    private static Map<String, Ledger.Entry> entries(Ledger ledger) {
      Map<String, Ledger.Entry> entries = new TreeMap<>();
      ledger.entries().forEach((pair, entry) -> entries.put(pair.toString(), entry));
      return entries;
    }
  }

  /** A life: the runs so far, and how everything stood when just some syncs were in force. */
  private static final class Life {
    final Scene scene;
    final List<JournaledRun> runs = new ArrayList<>();
    final Map<Long, Long> undoes = new HashMap<>();
    final Map<Set<Long>, State> stood = new HashMap<>();
    final List<String> told = new ArrayList<>();
    Set<Long> lastWorld = Set.of();

    Life(Scene scene) {
      this.scene = scene;
      stood.put(Set.of(), State.of(scene.library));
    }

    void sync() {
      carryOut(scene.plan(), OptionalLong.empty(), Set.of());
      lastWorld = inForce();
      told.add("sync " + runs.size() + " " + scene.planned());
      check();
      assertEquals("", scene.plannedForLedger(), told::toString);
    }

    /** Undoes a run, unless that would bring back what another run has written again. */
    void undo(long number) {
      RunToUndo run = new RunToUndo(number, runs);
      if (run.writtenAgainBy().isPresent()) {
        return;
      }
      var undo = UndoPlanner.plan(run, scene.library.library(), scene.library.ledger());
      if (undo.plan().isEmpty() && undo.plan().ledger().isEmpty()) {
        return;
      }
      carryOut(undo.plan(), OptionalLong.of(number), undo.leftOut());
      undoes.put((long) runs.size(), number);
      told.add("undo " + number);
      check();
    }

    private void carryOut(Plan plan, OptionalLong undone, Set<String> leftOut) {
      scene.library.apply(plan);
      runs.add(
          new JournaledRun(
              runs.size() + 1, Set.of(), undone, plan.changes(), plan.ledger(), leftOut));
    }

    private void check() {
      State now = State.of(scene.library);
      State before = stood.putIfAbsent(inForce(), now);
      if (before != null) {
        assertEquals(before, now, told::toString);
      }
      for (String track : TRACKS) {
        assertEquals(addedUp(track), scene.library.of(track).count(), told::toString);
        assertEquals(dateOf(track), scene.library.of(track).playDate(), told::toString);
      }
      if (inForce().equals(lastWorld)) {
        assertEquals("", scene.plannedForLedger(), told::toString);
        assertEquals(List.of(), scene.plan().changes(), told::toString);
      }
    }

    private long addedUp(String track) {
      return start(track).count()
          + changes(track).stream().mapToLong(Change::countDifference).sum();
    }

    private String dateOf(String track) {
      String date = start(track).playDate();
      for (Change change : changes(track)) {
        boolean moved = !Objects.equals(change.before().playDate(), change.after().playDate());
        date = moved ? change.after().playDate() : date;
      }
      return date;
    }

    private Annotation start(String track) {
      return stood.get(Set.of()).annotations().getOrDefault(track, Annotation.NONE);
    }

    private List<Change> changes(String track) {
      Set<Long> inForce = inForce();
      return runs.stream()
          .filter(run -> inForce.contains(run.number()))
          .flatMap(run -> run.changes().stream())
          .filter(change -> change.id().equals(track))
          .toList();
    }

    Set<Long> inForce() {
      Set<Long> inForce = new TreeSet<>();
      for (JournaledRun run : runs) {
        if (run.undoes().isEmpty() && stands(run.number())) {
          inForce.add(run.number());
        }
      }
      return inForce;
    }

    boolean stands(long run) {
      return undoes.entrySet().stream()
          .noneMatch(undo -> undo.getValue() == run && stands(undo.getKey()));
    }
  }

  private static Scene scene(boolean withHistory) {
    Scene scene =
        new Scene()
            .track("Tin Sky", 2, 1)
            .track("Slow Lantern")
            .credit("Tin Sky", "Kites", "Dunmarrow")
            .credit("Slow Lantern", "Kites", "Dunmarrow");
    // The server's own total is lower than the sum of its tracks.
    scene.library.setAlbum("Kites", 1, null);
    if (withHistory) {
      scene.history("Tin Sky", day(1)).history("Slow Lantern");
    }
    return scene;
  }

  @ParameterizedTest(name = "{0}, history {1}")
  @CsvSource({
    "HIGHER, false",
    "HIGHER, true",
    "LASTFM, false",
    "LASTFM, true",
    "INCREMENT, false",
    "INCREMENT, true"
  })
  void randomLives(ConflictPolicy policy, boolean withHistory) {
    for (int seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      Life life = new Life(scene(withHistory).policy(policy));
      life.told.add("seed " + seed);
      for (int step = 0; step < 12; step++) {
        live(life, random);
      }
    }
  }

  private static void live(Life life, Random random) {
    int runs = life.runs.size();
    int what = random.nextInt(10);
    String track = TRACKS.get(random.nextInt(2));
    if (what < 3) {
      life.scene.played(track, day(1 + random.nextInt(300)) + random.nextInt(80_000));
    } else if (what < 4) {
      life.scene.loved(track, day(5));
    }
    if (what < 6 || runs == 0) {
      life.sync();
    } else {
      long run = 1 + random.nextInt(runs);
      if (life.stands(run)) {
        life.undo(run);
      }
    }
  }
}
