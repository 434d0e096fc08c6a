package navisync.hostile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import navisync.support.CommandRun;

/** What is wrong with a run among mutated answers, and with what it left. Pure functions. */
final class Verdict {
  private static final Set<Integer> EXIT_CODES = Set.of(0, 1, 2, 3, 4);

  private Verdict() {}

  /** A listed exit code, a sentence where nothing was done, and no word of the program's inside. */
  static List<String> ofRun(CommandRun run, boolean endless) {
    List<String> wrong = new ArrayList<>();
    if (endless) {
      wrong.add("asks without end");
    } else if (!EXIT_CODES.contains(run.exitCode())) {
      wrong.add("exit code " + run.exitCode());
    }
    String all = run.out() + run.error();
    for (String inside : List.of("error of the program", "Exception", "\tat ", "null")) {
      if (all.contains(inside) && !(inside.equals("null") && run.out().startsWith("{"))) {
        wrong.add("says \"" + inside + "\"");
      }
    }
    if (all.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
      wrong.add("shows control characters");
    }
    if (all.lines().anyMatch(line -> line.length() > 2_000)) {
      wrong.add("shows a line of " + all.lines().mapToInt(String::length).max().orElse(0));
    }
    if (Set.of(1, 2, 4).contains(run.exitCode()) && all.isBlank()) {
      wrong.add("says nothing");
    }
    return wrong;
  }

  /**
   * Nothing is invented, and what was known stays known.
   *
   * @param before what was known before the run
   * @param end what it comes to without an attack
   * @param untrue what the answers state well-formedly and untruly
   */
  static List<String> ofState(
      Story.State before, Story.State after, Story.State end, Statements untrue) {
    List<String> wrong = new ArrayList<>();
    Set<String> known = new HashSet<>(end.plays());
    known.addAll(before.plays());
    after.plays().stream()
        .filter(play -> !known.contains(play) && !untrue.play(play))
        .forEach(play -> wrong.add("invented: " + play));
    if (!untrue.aboutLastfm()) {
      if (!untrue.fewer()) {
        compare(wrong, "no longer known: ", before.plays(), after.plays());
        compare(wrong, "no longer loved: ", before.loved(), after.loved());
      }
      Set<String> undated = new HashSet<>(end.undated());
      undated.addAll(before.undated());
      compare(wrong, "invented without a date: ", after.undated(), List.copyOf(undated));
      compare(
          wrong,
          "no longer known without a date: ",
          tracks(before.undated()),
          tracks(after.undated()));
      compare(wrong, "invented love: ", after.loved(), end.loved());
    }
    if (untrue.nothing()) {
      Map<String, Long> most = counts(end.navidrome());
      counts(before.navidrome()).forEach((track, count) -> most.merge(track, count, Math::max));
      counts(after.navidrome())
          .forEach(
              (track, count) -> {
                if (count > most.getOrDefault(track, 0L)) {
                  wrong.add(
                      "counted too much: " + track + " " + count + ", not " + most.get(track));
                }
              });
    }
    return wrong;
  }

  private static List<String> tracks(List<String> undated) {
    return undated.stream().map(each -> each.replaceAll("\\|\\d+$", "")).toList();
  }

  private static void compare(
      List<String> wrong, String what, List<String> expected, List<String> found) {
    Set<String> all = new HashSet<>(found);
    expected.stream().filter(each -> !all.contains(each)).forEach(each -> wrong.add(what + each));
  }

  /** The counts of the tracks; those of albums and artists are their sums. */
  private static Map<String, Long> counts(List<String> navidrome) {
    Map<String, Long> counts = new HashMap<>();
    for (String row : navidrome) {
      String[] parts = row.split("\\|", 3);
      if (parts.length > 1 && parts[0].contains("@") && parts[1].matches("\\d{1,6}\\*?")) {
        counts.merge(parts[0], Long.parseLong(parts[1].replace("*", "")), Math::max);
      }
    }
    return counts;
  }

  /** Everything is as without an attack. */
  static List<String> ofHealing(Story.State healed, Story.State end, Statements untrue) {
    List<String> wrong = new ArrayList<>();
    if (!untrue.aboutLastfm()) {
      differ(wrong, "plays", end.plays(), healed.plays());
      differ(wrong, "undated", end.undated(), healed.undated());
      differ(wrong, "loved", end.loved(), healed.loved());
    }
    if (untrue.nothing()) {
      differ(wrong, "Navidrome", end.navidrome(), healed.navidrome());
    }
    return wrong;
  }

  private static void differ(
      List<String> wrong, String what, List<String> expected, List<String> found) {
    compare(wrong, "not repaired, missing in " + what + ": ", expected, found);
    compare(wrong, "not repaired, too much in " + what + ": ", found, expected);
  }
}
