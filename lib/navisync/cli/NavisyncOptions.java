package navisync.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import navisync.Failure;
import navisync.model.HistoryAccount;
import navisync.model.TimeRange;
import navisync.plan.ConflictPolicy;
import navisync.source.Verification;
import navisync.sync.SyncOptions;
import navisync.sync.SyncOptions.Choice;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of a sync, in addition to the common ones. */
public final class NavisyncOptions {
  /** A server that keeps a history. */
  private enum Source {
    LASTFM(HistoryAccount.LASTFM),
    LISTENBRAINZ(HistoryAccount.LISTENBRAINZ);

    private final String option;

    Source(String name) {
      this.option = HistoryAccount.option(name);
    }

    @Override
    public String toString() {
      return option;
    }
  }

  @Option(
      names = "--dry-run",
      description = "Show the plan and write the reports, but change nothing except the cache.")
  private boolean dryRun;

  @Option(
      names = {"-y", "--yes"},
      description = "Do not ask. What needs an answer is left as it is and listed.")
  private boolean yes;

  @Option(
      names = "--offline",
      description = "Use the cache, without any request to Last.fm or ListenBrainz.")
  private boolean offline;

  @Option(
      names = "--source",
      split = ",",
      paramLabel = "NAME",
      description =
          "Fetch only from this source, or these, such as lastfm,listenbrainz (default: all that"
              + " are set up). Cached plays of the others still count.")
  private List<Source> sources = new ArrayList<>();

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description =
          "Fetch plays since this local date (2024-05-31 or 20240531) or Unix time in"
              + " seconds.")
  private String from;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      description =
          "Fetch plays up to the end of this date, or this Unix time. The comparison always uses"
              + " the whole cache.")
  private String to;

  @Option(
      names = "--verify",
      arity = "0..1",
      paramLabel = "all",
      fallbackValue = "",
      description =
          "Compare the cache with the server and fix differences: play by play for up to about"
              + " 25,000 plays, otherwise by totals, which miss plays that were only renamed."
              + " ListenBrainz has no totals: all its plays are fetched again. --verify=all fetches"
              + " every play again.")
  private String verify;

  @Option(
      names = "--policy",
      paramLabel = "POLICY",
      description =
          "What to do where Navidrome's count is higher: ${COMPLETION-CANDIDATES}. Overrides"
              + " PLAYCOUNT_CONFLICT_RESOLUTION.")
  private ConflictPolicy policy;

  @Option(
      names = "--accept-first-increment",
      description =
          "With policy increment and no recorded plays yet: add all plays of your history"
              + " to Navidrome's counts.")
  private boolean acceptFirstIncrement;

  @Option(
      names = "--take-back",
      description =
          "Remove what was added to a track for plays that are gone or now match another track.")
  private boolean takeBack;

  @Option(
      names = "--accept-earlier-plays",
      description =
          "Count plays from the Python version's cache that Last.fm does not have, in this and all"
              + " later runs. A dry run only shows the effect.")
  private boolean acceptEarlierPlays;

  @Mixin private DatabaseOptions database;

  @Option(names = "--no-playcount", description = "Do not change play counts or last-played dates.")
  private boolean noPlaycount;

  @Option(names = "--no-loved", description = "Do not change stars.")
  private boolean noLoved;

  @Option(
      names = "--fuzzy",
      negatable = true,
      description =
          "Consider similar spellings (--no-fuzzy: ignore them). Overrides ENABLE_FUZZY_MATCHING.")
  private Boolean fuzzy;

  /** Returns whether {@code --dry-run} was given. */
  boolean dryRun() {
    return dryRun;
  }

  /** Returns the settings that these options override, by name. */
  Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    put(settings, "PLAYCOUNT_CONFLICT_RESOLUTION", policy);
    settings.putAll(database.settings());
    put(settings, "ENABLE_FUZZY_MATCHING", fuzzy);
    put(settings, "SYNC_PLAYCOUNT", noPlaycount ? "False" : null);
    put(settings, "SYNC_LOVED", noLoved ? "False" : null);
    put(settings, "AUTO_CONFIRM", yes ? "True" : null);
    return settings;
  }

  /** Returns whether {@code --no-playcount} was given. */
  boolean noPlaycount() {
    return noPlaycount;
  }

  /** Returns whether {@code --no-loved} was given. */
  boolean noLoved() {
    return noLoved;
  }

  /** Returns whether {@code --policy} was given. */
  boolean policyGiven() {
    return policy != null;
  }

  /** Returns whether {@code --accept-first-increment} was given. */
  boolean acceptFirstIncrement() {
    return acceptFirstIncrement;
  }

  /** Returns the given options that have no meaning in API mode. */
  List<String> databaseOnly() {
    List<String> names = new ArrayList<>();
    if (acceptFirstIncrement) {
      names.add("--accept-first-increment");
    }
    if (takeBack) {
      names.add("--take-back");
    }
    if (database.whileRunning()) {
      names.add("--while-running");
    }
    return names;
  }

  /**
   * Returns the options that are not settings.
   *
   * @throws Failure of usage if arguments cannot be read or contradict each other; see also {@link
   *     Contradictions}
   */
  SyncOptions options(Instant now) {
    if (offline && !sources.isEmpty()) {
      throw Contradictions.of("--offline", "--source");
    }
    if (offline && (verify != null || from != null || to != null)) {
      throw Contradictions.of("--offline", "--verify, --from or --to, which need the server");
    }
    return new SyncOptions(Set.of(), sources(), verification(), range(now))
        .with(Choice.DRY_RUN, dryRun)
        .with(Choice.OFFLINE, offline)
        .with(Choice.ACCEPT_FIRST_INCREMENT, acceptFirstIncrement)
        .with(Choice.TAKE_BACK, takeBack)
        .with(Choice.ACCEPT_EARLIER_PLAYS, acceptEarlierPlays)
        .with(Choice.WHILE_RUNNING, database.whileRunning());
  }

  /**
   * Returns whether nothing was given but {@code --policy}, {@code --source}, and {@code --yes},
   * which the demo does not need.
   */
  boolean fitsDemo(Instant now) {
    return Set.of("AUTO_CONFIRM", "PLAYCOUNT_CONFLICT_RESOLUTION").containsAll(settings().keySet())
        && options(now).equals(SyncOptions.DEFAULT.asking(sources()));
  }

  /** Returns the servers that {@code --source} names; none for the usual ones. */
  private Set<String> sources() {
    return sources.stream().map(Source::toString).collect(Collectors.toUnmodifiableSet());
  }

  private Verification verification() {
    if (verify == null) {
      return Verification.NONE;
    }
    if (!verify.isEmpty() && !verify.equals("all")) {
      throw Failure.usage("Unknown --verify=" + verify + ". Use --verify or --verify=all.");
    }
    return verify.isEmpty() ? Verification.USUAL : Verification.ALL;
  }

  private static void put(Map<String, String> settings, String name, Object value) {
    if (value != null) {
      settings.put(name, value.toString());
    }
  }

  private Optional<TimeRange> range(Instant now) {
    if (from == null && to == null) {
      return Optional.empty();
    }
    return Optional.of(TimeArgument.range(from, to, ZoneId.systemDefault(), now));
  }
}
