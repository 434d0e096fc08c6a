package navisync.lives;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a person starts a run.
 *
 * @param policy what to do where Navidrome counts more
 * @param extra further options, as they are typed
 * @param answers what the person answers to conflicts, as the policy that does the same
 */
record SyncOptions(Policy policy, List<String> extra, Map<Tune, Policy> answers) {
  /** The policies of database mode. */
  enum Policy {
    ASK,
    NAVIDROME,
    HIGHER,
    LASTFM,
    INCREMENT;

    String text() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  SyncOptions(Policy policy, List<String> extra) {
    this(policy, extra, Map.of());
  }

  /** What happens to a conflict. */
  Policy policy(Tune tune) {
    return answers.getOrDefault(tune, policy);
  }

  boolean has(String option) {
    return extra.contains(option);
  }

  /** The arguments of the command. */
  String[] arguments() {
    List<String> arguments = new ArrayList<>(List.of("--json", "--yes"));

    if (!has("--no-playcount")) {
      arguments.add("--policy=" + policy.text());
      if (policy == Policy.INCREMENT) {
        arguments.add("--accept-first-increment");
      }
    }
    arguments.addAll(extra);
    return arguments.toArray(String[]::new);
  }
}
