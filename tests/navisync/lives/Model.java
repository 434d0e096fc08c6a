package navisync.lives;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import navisync.lives.Listening.PlaysOf;
import navisync.lives.SyncOptions.Policy;
import navisync.model.LastfmTrack;

/**
 * What must be true in one life: the rules by which plays, stars, history and totals change,
 * applied to a handful of tracks. It knows nothing of how the program comes to the same.
 */
final class Model {
  /**
   * A run that wrote.
   *
   * @param number as the program numbers it
   * @param api whether it wrote over the API
   * @param increments whether it is a sync under policy increment
   * @param undoes the run that it undid, null for a sync
   */
  record Run(
      int number, boolean api, boolean increments, State before, State after, Integer undoes) {}

  final Listening listening = new Listening();
  List<Run> runs = new ArrayList<>();

  /** The run that brought each sync into effect or out of it last, by the sync's number. */
  private Map<Integer, Integer> turns = new HashMap<>();

  final boolean keepsHistory;
  final boolean allArtists;
  State state = new State();

  /** Whether a backup ever came back. */
  boolean restored;

  /** The other user's side of Navidrome. */
  State otherState = new State();

  private List<Run> otherRuns = new ArrayList<>();
  private Map<Integer, Integer> otherTurns = new HashMap<>();

  /**
   * A life that has not begun.
   *
   * @param keepsHistory whether this server has a table of plays
   * @param allArtists whether a play counts for every artist of a track
   */
  Model(boolean keepsHistory, boolean allArtists) {
    this.keepsHistory = keepsHistory;
    this.allArtists = allArtists;
  }

  /** From now on runs write for the other user; what is known of Last.fm stays. */
  void changeUser() {
    State ownState = state;
    state = otherState;
    otherState = ownState;
    List<Run> ownRuns = runs;
    runs = otherRuns;
    otherRuns = ownRuns;
    Map<Integer, Integer> ownTurns = turns;
    turns = otherTurns;
    otherTurns = ownTurns;
  }

  /** What a run makes of Navidrome once it has fetched. */
  State after(SyncOptions options, long now) {
    State after = state.copy();
    if (!options.has("--no-playcount")) {
      counts(after, options);
    }
    if (!options.has("--no-loved")) {
      for (Tune tune : after.there()) {
        if (loveMatchesElsewhere(tune)) {
          continue;
        }
        Long love = love(tune);

        boolean mayTake = options.policy() == Policy.LASTFM && listening.lovedComplete;
        StarRule.apply(after.tracks.get(tune), after.recorded(tune), love, mayTake, now);
      }
    }
    TotalsRule.apply(state, after, allArtists);
    return after;
  }

