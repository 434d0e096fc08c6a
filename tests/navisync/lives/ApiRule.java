package navisync.lives;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import navisync.lives.Listening.PlaysOf;
import navisync.model.LastfmTrack;

/**
 * What a run over the API makes of one library track. Counts only go up, by plays that are sent one
 * by one: as many as Last.fm has more than Navidrome counts. The server does the rest: the date,
 * the history, and the totals of album and artists. Plays without a time cannot be sent; those that
 * are recorded already are part of what Navidrome counts. Where the server shows no history, it is
 * taken to hold all that is counted, except for as many plays as it was last seen to lack.
 */
final class ApiRule {
  private final State state;
  private final Tune tune;
  private final Map<LastfmTrack, PlaysOf> wanted;
  private final Model model;
  private final boolean tellsHistory;

  ApiRule(
      State state, Tune tune, Map<LastfmTrack, PlaysOf> wanted, Model model, boolean tellsHistory) {
    this.state = state;
    this.tune = tune;
    this.wanted = wanted;
    this.model = model;
    this.tellsHistory = tellsHistory;
    state.recorded(tune).follow(model.listening.known().keySet(), wanted);
  }

  void apply() {
    apply(toSend());
  }

  /** The same where these plays are counted of those that are sent. */
  void apply(List<Long> sent) {
    apply(sent, List.of());
  }

  /**
   * The same where another client has sent some of the plays before the first is sent. Which ones
   * shows the server's history; without it as many are left out.
   */
  void apply(List<Long> toSend, List<Long> byOthers) {
    boolean nothingTold =
        model.state.tracks.values().stream().allMatch(kept -> kept.history.isEmpty());
    Recorded recorded = state.recorded(tune);
    int unseen = recorded.left == null ? 0 : Math.max(0, recorded.left - recorded.historyLeft);
    record(toSend, byOthers, nothingTold);
    if (!tellsHistory || nothingTold) {
      recorded.historyLeft = Math.max(0, state.tracks.get(tune).count - unseen);
    }
    recorded.forgetGone(model.listening.known().keySet(), wanted.keySet());
    new MatchRule(model, model.state).keepAdded(tune, wanted.keySet(), state);
  }

  private void record(List<Long> toSend, List<Long> byOthers, boolean nothingTold) {
    CountRule rule = rule();
    if (lacking(rule) < 0) {
      rule.recordConflict();
      return;
    }
    rule.addedLess();
    Map<Kept, Long> openDates = tellsHistory && nothingTold ? datesWithoutHistory() : Map.of();
    byOthers.forEach(this::count);
    List<Long> open = new ArrayList<>(toSend);
    if (tellsHistory) {
      byOthers.forEach(open::remove);
    }
    List<Long> sent = rule.pick(open, toSend.size() - byOthers.size());
    rule.added(sent.size());
    sent.forEach(this::count);
    state.recorded(tune).rows.addAll(sent);
    state.tracks.get(tune).rowsUnsure = !toSend.isEmpty() && (!tellsHistory || nothingTold);
    openDates.forEach(Kept::orPlayed);
    rule.recordAll();
  }

  /**
   * The dates of the track, its album and its artists if the server is taken for one that keeps no
   * history, as one may be that shows an empty one.
   */
  private Map<Kept, Long> datesWithoutHistory() {
    Long newest =
        new ApiRule(state, tune, wanted, model, false)
            .toSend().stream().max(Comparator.naturalOrder()).orElse(null);
    Map<Kept, Long> dates = new IdentityHashMap<>();
    Kept kept = state.tracks.get(tune);
    dates.put(kept, Kept.later(kept.played, newest));
    tune.totals(model.allArtists)
        .forEach(id -> dates.put(state.total(id), Kept.later(state.total(id).played, newest)));
    return dates;
  }

  /**
   * The plays that are sent: where the server tells no history, those first that no run has sent.
   */
  List<Long> toSend() {
    CountRule rule = rule();
    int lacking = Math.max(0, lacking(rule));
    if (tellsHistory) {
      return rule.pick(rule.notInHistory(), lacking);
    }
    List<Long> fresh = Pairing.unpaired(rule.dated(), state.recorded(tune).rows);
    List<Long> sent = new ArrayList<>(rule.pick(fresh, lacking));
    List<Long> others = new ArrayList<>(rule.dated());
    sent.forEach(others::remove);
    // As many of those sent before as Navidrome counts plays are taken to be counted.
    int lost = Math.max(0, others.size() - state.tracks.get(tune).count);
    sent.addAll(rule.pick(others, Math.min(lost, lacking - sent.size())));
    return sent;
  }

  /** What the server does with one of them. */
  void count(long second) {
    state.tracks.get(tune).play(second);
    if (model.keepsHistory) {
      state.tracks.get(tune).history.add(second);
    }
    tune.totals(model.allArtists).forEach(id -> state.total(id).play(second));
  }

  private CountRule rule() {
    Recorded recorded = state.recorded(tune);
    return new CountRule(
        state.tracks.get(tune), recorded, countable(recorded), model.keepsHistory, true);
  }

  private int lacking(CountRule rule) {
    return rule.lastfm() - state.tracks.get(tune).count;
  }

  /**
   * Without the plays that have no time, but those that are recorded and still counted: of a count
   * that fell the newest plays are taken to be lost first, and those without a time last.
   */
  private Map<LastfmTrack, PlaysOf> countable(Recorded recorded) {
    Map<LastfmTrack, PlaysOf> countable = new java.util.LinkedHashMap<>();
    int fallen =
        recorded.left == null ? 0 : Math.max(0, recorded.left - state.tracks.get(tune).count);
    int[] lostAhead = {fallen};
    int[] lost = {Math.max(0, fallen - recorded.plays().size())};
    wanted.forEach(
        (track, plays) -> {
          List<Long> ahead = new ArrayList<>(plays.ahead());
          ahead.retainAll(recorded.part(track).plays);
          ahead.sort(null);
          int later = Math.min(ahead.size(), lostAhead[0]);
          lostAhead[0] -= later;
          ahead.subList(ahead.size() - later, ahead.size()).clear();
          int known = recorded.part(track).undated;
          int gone = Math.min(known, lost[0]);
          lost[0] -= gone;
          int undated = Math.min(plays.undated(), known - gone);
          countable.put(track, new PlaysOf(plays.dated(), ahead, undated));
        });
    return countable;
  }
}
