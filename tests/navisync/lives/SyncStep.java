package navisync.lives;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import navisync.support.CommandRun;

/**
 * A run, and perhaps the same once more, which changes nothing.
 *
 * @param trouble what goes wrong at Last.fm meanwhile
 * @param twice whether it is started twice; never with a trouble
 */
record SyncStep(SyncOptions options, Trouble trouble, boolean twice) implements Step {
  static final int PARTIAL = 3;
  static final int INTERRUPTED = 130;

  @Override
  public void live(Life life) {
    life.snapshot();
    run(life);
    if (twice) {
      Check.all(life);
      byte[] before = life.world.bytes();
      JsonNode again = run(life);
      Difference.unless(
          Arrays.equals(before, life.world.bytes()),
          "A second run without news changed the database: " + again.get("plan"));
    }
  }

  private JsonNode run(Life life) {
    Model model = life.model;
    String others = Check.others(life);
    byte[] bytes = life.world.bytes();
    int newest = life.world.newestRun();
    State before = model.state;
    life.world.home.set("PLAYCOUNT_CONFLICT_RESOLUTION", options.policy().text());
    trouble.begin(life);
    CommandRun run = life.world.home.run(arguments(life));
    life.world.lastfm().clearFaults();
    Thread.interrupted();
    life.cutOff &= run.exitCode() == INTERRUPTED;
    JsonNode json = run.json();
    Fetched.learn(life, options, trouble, run);
    boolean writes = run.exitCode() != INTERRUPTED && !options.has("--dry-run");
    if (writes) {
      model.state = model.after(options, life.now());
    }
    Difference.unlessSame(others, Check.others(life), "What is not ann's was changed.");
    Check.all(life);
    if (life.world.newestRun() > newest) {
      model.wrote(life.world.newestRun(), options, before);
    }
    if (writes) {

      Check.told(json, before, model.state);
    } else {
      Difference.unless(
          Arrays.equals(bytes, life.world.bytes()), "It changed the database all the same.");
    }
    return json;
  }

  /** Where a change of old plays shows in no total, the run is to look closer. */
  private String[] arguments(Life life) {
    List<String> arguments = new ArrayList<>(List.of(options.arguments()));
    if (life.model.listening.hidesChanges(life.now()) && !options.has("--offline")) {
      arguments.add("--verify");
    }
    return arguments.toArray(String[]::new);
  }

  @Override
  public String toString() {
    return "Sync "
        + options.policy().text()
        + (options.extra().isEmpty() ? "" : " " + String.join(" ", options.extra()))
        + (trouble == Trouble.NONE ? "" : ", " + trouble)
        + (twice ? ", twice" : "");
  }
}
