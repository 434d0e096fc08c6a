package navisync.console;

import navisync.Failure;

/** The confirmation that is needed before something is written or deleted. */
public final class Confirmation {
  private final Console console;
  private final boolean given;

  /**
   * Creates a confirmation that is asked for on a console.
   *
   * @param given whether the user has agreed in advance, with {@code -y}
   */
  public Confirmation(Console console, boolean given) {
    this.console = console;
    this.given = given;
  }

  /**
   * Returns whether the user agrees, and asks if necessary.
   *
   * @param question what would happen, ending in a question mark
   * @param nothing what does not happen where nobody can be asked: {@code nothing was removed}
   * @throws Failure of safety if there is neither a terminal nor {@code -y}
   */
  public boolean agreed(String question, String nothing) {
    if (!given && !console.inputIsTerminal()) {
      throw missing(nothing, "Run again with -y.");
    }
    return given || new Questions(console).confirm(question);
  }

  /**
   * Creates the failure of a command that may not go on without a confirmation.
   *
   * @param nothing what did not happen: {@code nothing was removed}
   * @param inAdvance how to agree in advance, as a sentence
   */
  public static Failure missing(String nothing, String inAdvance) {
    return Failure.refused("No terminal to confirm on, so " + nothing + ". " + inAdvance);
  }
}
