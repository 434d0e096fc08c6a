package navisync.lives;

import navisync.support.CommandRun;

/** What a run has learned of Last.fm, and with which exit code it must end. */
final class Fetched {
  private Fetched() {}

  /** Lets the model learn the same. */
  static void learn(Life life, SyncOptions options, Trouble trouble, CommandRun run) {
    Listening listening = life.model.listening;
    boolean asks = !options.has("--offline");
    boolean loves = !options.has("--no-loved");
    boolean gaps = !run.json().at("/fetch/gaps").isEmpty();
    boolean whole = true;
    if (!asks) {
      Difference.unless(!gaps || !listening.complete, "A gap that was never there.");
      listening.complete = !gaps && listening.readWhole;
    } else if (run.exitCode() == SyncStep.INTERRUPTED && trouble == Trouble.INTERRUPTED) {
      listening.fetchedInPart(life.cached(), life.now());
      return;
    } else if (trouble == Trouble.GAP && run.exitCode() == SyncStep.PARTIAL) {
      listening.fetchedInPart(life.cached(), life.now());
      listening.readWhole = false;
      whole = false;
      loves &= life.askedForLoves();

    } else {
      listening.fetchPlays(life.now());
    }
    if (asks && loves && trouble == Trouble.NO_LOVES) {
      listening.lovedComplete = false;
      whole = false;
    } else if (asks && loves) {
      listening.fetchLoves();
    }
    Difference.unlessSame(
        whole ? 0 : SyncStep.PARTIAL, run.exitCode(), "Exit code: " + run.error() + run.out());
    Difference.unlessSame(
        listening.knownFromLastfm(), run.json().at("/fetch/cachedPlays"), "Plays in the cache.");
  }
}
