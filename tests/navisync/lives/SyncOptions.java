package navisync.lives;

import java.util.ArrayList;
import java.util.List;

/**
 * How a person starts a run.
 *
 * @param policy what to do where Navidrome counts more
 * @param extra further options, as they are typed
 */
record SyncOptions(Policy policy, List<String> extra) {
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
