package navisync.plan;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import navisync.model.LastfmTrack;
import navisync.model.LovedTrack;
import navisync.model.PlayDate;
import navisync.model.PlayedTrack;
import navisync.plan.PlanAnswers.Resolution;

/**
 * An example for the planner: a library, what Last.fm knows, the rules and the answers. Library
 * tracks and Last.fm tracks go by their titles, and a Last.fm track matches the library track of
 * the same title unless told otherwise. {@link #run()} plans, carries the plan out in memory and
 * remembers it, so that the next call is the next run.
 */
final class Scene {
  /** The time of every run: the last day of 2020. */
  static final long NOW = PlayTimes.day(366);

  static final long TOLERANCE = 300;

  final SceneLibrary library = new SceneLibrary();
  private final Map<String, PlayedTrack> played = new LinkedHashMap<>();
  private final Map<String, List<String>> matches = new HashMap<>();
  private final Map<String, Long> loved = new LinkedHashMap<>();
  private final Map<String, Resolution> conflicts = new HashMap<>();
  private boolean takeBack;
  private boolean setLedgerBack;
  private ConflictPolicy policy = ConflictPolicy.HIGHER;
  private boolean playCounts = true;
  private boolean stars = true;
  private boolean complete = true;
  private Delivery delivery = Delivery.WRITTEN;

  /** A library track that nobody has played. */
  Scene track(String title) {
    library.add(title);
    return this;
  }

  /** A library track with a play count and without a last-played date. */
  Scene track(String title, int count) {
    return track(title, count, null);
  }

  /** A library track with a play count and a last-played date in the server's text. */
  Scene track(String title, int count, String lastPlayed) {
    library.add(title);
    library.set(title, count, lastPlayed);
    return this;
  }

  /** A library track with a play count, last played on a day of January 2020. */
  Scene track(String title, int count, int lastPlayedDay) {
    return track(title, count, PlayDate.text(PlayTimes.day(lastPlayedDay)));
  }

  /** Gives a track its album, {@code ""} for none, and the artists who take part in it. */
  Scene credit(String title, String album, String... artists) {
    library.credit(title, album, artists);
    return this;
  }

  /** The server's history of a track; the server keeps one from now on. */
  Scene history(String title, long... seconds) {
    library.history(title, seconds);
    return this;
  }

  /** Plays at Last.fm, on top of those it has already. */
  Scene played(String title, long... seconds) {
    PlayedTrack known = lastfm(title);
    long[] all =
        LongStream.concat(Arrays.stream(known.seconds()), Arrays.stream(seconds))
            .sorted()
            .toArray();
    played.put(title, new PlayedTrack(known.id(), known.track(), all, known.undated()));
    return this;
  }

  /** Plays at Last.fm without a time, instead of those it had. */
  Scene undated(String title, int plays) {
    PlayedTrack known = lastfm(title);
    played.put(title, new PlayedTrack(known.id(), known.track(), known.seconds(), plays));
    return this;
  }

  /** Last.fm no longer knows a play. */
  Scene withdrawn(String title, long second) {
    PlayedTrack known = lastfm(title);
    long[] rest = Arrays.stream(known.seconds()).filter(play -> play != second).toArray();
    played.put(title, new PlayedTrack(known.id(), known.track(), rest, known.undated()));
    return this;
  }

  /** The library tracks that a Last.fm track matches from now on. */
  Scene matches(String title, String... libraryTracks) {
    matches.put(title, List.of(libraryTracks));
    return this;
  }

  /** Loved at Last.fm since a time, 0 where Last.fm does not say. */
  Scene loved(String title, long second) {
    loved.put(title, second);
    return this;
  }

  Scene unloved(String title) {
    loved.remove(title);
    return this;
  }

  /** The policy from now on; {@link ConflictPolicy#HIGHER} unless told otherwise. */
  Scene policy(ConflictPolicy policy) {
    this.policy = policy;
    return this;
  }

  /** Whether all plays and loved tracks are known; they are unless told otherwise. */
  Scene complete(boolean known) {
    complete = known;
    return this;
  }

  /** SYNC_PLAYCOUNT, on unless told otherwise. */
  Scene syncPlayCount(boolean on) {
    playCounts = on;
    return this;
  }

  /** SYNC_LOVED, on unless told otherwise. */
  Scene syncLoved(boolean on) {
    stars = on;
    return this;
  }

  /** In API mode, where a play without a time cannot be sent. */
  Scene overApi() {
    delivery = Delivery.SENT;
    return this;
  }

  /** In database mode, as unless told otherwise. */
  Scene overDatabase() {
    delivery = Delivery.WRITTEN;
    return this;
  }

  Scene answer(String title, Resolution answer) {
    conflicts.put(title, answer);
    return this;
  }

  Scene takeBack(boolean yes) {
    takeBack = yes;
    return this;
  }

  Scene setLedgerBack(boolean yes) {
    setLedgerBack = yes;
    return this;
  }

  PlanInput input() {
    List<PlayMatch> plays =
        played.entrySet().stream()
            .filter(track -> track.getValue().plays() > 0)
            .map(track -> new PlayMatch(track.getValue(), library.tracks(targets(track.getKey()))))
            .toList();
    List<LoveMatch> loves =
        loved.entrySet().stream()
            .map(
                love ->
                    new LoveMatch(
                        new LovedTrack("Dunmarrow", love.getKey(), "", love.getValue()),
                        library.tracks(targets(love.getKey()))))
            .toList();
    PlanRules rules = new PlanRules(policy, playCounts, stars, delivery, complete, TOLERANCE, NOW);
    return new PlanInput(rules, library.library(), plays, loves, library.ledger(), library.past());
  }

  Plan plan() {
    return Planner.plan(input(), new PlanAnswers(Map.copyOf(conflicts), takeBack, setLedgerBack));
  }

  /** The plan without the ledger, as text. */
  String planned() {
    return text().changes(plan());
  }

  /** The plan's part about the ledger alone, as text. */
  String plannedForLedger() {
    return text().ledger(plan());
  }

  /** Plans and carries the plan out; what changed and what did not, as text. */
  String run() {
    Plan plan = plan();
    library.apply(plan);
    if (input().rules().increments()) {
      library.increments(Ledger.Increments.SOME);
    }
    return text().changes(plan);
  }

  private PlanText text() {
    Map<Long, String> titles = new HashMap<>();
    played.values().forEach(track -> titles.put(track.id(), track.track().title()));
    return new PlanText(titles);
  }

  private List<String> targets(String title) {
    return matches.getOrDefault(title, Stream.of(title).filter(library::has).toList());
  }

  private PlayedTrack lastfm(String title) {
    return played.getOrDefault(
        title,
        new PlayedTrack(
            played.size() + 1L, new LastfmTrack("Dunmarrow", title, "", ""), new long[0], 0));
  }
}
