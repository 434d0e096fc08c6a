package navisync.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import navisync.Failure;
import navisync.config.Settings;
import navisync.model.Mode;
import navisync.plan.ConflictPolicy;

/**
 * Finds options that contradict each other or the settings: a run that followed one would silently
 * ignore the other.
 */
final class Contradictions {
  private final NavisyncOptions asked;
  private final Settings settings;

  private Contradictions(NavisyncOptions asked, Settings settings) {
    this.asked = asked;
    this.settings = settings;
  }

  /**
   * Refuses the options of a sync that contradict each other or the settings.
   *
   * @param settings the settings, overridden by the options
   * @throws Failure of usage if some do, with a sentence that names both
   */
  static void refuse(NavisyncOptions asked, Settings settings) {
    refusePolicy(asked, settings.mode());
    Contradictions all = new Contradictions(asked, settings);
    Stream.of(all.nothingToSync(), all.withoutPlayCounts(), all.policy(), all.overTheApi())
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(
            sentence -> {
              throw Failure.usage(sentence);
            });
  }

  /**
   * Refuses a policy in API mode.
   *
   * @throws Failure of usage if {@code --policy} was given
   */
  static void refusePolicy(NavisyncOptions asked, Mode mode) {
    if (mode == Mode.API && asked.policyGiven()) {
      throw Failure.usage(
          "--policy has no effect in API mode, where counts only go up. Leave it out or use"
              + " --mode=db.");
    }
  }

  /** Creates the failure of two options that exclude each other. */
  static Failure of(String one, String other) {
    return Failure.usage(one + " cannot be combined with " + other + ". Leave one out.");
  }

  private Optional<String> nothingToSync() {
    boolean nothing = !settings.sync().playCounts() && !settings.sync().loved();
    return nothing && (asked.noPlaycount() || asked.noLoved())
        ? Optional.of(
            playCountsOff()
                + " and "
                + (asked.noLoved() ? "--no-loved" : "SYNC_LOVED=False")
                + " leave nothing to sync. Leave one out.")
        : Optional.empty();
  }

  private Optional<String> withoutPlayCounts() {
    if (settings.sync().playCounts()) {
      return Optional.empty();
    }
    Stream<String> aboutCounts =
        Stream.concat(
            asked.databaseOnly().stream().filter(option -> !option.equals("--while-running")),
            asked.policyGiven() && !settings.database().policy().removesStars()
                ? Stream.of("--policy=" + settings.database().policy().text())
                : Stream.empty());
    return aboutCounts
        .map(
            option ->
                option
                    + " changes play counts, but "
                    + playCountsOff()
                    + " leaves them unchanged. Leave one out.")
        .findFirst();
  }

  private Optional<String> policy() {
    ConflictPolicy policy = settings.database().policy();
    if (!asked.acceptFirstIncrement() || policy == ConflictPolicy.INCREMENT) {
      return Optional.empty();
    }
    String source = asked.policyGiven() ? "--policy=" : "PLAYCOUNT_CONFLICT_RESOLUTION=";
    return Optional.of(
        "--accept-first-increment needs --policy=increment, but "
            + source
            + policy.text()
            + " is set. Leave one out.");
  }

  private Optional<String> overTheApi() {
    List<String> options = asked.databaseOnly();
    if (settings.mode() != Mode.API || options.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(databaseOnly(options.get(0)));
  }

  /** Returns the message about an option that has no meaning in API mode. */
  static String databaseOnly(String option) {
    return option
        + " works in database mode only, but this run is in API mode. Leave it out or use"
        + " --mode=db.";
  }

  private String playCountsOff() {
    return asked.noPlaycount() ? "--no-playcount" : "SYNC_PLAYCOUNT=False";
  }
}
