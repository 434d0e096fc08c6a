package navisync.hostile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import navisync.support.CommandRun;

/** Stories with an attack, one a seed, and what is wrong with one. */
public final class Hostilities {
  private final Path folder;
  private final Map<Story.Form, Story.State> withoutAttack = new HashMap<>();
  private int stories;
  private long hits;

  /** Stories that leave nothing behind in a folder. */
  public Hostilities(Path folder) {
    this.folder = folder;
  }

  /** How many mutated answers were sent so far. */
  public long hits() {
    return hits;
  }

  /** Tells the story of a seed; what is wrong with it, with the mutated answers. */
  public Optional<String> tell(long seed) {
    try {
      return told(seed);
    } catch (AssertionError secret) {
      return Optional.of("seed " + seed + "\n" + secret.getMessage());
    }
  }

  private Optional<String> told(long seed) {
    Random random = new Random(seed * 0x9E3779B97F4A7C15L);
    Story.Form form = Story.Form.of(random);
    Story.State end = withoutAttack.computeIfAbsent(form, this::peaceful);
    List<String> wrong = new ArrayList<>();
    Attack attack;
    String ran;
    try (Story story = new Story(folder.resolve("story-" + ++stories), form)) {
      Thread runner = Thread.currentThread();
      attack = new Attack(random.nextLong(), form.api(), runner::interrupt);
      Story.State before = story.state();
      story.under(attack);
      List<String> options = options(random);
      ran = options.toString();
      CommandRun run =
          options.isEmpty() ? story.checkSetup() : story.run(options.toArray(String[]::new));
      Thread.interrupted();
      story.inPeace();
      Statements stated = Statements.of(attack.hits());
      wrong.addAll(Verdict.ofRun(run, attack.endless()));
      wrong.addAll(Verdict.ofState(before, story.state(), end, stated));
      if (wrong.isEmpty()) {
        wrong.addAll(healed(story, end, stated));
      }
      if (!wrong.isEmpty()) {
        wrong.add("exit " + run.exitCode() + "\n" + run.out() + run.error());
      }
    }
    hits += attack.hits().size();
    return wrong.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "seed %d, %s, %s, %s%n%s%n%s"
                .formatted(
                    seed, form, ran, attack, String.join("\n", wrong), shown(attack.hits())));
  }

  private static String shown(List<Attack.Hit> hits) {
    StringBuilder text = new StringBuilder(hits.size() + " mutated answers:\n");
    hits.stream().limit(12).forEach(hit -> text.append("  ").append(hit).append('\n'));
    return text.toString();
  }

  private static List<String> options(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> List.of();
      case 1 -> List.of("--dry-run");
      case 2 -> List.of("--yes", "--json");
      case 3 -> List.of("--yes", "--verify");
      default -> List.of("--yes");
    };
  }

  private Story.State peaceful(Story.Form form) {
    try (Story story = new Story(folder.resolve("story-" + ++stories), form)) {
      story.run("--yes").ok();
      story.run("--yes").ok();
      return story.state();
    }
  }

  /** Runs among good answers again: everything is as if there had been no attack. */
  private static List<String> healed(Story story, Story.State end, Statements stated) {
    List<String> wrong = new ArrayList<>();
    CommandRun first = story.run("--yes");
    wrong.addAll(Verdict.ofHealing(story.state(), end, stated));
    CommandRun second = story.run("--yes");
    if (wrong.isEmpty() && stated.nothing()) {
      if (first.exitCode() != 0 || second.exitCode() != 0) {
        wrong.add("the next runs end with " + first.exitCode() + " and " + second.exitCode());
      }
      wrong.addAll(Verdict.ofHealing(story.state(), end, stated));
    }
    if (!wrong.isEmpty()) {
      wrong.add("The next run: " + first.exitCode() + "\n" + first.out() + first.error());
    }
    return wrong;
  }
}
