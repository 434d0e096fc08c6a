package navisync.console;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

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
   *   k keep   l take Last.fm's   ka keep all that remain   la take all that remain
   * Answer (k, l, ka, la):
   * </pre>
   *
   * @return the key of the choice; empty at the end of input
   */
  public Optional<String> ask(String question, List<Choice> choices) {
    String keys = choices.stream().map(Choice::key).collect(Collectors.joining(", "));
    String meanings =
        choices.stream()
            .map(choice -> choice.key() + " " + choice.text())
            .collect(Collectors.joining("   "));
    String prompt = question;
    while (true) {
      String answer = console.ask(List.of(prompt, "  " + meanings), "Answer (" + keys + "):");
      if (answer == null) {
        return Optional.empty();
      }
      String key = answer.strip();
      for (Choice choice : choices) {
        if (choice.key().equalsIgnoreCase(key)) {
          return Optional.of(choice.key());
        }
      }
      prompt = "Please answer with one of " + keys + ".";
    }
  }

  /**
   * Asks a yes-or-no question. Only y and yes agree; anything else and the end of input mean no.
   */
  public boolean confirm(String question) {
    String answer = console.ask(List.of(), question + " [y/N]");
    return answer != null && List.of("y", "yes").contains(answer.strip().toLowerCase(Locale.ROOT));
  }
}
