package navisync.lives;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import navisync.lives.Listening.PlaysOf;
import navisync.model.LastfmTrack;

/** What a run over the API makes of Navidrome once it has fetched. */
final class ApiRun {
  private final Model model;
  private final boolean tellsHistory;
  private final long now;

  /** A play to send. */
  private record Sending(Tune tune, LastfmTrack track, Long second) {}

  /**
   * A run that begins in what is there now.
   *
   * @param tellsHistory whether the server's history can be read
   * @param now when it takes place
   */
  ApiRun(Model model, boolean tellsHistory, long now) {
    this.model = model;
    this.tellsHistory = tellsHistory;
    this.now = now;
  }

  /**
   * After a run that came to its end, whatever was lost on its way.
   *
   * @param byOthers what another client sent before this run did
   */
  State after(SyncOptions options, Map<Tune, List<Long>> byOthers) {
    State after = model.state.copy();
    if (!options.has("--no-playcount")) {
      model
          .wanted(after)
          .forEach(
              (tune, plays) -> {
                ApiRule rule = new ApiRule(after, tune, plays, model, tellsHistory);
                rule.apply(rule.toSend(), byOthers.getOrDefault(tune, List.of()));
              });
    }
    if (!options.has("--no-loved")) {
      boolean raised = sent(after) > sent(model.state);
      after.there().forEach(tune -> star(after, tune, raised));
    }
    return after;
  }

  /** The oldest plays that a run would send. */
  Map<Tune, List<Long>> oldestToSend(int number) {
    Map<Tune, List<Long>> oldest = new EnumMap<>(Tune.class);
    sending(model.state.copy()).stream()
        .sorted(Comparator.comparingLong(Sending::second))
        .limit(number)
        .forEach(
            play -> oldest.computeIfAbsent(play.tune, each -> new ArrayList<>()).add(play.second));
    return oldest;
  }

  private List<Sending> sending(State state) {
    List<Sending> sending = new ArrayList<>();
    model
        .wanted(state)
        .forEach(
            (tune, plays) ->
                new ApiRule(state, tune, plays, model, tellsHistory)
                    .toSend()
                    .forEach(
                        second -> sending.add(new Sending(tune, track(plays, second), second))));
    return sending;
  }

  /**
   * The server dates a star when it is set. It does not tell when one was taken away: where no
   * count fell either, one that a backup lost looks like one that the person took.
   */
  private void star(State after, Tune tune, boolean raised) {
    Kept kept = after.tracks.get(tune);
    Recorded recorded = after.recorded(tune);
    boolean starred = kept.starred;
    if (model.loveMatchesElsewhere(tune)) {
      return;
    }
    Long love = model.love(tune) == null ? null : now - 60;

    boolean told = recorded.fell(kept) && !recorded.starAlone;
    kept.starOpen = love != null && recorded.loveGiven != null && !starred && !told;
    StarRule.apply(kept, recorded, love, false, now);
    kept.starBackOpen |= !kept.starred && love != null && recorded.starAlone && otherFell(tune);
    if (kept.starred && !starred) {
      recorded.starAlone = !raised;
    }
    kept.starOpen &= kept.starred;
    kept.starUnsure = kept.starred && !starred;
  }

  /** Whether another count fell, be it before or after a star was set by a run that raised none. */
  private boolean otherFell(Tune tune) {
    State before = model.state;
    return before.there().stream()
        .anyMatch(other -> other != tune && before.recorded(other).fell(before.tracks.get(other)));
  }

  private static int sent(State state) {
    return state.there().stream().mapToInt(tune -> state.recorded(tune).rows.size()).sum();
  }

  /**
   * After a run that was killed when the server had counted some plays: they count, in the order of
   * their time, and nothing else was done.
   *
   * @param counted how many plays the server counts now of each track
   * @param most how many the server was to count of those that were sent
   */
  State killed(Map<Tune, Integer> counted, int most) {
    State after = model.state.copy();

    List<Sending> sent = sending(after);
    Map<Tune, Map<LastfmTrack, PlaysOf>> wanted = model.wanted(after);
    sent.sort(Comparator.comparingLong(Sending::second));
    // Of plays in one second, those arrived first that the server counts.
    Map<Tune, Integer> left = new EnumMap<>(Tune.class);
    counted.forEach((tune, count) -> left.put(tune, count - after.tracks.get(tune).count));
    Set<Sending> arrivedFirst = new HashSet<>();
    sent.stream()
        .filter(play -> left.merge(play.tune, -1, Integer::sum) >= 0)
        .forEach(arrivedFirst::add);
    sent.sort(
        Comparator.comparingLong(Sending::second)
            .thenComparing(play -> !arrivedFirst.contains(play)));
    int arrived =
        counted.entrySet().stream()
            .mapToInt(each -> each.getValue() - after.tracks.get(each.getKey()).count)
            .sum();

    Difference.unless(
        arrived >= 0 && arrived <= Math.min(most, sent.size()),
        arrived + " plays were counted of " + sent.size());
    List<Sending> lost = sent.subList(arrived, sent.size());
    wanted.forEach(
        (tune, plays) ->
            new ApiRule(after, tune, plays, model, tellsHistory)
                .apply(
                    sent.subList(0, arrived).stream()
                        .filter(play -> play.tune == tune)
                        .map(Sending::second)
                        .toList()));
    lost.forEach(play -> after.recorded(play.tune).part(play.track).plays.remove(play.second));
    return after;
  }

  private static LastfmTrack track(Map<LastfmTrack, PlaysOf> plays, long second) {
    return plays.entrySet().stream()
        .filter(each -> each.getValue().dated().contains(second))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }
}
