package navisync.lives;

import java.util.EnumSet;
import java.util.HashSet;
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
  /** What Last.fm has of the account in use. */
  Listening listening = new Listening();

  /** What it has of the other one. */
  Listening otherListening = new Listening();

  /** The number of the account in use. */
  int account;

  Runs runs = new Runs();
  CopyRule copyRule = CopyRule.AWARE;

  final boolean keepsHistory;
  final boolean allArtists;
  State state = new State();

  /** Whether a backup ever came back. */
  boolean restored;

  /** The other user's side of Navidrome. */
  State otherState = new State();

  private Runs otherRuns = new Runs();

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
    Runs ownRuns = runs;
    runs = otherRuns;
    otherRuns = ownRuns;
  }

  /** From now on runs write the plays of the other account. */
  void changeAccount() {
    Listening own = listening;
    listening = otherListening;
    otherListening = own;
    account = 1 - account;
    state.changeAccount();
    otherState.changeAccount();
    for (Runs each : List.of(runs, otherRuns)) {
      for (Run run : each.all()) {
        run.before().changeAccount();
        run.after().changeAccount();
      }
    }
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
        Kept kept = after.tracks.get(tune);
        boolean starred = kept.starred;
        StarRule.apply(kept, after.recorded(tune), love, mayTake, now);
        if (kept.starred && !starred) {
          after.recorded(tune).starAlone = !raised(after);
        }
      }
    }
    TotalsRule.apply(state, after, allArtists);
    return after;
  }

  private boolean raised(State after) {
    return after.there().stream()
        .anyMatch(tune -> after.tracks.get(tune).count > state.tracks.get(tune).count);
  }

  /** When the love that leads to a track was given, or null. A love tells of no album. */
  Long love(Tune tune) {
    MatchRule rule = new MatchRule(this, state);
    return listening.knownLoves().entrySet().stream()
        .filter(love -> rule.ofLove(love.getKey()).contains(tune))
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
    return wanted(after, Set.of());
  }

  private Map<Tune, Map<LastfmTrack, PlaysOf>> wanted(State after, Set<Tune> takenBack) {
    Map<Tune, Map<LastfmTrack, PlaysOf>> wanted = new MatchRule(this, state).wanted(takenBack);
    wanted.keySet().retainAll(after.there());
    return wanted;
  }

  private void counts(State after, SyncOptions options) {
    if (options.policy() == Policy.INCREMENT && !runs.incremented()) {
      beginIncrement(after);
    }
    boolean mayLower = listening.complete && (listening.lovedComplete || options.has("--no-loved"));
    TakeBackRule takeBack = new TakeBackRule(this, state);
    Set<Tune> takenBack = EnumSet.noneOf(Tune.class);
    if (options.has("--take-back") && mayLower) {
      takenBack.addAll(takeBack.from(options.policy()));
    }
    Map<Tune, Map<LastfmTrack, PlaysOf>> all = wanted(after, takenBack);

    for (Tune tune : after.there()) {
      Map<LastfmTrack, PlaysOf> wanted = all.getOrDefault(tune, Map.of());
      Kept kept = after.tracks.get(tune);
      Recorded recorded = after.recorded(tune);
      if (takenBack.contains(tune)) {
        TakeBackRule.apply(kept, recorded, takeBack.moved(tune));
      }
      if (!wanted.isEmpty()) {
        recorded.follow(listening.known().keySet(), wanted);
        new CountRule(kept, recorded, wanted, keepsHistory, mayLower).apply(options.policy(tune));
        recorded.forgetGone(listening.known().keySet(), wanted.keySet());
        new MatchRule(this, state).keepAdded(tune, wanted.keySet(), after);
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

  /** Notes a sync of the database that wrote, under the number the program gave it. */
  void wrote(int number, SyncOptions options, State before) {
    boolean counts = !options.has("--no-playcount");
    boolean increments = options.policy() == Policy.INCREMENT && counts;
    Run.Chosen chosen = counts ? chosen(before) : Run.Chosen.NOTHING;
    runs.add(new Run(number, false, increments, chosen, before.copy(), state.copy(), null));
  }

  /** Notes a sync over the API that wrote. */
  void sent(int number, SyncOptions options, State before) {
    Run.Chosen chosen = options.has("--no-playcount") ? Run.Chosen.NOTHING : chosen(before);
    runs.add(new Run(number, true, false, chosen, before.copy(), state.copy(), null));
  }

  /** Notes an undo. */
  void undid(int number, Run undone, State before) {
    runs.add(
        new Run(
            number,
            undone.api(),
            false,
            Run.Chosen.NOTHING,
            before.copy(),
            state.copy(),
            undone.number()));
  }

  /** The choices that the run which has just written made, or made again by other settings. */
  private Run.Chosen chosen(State before) {
    Set<Run.Choice> choices = new HashSet<>();
    MatchRule rule = new MatchRule(this, before);
    for (LastfmTrack track : listening.known().keySet()) {
      for (Tune copy : rule.of(track)) {
        Run.Choice choice = new Run.Choice(account, track, copy);
        boolean news = !before.recorded(copy).part(track).same(state.recorded(copy).part(track));
        if (news || runs.choseByOthers(choice, copyRule)) {
          choices.add(choice);
        }
      }
    }
    return new Run.Chosen(copyRule, choices);
  }

  /**
   * The states that the rules allow once a run is undone. It may be undone twice, or be the undo of
   * another one: what counts is whether the sync at the root of them all comes into effect or out
   * of it. Then the difference is taken back that the run made which brought it to where it was; or
   * that of the given run, which may be another one where a backup came back.
   */
  List<State> undone(Run run) {
    Run root = runs.root(run);
    boolean before = runs.inEffect(root);
    Run undo =
        new Run(
            Integer.MAX_VALUE, run.api(), false, Run.Chosen.NOTHING, state, state, run.number());
    return runs.with(
        undo,
        () ->
            runs.inEffect(root) == before
                ? List.of(state)
                : Stream.of(runs.turn(root), run)
                    .distinct()
                    .limit(restored ? 2 : 1)
                    .map(each -> new UndoRule(this, each).apply(state))
                    .toList());
  }
}
