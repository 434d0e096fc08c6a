package navisync.sync;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import navisync.console.Count;
import navisync.console.QuestionList;
import navisync.console.Questions.Choice;
import navisync.console.Times;
import navisync.model.PlayDate;
import navisync.plan.LeftAlone.Conflict;
import navisync.plan.PlanAnswers.Resolution;
import navisync.plan.PlanInput;
import navisync.store.navidrome.ConflictAnswers;

/**
 * The questions about tracks that Navidrome counts more often than Last.fm, under policy ask.
 *
 * @param source where the plays come from, such as {@code Last.fm}
 * @param items the conflicts
 * @param input what the plan is made from, for the last-played dates
 * @param before the answers given in a run that was interrupted
 * @param kept where answers are kept until they are written
 */
record ConflictQuestions(
    String source,
    List<Conflict> items,
    PlanInput input,
    Map<Conflict, Resolution> before,
    ConflictAnswers kept)
    implements QuestionList<Conflict> {
  private static final String KEEP = "k";
  private static final String TAKE = "l";
  private static final String KEEP_ALL = "ka";
  private static final String TAKE_ALL = "la";

  @Override
  public String introduction() {
    return "Navidrome has more plays than "
        + source
        + " on "
        + Count.of(items.size(), "track")
        + ". Policy ask lets you choose.";
  }

  @Override
  public String question(Conflict conflict) {
    return conflict.track().nameWithAlbum()
        + "\n  Navidrome: "
        + Count.of(conflict.navidrome(), "play")
        + lastPlayed(inNavidrome(conflict))
        + "\n  "
        + source
        + ": "
        + Count.of(conflict.lastfm(), "play")
        + lastPlayed(atLastfm(conflict));
  }

  private Optional<Long> inNavidrome(Conflict conflict) {
    String date = input.library().ofTrack(conflict.track().id()).playDate();
    return PlayDate.instant(date).map(Instant::getEpochSecond);
  }

  private Optional<Long> atLastfm(Conflict conflict) {
    return input.plays().stream()
        .filter(play -> play.targets().contains(conflict.track()))
        .map(play -> play.played().seconds())
        .filter(seconds -> seconds.length > 0)
        .map(seconds -> seconds[seconds.length - 1])
        .max(Long::compare);
  }

  private static String lastPlayed(Optional<Long> second) {
    return second
        .map(time -> ", last played " + Times.minute(time, ZoneId.systemDefault()))
        .orElse("");
  }

  @Override
  public List<Choice> choices(Conflict conflict) {
    return List.of(
        new Choice(KEEP, "keep Navidrome's " + Count.of(conflict.navidrome())),
        new Choice(TAKE, "lower it to " + source + "'s " + Count.of(conflict.lastfm())),
        new Choice(KEEP_ALL, "keep Navidrome's count here and for all that follow"),
        new Choice(TAKE_ALL, "take " + source + "'s count here and for all that follow"));
  }

  @Override
  public Optional<String> follows(Conflict conflict, Map<Conflict, String> earlier) {
    return earlier.values().stream()
        .filter(answer -> answer.equals(KEEP_ALL) || answer.equals(TAKE_ALL))
        .findFirst();
  }

  @Override
  public void keep(Map<Conflict, String> answers) {
    Map<Conflict, Resolution> resolved = new HashMap<>(before);
    answers.forEach(
        (conflict, answer) ->
            resolved.put(
                conflict,
                answer.equals(KEEP) || answer.equals(KEEP_ALL)
                    ? Resolution.KEEP
                    : Resolution.TAKE_LASTFM));
    kept.keep(resolved);
  }
}
