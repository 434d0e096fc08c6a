package navisync.lives;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import navisync.lives.SyncOptions.Policy;
import navisync.support.CommandRun;

/**
 * A run in a terminal, with a person who answers its questions.
 *
 * @param choice what they choose in each conflict, one after the other
 */
record TerminalStep(Policy policy, boolean takesBack, boolean proceeds, int choice)
    implements Step {

  @Override
  public void live(Life life) {
    life.snapshot();
    Model model = life.model;
    State before = model.state;
    byte[] bytes = life.world.bytes();
    String others = Check.others(life);
    int newest = life.world.newestRun();
    Person person = new Person(takesBack, proceeds, choice);
    life.world.home.set("PLAYCOUNT_CONFLICT_RESOLUTION", policy.text());

    CommandRun run = life.world.home.answering(person, arguments(life));

    Difference.unlessSame(0, run.exitCode(), "Exit code: " + run.error() + run.out());
    life.cutOff = false;
    model.listening.fetchPlays(life.now());
    model.listening.fetchLoves();
    List<String> extra = person.tookBack ? List.of("--take-back") : List.<String>of();
    SyncOptions options = new SyncOptions(policy, extra, person.conflicts);
    if (person.declined) {
      Difference.unless(Arrays.equals(bytes, life.world.bytes()), "It wrote what was declined.");
    } else {
      model.state = model.after(options, life.now());
    }
    Difference.unlessSame(others, Check.others(life), "What is not ann's was changed.");
    Check.all(life);
    if (life.world.newestRun() > newest) {
      model.wrote(life.world.newestRun(), options, before);
    }
  }

  private String[] arguments(Life life) {
    List<String> arguments = new ArrayList<>(List.of("--policy=" + policy.text()));
    if (policy == Policy.INCREMENT) {
      arguments.add("--accept-first-increment");
    }
    if (life.model.listening.hidesChanges(life.now())) {
      arguments.add("--verify");
    }
    return arguments.toArray(String[]::new);
  }
}
