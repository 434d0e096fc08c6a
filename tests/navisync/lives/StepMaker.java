package navisync.lives;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import navisync.lives.ApiStep.Mishap;
import navisync.lives.SyncOptions.Policy;
import navisync.sync.CutOffRun.Moment;

/**
 * Makes up lives: the same number, the same life. Each has a few songs and habits of its own, so
 * that the same things happen again and again to the same track.
 */
final class StepMaker {
  private static final int TWO_WEEKS = 14 * 24 * 60;
  private static final int A_YEAR = 365 * 24 * 60;

  private final Random random;
  private final List<Tune> tunes = new ArrayList<>();
  private final List<Policy> policies = new ArrayList<>();
  private final boolean undoes;
  private final int overApi;
  private final boolean twoUsers;
  private final boolean twoAccounts;
  private final boolean copies;

  private StepMaker(long seed) {
    random = new Random(seed * 7_919 + 17);
    random.nextInt();
    undoes = random.nextInt(3) == 0;
    for (int i = 1 + random.nextInt(undoes ? 2 : 4); i > 0; i--) {
      tunes.add(any(Tune.values()));
    }
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      policies.add(any(Policy.values()));
    }
    overApi = random.nextInt(3) == 0 ? 2 : 8;
    twoUsers = random.nextInt(4) == 0;
    twoAccounts = random.nextInt(5) == 0;
    copies = random.nextInt(4) == 0;
    if (copies) {
      tunes.add(Tune.SKY);
      tunes.add(Tune.SKY_LATER);
    }
  }

  /** The steps of a life. */
  static List<Step> of(long seed) {
    return new StepMaker(seed).steps();
  }

  private List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    if (copies) {
      steps.add(new NavidromeSteps.FileAppears(Tune.SKY_LATER));
    }
    for (int i = random.nextInt(6); i > 0; i--) {
      steps.add(
          random.nextBoolean()
              ? play()
              : new NavidromeSteps.Listen(tune(), minutes(), random.nextBoolean(), null));
    }
    int number = (undoes ? 10 : 6) + random.nextInt(10);
    while (steps.size() < number) {
      steps.add(undoes && random.nextInt(3) > 0 ? stepOfUndoing() : step());
    }
    steps.add(sync(true));
    return steps;
  }

  /** Runs and undos close together, with some news between them. */
  private Step stepOfUndoing() {
    if (copies && random.nextInt(8) == 0) {
      return new CopyRule.Change(any(CopyRule.values()));
    }
    return switch (random.nextInt(8)) {
      case 0 -> play();
      case 1 -> new LastfmSteps.Love(tune(), random.nextInt(4) > 0);
      case 2, 3, 4 -> new SyncStep(new SyncOptions(policy(), List.of()), Trouble.NONE, false);
      default -> new UndoStep(-1 - random.nextInt(3));
    };
  }

  private Step step() {
    if (twoUsers && random.nextInt(6) == 0) {
      return new NavidromeSteps.ChangeUser();
    }
    if (twoAccounts && random.nextInt(5) == 0) {
      return random.nextBoolean()
          ? new LastfmSteps.ChangeAccount()
          : new LastfmSteps.SameHistory(random.nextInt(5) * 60 - 120);
    }
    if (copies && random.nextInt(6) == 0) {
      return new CopyRule.Change(any(CopyRule.values()));
    }
    switch (random.nextInt(27)) {
      case 0, 1, 2, 3:
        return play();
      case 4:
        return new LastfmSteps.SameSecond(tune(), any(Tune.values()), minutes());
      case 5:
        return new LastfmSteps.PlayOfNobody(minutes());
      case 6:
        return new LastfmSteps.Delete(random.nextInt(50));
      case 7:
        return new LastfmSteps.Edit(random.nextInt(50), tune(), spelling());
      case 8:
        return random.nextInt(3) == 0
            ? new LastfmSteps.DatedAhead(tune(), 30 + random.nextInt(200))
            : new LastfmSteps.Undated(tune(), spelling(), random.nextInt(3));

      case 9, 10:
        return new LastfmSteps.Love(tune(), random.nextInt(3) > 0);
      case 11:
        return new LastfmSteps.Hours(1 + random.nextInt(24 * 9));
      case 12, 13:
        return new NavidromeSteps.Listen(
            tune(),
            random.nextInt(600),
            random.nextBoolean(),
            random.nextBoolean() ? random.nextInt(241) - 120 : null);
      case 14:
        return new NavidromeSteps.Star(tune(), random.nextBoolean());
      case 15:
        return random.nextBoolean()
            ? new NavidromeSteps.SomebodyElse(tune())
            : new NavidromeSteps.FileMoves(tune());
      case 16:
        return new NavidromeSteps.FileMissing(tune(), random.nextBoolean());
      case 17:
        return random.nextInt(3) == 0
            ? new NavidromeSteps.FileAppears(Tune.SKY_LATER)
            : new NavidromeSteps.Restore(random.nextInt(10));
      case 18:
        return random.nextBoolean()
            ? new CutOffStep(policy(), any(Moment.values()))
            : new ImportStep(random.nextInt(50), random.nextInt(501) - 250, tune(), minutes());

      case 19, 20, 21, 22, 23, 24, 25:
        return sync(random.nextInt(3) == 0);
      default:
        return new UndoStep(random.nextInt(10));
    }
  }

  private Step play() {
    return new LastfmSteps.Play(tune(), spelling(), minutes());
  }

  private Step sync(boolean twice) {
    List<String> extra = new ArrayList<>();
    switch (random.nextInt(10)) {
      case 0 -> extra.add("--dry-run");
      case 1 -> extra.add("--no-playcount");
      case 2 -> extra.add("--no-loved");
      case 3 -> extra.add("--offline");
      case 4, 5 -> extra.add("--take-back");
      default -> {}
    }
    if (random.nextInt(6) == 0) {
      return new TerminalStep(
          random.nextBoolean() ? Policy.ASK : policy(),
          random.nextBoolean(),
          random.nextInt(5) > 0,
          random.nextInt(256));
    }
    boolean smooth = random.nextInt(5) > 0;
    if (random.nextInt(overApi) == 0) {
      extra.remove("--take-back");
      Mishap mishap = random.nextInt(5) > 1 ? Mishap.NONE : any(Mishap.values());
      return new ApiStep(
          mishap == Mishap.SENT_BY_OTHERS ? List.of() : extra, mishap, random.nextInt(4));
    }
    Trouble trouble = smooth ? Trouble.NONE : any(Trouble.values());
    return new SyncStep(
        new SyncOptions(policy(), extra), trouble, twice && trouble == Trouble.NONE);
  }

  private Policy policy() {
    return policies.get(random.nextInt(policies.size()));
  }

  private Tune tune() {
    return tunes.get(random.nextInt(tunes.size()));
  }

  private int spelling() {
    return random.nextInt(3) == 0 ? random.nextInt(Tune.SPELLINGS) : 0;
  }

  private int minutes() {
    return switch (random.nextInt(3)) {
      case 0 -> random.nextInt(600);
      case 1 -> random.nextInt(TWO_WEEKS);
      default -> random.nextInt(A_YEAR);
    };
  }

  @SafeVarargs
  private <T> T any(T... choice) {
    return choice[random.nextInt(choice.length)];
  }
}