  /** When the love that leads to a track was given, or null. A love tells of no album. */
  Long love(Tune tune) {
    return listening.knownLoves().entrySet().stream()
        .filter(love -> MatchRule.of(love.getKey().withoutAlbum(), state).contains(tune))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  /** Whether the song is loved and the love leads to another copy of it: it is not gone then. */
  boolean loveMatchesElsewhere(Tune tune) {
    return love(tune) == null
        && listening.knownLoves().keySet().stream()
            .anyMatch(loved -> loved.copies().contains(tune));
  }

  /** The Last.fm tracks that lead to each library track, with the plays the cache holds. */
  Map<Tune, Map<LastfmTrack, PlaysOf>> wanted(State after) {
    Map<Tune, Map<LastfmTrack, PlaysOf>> wanted = new LinkedHashMap<>();
    listening
        .known()
        .forEach(
            (track, plays) ->
                MatchRule.of(track, state)
                    .forEach(
                        tune ->
                            wanted
                                .computeIfAbsent(tune, each -> new LinkedHashMap<>())
                                .put(track, plays)));
    wanted.keySet().retainAll(after.there());
    return wanted;
  }

  private void counts(State after, SyncOptions options) {
    if (options.policy() == Policy.INCREMENT && !incremented()) {
      beginIncrement(after);
    }
    Map<LastfmTrack, PlaysOf> known = listening.known();
    Map<Tune, Map<LastfmTrack, PlaysOf>> all = wanted(after);

    boolean mayLower = listening.complete && (listening.lovedComplete || options.has("--no-loved"));
    for (Tune tune : after.there()) {
      Map<LastfmTrack, PlaysOf> wanted = all.getOrDefault(tune, Map.of());
      Set<LastfmTrack> elsewhere = new HashSet<>(known.keySet());
      elsewhere.removeAll(wanted.keySet());

      Kept kept = after.tracks.get(tune);
      Recorded recorded = after.recorded(tune);
      if (options.has("--take-back") && mayLower) {
        TakeBackRule.apply(kept, recorded, elsewhere);
      }
      if (!wanted.isEmpty()) {
        new CountRule(kept, recorded, wanted, keepsHistory, mayLower).apply(options.policy(tune));
      }
    }
  }

  /** What Navidrome counted before the first run with policy increment is nobody's growth. */
  private static void beginIncrement(State after) {
    for (Tune tune : after.there()) {
      Recorded recorded = after.recorded(tune);
      if (recorded.left == null) {
        recorded.left = after.tracks.get(tune).count;
        recorded.historyLeft = after.tracks.get(tune).history.size();
      }
    }
  }

  /** Whether a run under policy increment is in effect. */
  boolean incremented() {
    return runs.stream().anyMatch(run -> run.increments() && inEffect(run));
  }

  /** Notes a sync of the database that wrote, under the number the program gave it. */
  void wrote(int number, SyncOptions options, State before) {
    boolean increments = options.policy() == Policy.INCREMENT && !options.has("--no-playcount");
    wrote(new Run(number, false, increments, before.copy(), state.copy(), null));
  }

  /** Notes a sync over the API that wrote. */
  void sent(int number, State before) {
    wrote(new Run(number, true, false, before.copy(), state.copy(), null));
  }

  /** Notes an undo. */
  void undid(int number, Run undone, State before) {
    wrote(new Run(number, undone.api(), false, before.copy(), state.copy(), undone.number()));
  }

  private void wrote(Run run) {
    Run root = root(run);
    boolean inEffect = run.undoes() != null && inEffect(root);
    runs.add(run);
    if (inEffect(root) != inEffect) {
      turns.put(root.number(), run.number());
    }
  }

  /** The sync that an undo is about in the end. */
  private Run root(Run run) {
    Run root = run;
    while (root.undoes() != null) {
      root = run(root.undoes());
    }
    return root;
  }

  Run run(int number) {
    return runs.stream().filter(run -> run.number() == number).findFirst().orElseThrow();
  }

  /** The undo of a run that is in effect itself, or null. */
  Run undoOf(Run run) {
    return runs.stream()
        .filter(each -> each.undoes() != null && each.undoes() == run.number())
        .filter(this::inEffect)
        .findFirst()
        .orElse(null);
  }

  /**
   * Whether what a run did was taken back after another one: by its undo or by that of its sync.
   */
  boolean takenBackAfter(Run run, Run other) {
    Run root = root(run);
    boolean broughtIn = true;
    for (Run each = run; each.undoes() != null; each = run(each.undoes())) {
      broughtIn = !broughtIn;
    }
    return turns.getOrDefault(root.number(), 0) > other.number() && inEffect(root) != broughtIn;
  }

  /** Whether a run that first counted a track, or met its count first, is in effect. */
  boolean leftBySome(Tune tune) {
    return runs.stream()
        .filter(run -> run.undoes() == null && inEffect(run))
        .anyMatch(run -> left(run.before(), tune) == null && left(run.after(), tune) != null);
  }

  private static Integer left(State state, Tune tune) {
    return state.recorded.getOrDefault(tune, new Recorded()).left;
  }

  boolean inEffect(Run run) {
    return undoOf(run) == null;
  }

  /**
   * The states that the rules allow once a run is undone. It may be undone twice, or be the undo of
   * another one: what counts is whether the sync at the root of them all comes into effect or out
   * of it. Then the difference is taken back that the run made which brought it to where it was; or
   * that of the given run, which may be another one where a backup came back.
   */
  List<State> undone(Run run) {
    Run root = root(run);
    boolean before = inEffect(root);
    Run undo = new Run(Integer.MAX_VALUE, run.api(), false, state, state, run.number());
    runs.add(undo);
    List<State> undone =
        inEffect(root) == before
            ? List.of(state)
            : Stream.of(run(turns.get(root.number())), run)
                .distinct()
                .limit(restored ? 2 : 1)
                .map(each -> new UndoRule(this, each).apply(state))
                .toList();
    runs.remove(undo);
    return undone;
  }
}
