package navisync.lives;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import navisync.lives.SyncOptions.Policy;
import navisync.sync.CutOffRun.Moment;

/** Makes up lives: the same number, the same life. */
final class StepMaker {
  private static final int TWO_WEEKS = 14 * 24 * 60;
  private static final int A_YEAR = 365 * 24 * 60;

  private final Random random;

  private StepMaker(long seed) {
    random = new Random(seed * 7_919 + 17);
    random.nextInt();
  }

  /** The steps of a life. */
  static List<Step> of(long seed) {
    return new StepMaker(seed).steps();
  }

  private List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      steps.add(
          random.nextBoolean()
              ? play()
              : new NavidromeSteps.Listen(tune(), minutes(), random.nextBoolean(), null));
    }
    int number = 6 + random.nextInt(10);
    while (steps.size() < number) {
      steps.add(step());
    }
    steps.add(sync(true));
    return steps;
  }

  private Step step() {
    switch (random.nextInt(24)) {
      case 0, 1, 2, 3:
        return play();
      case 4:
        return new LastfmSteps.SameSecond(tune(), tune(), minutes());
      case 5:
        return new LastfmSteps.PlayOfNobody(minutes());
      case 6:
        return new LastfmSteps.Delete(random.nextInt(50));
      case 7:
        return new LastfmSteps.Edit(random.nextInt(50), tune(), spelling());
      case 8:
        return new LastfmSteps.Undated(tune(), spelling(), random.nextInt(3));
      case 9:
        return new LastfmSteps.Love(tune(), random.nextInt(3) > 0);
      case 10:
        return new LastfmSteps.Hours(1 + random.nextInt(24 * 9));
      case 11, 12:
        return new NavidromeSteps.Listen(
            tune(),
            random.nextInt(600),
            random.nextBoolean(),
            random.nextBoolean() ? random.nextInt(241) - 120 : null);
      case 13:
        return new NavidromeSteps.Star(tune(), random.nextBoolean());
      case 14:
        return random.nextBoolean()
            ? new NavidromeSteps.Ben(tune())
            : new NavidromeSteps.FileMoves(tune());
      case 15:
        return new NavidromeSteps.FileMissing(tune(), random.nextBoolean());
      case 16:
        return random.nextInt(3) == 0
            ? new NavidromeSteps.Restore(random.nextInt(10))
            : new NavidromeSteps.FileAppears(tune());
      case 22:
        Moment[] moments = Moment.values();
        return new RunSteps.CutOff(policy(), moments[random.nextInt(moments.length)]);
      case 17, 18:
        return new RunSteps.Undo(random.nextInt(10));
      default:
        return sync(random.nextInt(3) == 0);
    }
  }

  private Step play() {
    return new LastfmSteps.Play(tune(), spelling(), minutes());
  }

  private Step sync(boolean twice) {
    List<String> extra = new ArrayList<>();
    Policy policy = policy();
    switch (random.nextInt(10)) {
      case 0 -> extra.add("--dry-run");
      case 1 -> extra.add("--no-playcount");
      case 2 -> extra.add("--no-loved");
      case 3 -> extra.add("--offline");
      case 4, 5 -> extra.add("--take-back");
      default -> {}
    }
    Trouble trouble = Trouble.NONE;
    if (random.nextInt(6) == 0) {
      trouble = Trouble.values()[random.nextInt(Trouble.values().length)];
    }
    boolean again = twice && trouble == Trouble.NONE;
    return new RunSteps.Sync(new SyncOptions(policy, extra), trouble, again);
  }

  private Policy policy() {
    Policy[] policies = Policy.values();
    Policy policy = policies[random.nextInt(policies.length)];
    return policy == Policy.INCREMENT && OpenPoint.INCREMENT.isOpen() ? Policy.HIGHER : policy;
  }

  private Tune tune() {
    return Tune.of(random.nextInt(Tune.values().length));
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
}
