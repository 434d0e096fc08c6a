package navisync.lives;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import navisync.lives.SyncOptions.Policy;

/** Somebody at a terminal who answers the questions of a run, and what they answered. */
final class Person implements UnaryOperator<String> {
  private static final String[] CONFLICT = {"k", "l", "ka", "la"};

  final Map<Tune, Policy> conflicts = new EnumMap<>(Tune.class);
  boolean tookBack;
  boolean declined;

  private final boolean takesBack;
  private final boolean proceeds;
  private final int choice;
  private int read;

  /**
   * A person who has not been asked yet.
   *
   * @param choice what they choose in each conflict, one after the other
   */
  Person(boolean takesBack, boolean proceeds, int choice) {
    this.takesBack = takesBack;
    this.proceeds = proceeds;
    this.choice = choice;
  }

  @Override
  public String apply(String out) {
    String question = out.substring(read).stripTrailing();
    read = out.length();
    if (question.endsWith("Take the plays back? [y/N]") || question.endsWith("Move them? [y/N]")) {
      tookBack = takesBack;
      return takesBack ? "y" : "n";
    }
    if (question.contains("Answer (k, l, ka, la")) {
      return resolve(question);
    }
    if (question.contains(", s):")) {
      return "s";
    }
    if (question.contains("\nWrite ") || question.contains("\nRemove ")) {
      declined = !proceeds;
      return proceeds ? "y" : "no";
    }
    Difference.unless(
        question.endsWith("Was a backup restored? [y/N]")
            || question.endsWith("Use those answers? [y/N]"),
        "Asked: " + question);
    return "n";
  }

  private String resolve(String question) {
    Tune tune =
        Arrays.stream(Tune.values())
            .filter(each -> question.contains(each.title + " (" + each.album + ")\n  Navidrome: "))
            .findFirst()
            .orElseThrow(() -> new Difference("Asked: " + question));
    int turn = Math.floorMod(choice >> (2 * conflicts.size()), CONFLICT.length);
    String answer = CONFLICT[turn];
    Policy same = answer.startsWith("k") ? Policy.HIGHER : Policy.LASTFM;
    conflicts.put(tune, same);
    if (answer.endsWith("a")) {
      Arrays.stream(Tune.values()).forEach(other -> conflicts.putIfAbsent(other, same));
    }
    return answer;
  }
}
