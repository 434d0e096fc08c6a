package navisync.lives;

import java.util.List;
import navisync.lives.SyncOptions.Policy;
import navisync.sync.CutOffRun;
import navisync.sync.CutOffRun.Moment;

/** A run whose process is killed at some step of its writing. */
record CutOffStep(Policy policy, Moment moment) implements Step {
  @Override
  public void live(Life life) {
    Model model = life.model;
    if (model.listening.hidesChanges(life.now())) {
      return;
    }
    model.listening.fetchPlays(life.now());
    model.listening.fetchLoves();
    State before = model.state;
    SyncOptions options = new SyncOptions(policy, List.of());
    State after = model.after(options, life.now());
    if (after.same(before)) {
      life.world.home.run("--dry-run");
      life.cutOff = false;
      return;
    }
    int newest = life.world.newestRun();
    CutOffRun.at(moment, life.world.home, policy.text());
    life.cutOff = true;
    if (moment == Moment.AFTER_THE_COMMIT) {
      model.state = after;
      Difference.unless(life.world.newestRun() > newest, "The run noted no intent.");
      model.wrote(life.world.newestRun(), options, before);
    }
  }
}
