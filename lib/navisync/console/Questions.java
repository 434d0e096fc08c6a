package navisync.console;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import navisync.ExitCode;
import navisync.Failure;

/**
 * Asks questions on the terminal. The caller checks whether there is one: see {@link
 * Console#inputIsTerminal()}.
 */
public final class Questions {

  /**
   * One answer to choose from.
   *
   * @param key what the user types, in upper or lower case: a letter or a short word
   * @param text what it means
   */
  public record Choice(String key, String text) {}

  private static final Choice BACK = new Choice("b", "go back to the previous question");
  private static final Choice STOP = new Choice("s", "stop asking");
  private static final Set<String> YES = Set.of("y", "yes");
  private static final Set<String> NO = Set.of("n", "no", "");

  private final Console console;

  /** Creates questions asked on a console. */
  public Questions(Console console) {
    this.console = console;
  }

  /**
   * Asks until one of the keys is answered. Sample:
   *
   * <pre>
   * Mirrow – Slow Lantern: Navidrome 12, Last.fm 7
   *   k   keep Navidrome's 12
   *   l   take Last.fm's 7
   *   ka  keep Navidrome's for all remaining
   * Answer (k, l, ka):
   * </pre>
   *
   * @return the key of the choice
   * @throws Failure of an interruption at Ctrl-C and at the end of input
   */
  public String ask(String question, List<Choice> choices) {
    String keys = choices.stream().map(Choice::key).collect(Collectors.joining(", "));
    int longest = choices.stream().mapToInt(choice -> choice.key().length()).max().orElse(0);
    List<String> lines = new ArrayList<>(question.lines().toList());
    for (Choice choice : choices) {
      String blanks = " ".repeat(longest - choice.key().length());
      lines.add("  " + choice.key() + blanks + "  " + choice.text());
    }
    while (true) {
      String key = console.ask(lines, "Answer (" + keys + "):").strip();
      for (Choice choice : choices) {
        if (choice.key().equalsIgnoreCase(key)) {
          return choice.key();
        }
      }
      lines = List.of("Please answer with one of " + keys + ".");
    }
  }

  /**
   * Asks about every item of a list. Each question says its place, such as {@code 3 of 8}; the user
   * can go back to the one before, or stop and leave the rest unanswered.
   *
   * @return whether anything was answered
   * @throws Failure of an interruption at Ctrl-C and at the end of input; the answers given before
   *     are kept
   */
  public <T> boolean askAll(QuestionList<T> list) {
    Map<T, String> answers = new LinkedHashMap<>();
    try {
      askAll(list, answers);
    } catch (Failure failed) {
      throw failed.exitCode() != ExitCode.INTERRUPTED || answers.isEmpty()
          ? failed
          : Failure.interrupted(failed.getMessage() + " Your answers so far are kept.");
    } finally {
      if (!answers.isEmpty()) {
        list.keep(answers);
      }
    }
    return !answers.isEmpty();
  }

  private <T> void askAll(QuestionList<T> list, Map<T, String> answers) {
    List<T> items = list.items();
    Deque<Integer> asked = new ArrayDeque<>();
    for (int at = 0; at < items.size(); at++) {
      T item = items.get(at);
      Optional<String> follows = list.follows(item, answers);
      if (follows.isPresent()) {
        answers.put(item, follows.get());
        continue;
      }
      String place = (at + 1) + " of " + items.size() + ": ";
      String introduction = asked.isEmpty() ? list.introduction() + "\n" : "";
      List<Choice> choices = new ArrayList<>(list.choices(item));
      if (!asked.isEmpty()) {
        choices.add(BACK);
      }
      choices.add(STOP);
      String answer = ask(introduction + place + list.question(item), choices);
      if (answer.equals(STOP.key())) {
        return;
      }
      if (answer.equals(BACK.key())) {
        int before = asked.pop();
        items.subList(before, at).forEach(answers::remove);
        at = before - 1;
      } else {
        asked.push(at);
        answers.put(item, answer);
      }
    }
  }

  /**
   * Asks a yes-or-no question until it is answered: y and yes agree; n, no and an empty line do
   * not.
   *
   * @throws Failure of an interruption at Ctrl-C and at the end of input
   */
  public boolean confirm(String question) {
    return confirm(List.of(), question);
  }

  /**
   * Asks a yes-or-no question, and says first why, and what follows from each answer. Sample:
   *
   * <pre>
   * 2 tracks have fewer plays than after the last run, as if a backup had been restored.
   *   yes: the plays that are missing there are added again.
   *   no: nothing is added there, and the next run asks again.
   * Was a backup restored? [y/N]
   * </pre>
   *
   * @throws Failure of an interruption at Ctrl-C and at the end of input
   */
  public boolean confirm(String reason, String yes, String no, String question) {
    return confirm(List.of(reason, "  yes: " + yes, "  no: " + no), question);
  }

  /**
   * Asks a yes-or-no question below lines that are shown with it, even with {@code -q}.
   *
   * @throws Failure of an interruption at Ctrl-C and at the end of input
   */
  public boolean confirm(List<String> before, String question) {
    List<String> lines = before;
    while (true) {
      String answer = console.ask(lines, question + " [y/N]").strip().toLowerCase(Locale.ROOT);
      if (YES.contains(answer) || NO.contains(answer)) {
        return YES.contains(answer);
      }
      lines = List.of("Please answer y or n.");
    }
  }
}
