package navisync.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import navisync.console.Count;
import navisync.console.QuestionList;
import navisync.console.Questions.Choice;
import navisync.match.Candidate;

/** The questions about possible matches, the most played first. */
record MatchQuestions(List<UndecidedSong> items, DecisionRecorder recorder)
    implements QuestionList<UndecidedSong> {
  private static final String NONE = "n";
  private static final String ALL_OF_ARTIST = "a";
  private static final String NONE_OF_ARTIST = "na";

  @Override
  public String introduction() {
    return Count.of(items.size(), "played song")
        + (items.size() == 1 ? " is" : " are")
        + " not in your library by name, but similar songs are. Your answers are saved.";
  }

  @Override
  public String question(UndecidedSong song) {
    return song.name() + ", " + song.details() + ": which song in the library is it?";
  }

  @Override
  public List<Choice> choices(UndecidedSong song) {
    List<Choice> choices = new ArrayList<>();
    for (Candidate each : song.match().suggestions()) {
      choices.add(new Choice(Integer.toString(choices.size() + 1), text(each)));
    }
    choices.add(new Choice(NONE, "none of them"));
    choices.add(new Choice(ALL_OF_ARTIST, "the first match for all songs by this artist"));
    choices.add(new Choice(NONE_OF_ARTIST, "none for all songs by this artist"));
    return choices;
  }

  /**
   * Returns a choice. Sample: {@code Mirrow – Song for the Deal (Kites), score 95.8; the titles
   * differ by a word}.
   */
  private static String text(Candidate candidate) {
    return candidate.track().nameWithAlbum()
        + ", score "
        + candidate.score()
        + "; "
        + candidate.doubt().text();
  }

  @Override
  public Optional<String> follows(UndecidedSong song, Map<UndecidedSong, String> earlier) {
    return earlier.entrySet().stream()
        .filter(answered -> answered.getKey().artist().equals(song.artist()))
        .map(Map.Entry::getValue)
        .filter(answer -> answer.equals(ALL_OF_ARTIST) || answer.equals(NONE_OF_ARTIST))
        .findFirst();
  }

  @Override
  public void keep(Map<UndecidedSong, String> answers) {
    answers.forEach(
        (song, answer) -> {
          if (answer.equals(NONE) || answer.equals(NONE_OF_ARTIST)) {
            recorder.decline(song);
          } else {
            int chosen = answer.equals(ALL_OF_ARTIST) ? 0 : Integer.parseInt(answer) - 1;
            recorder.accept(song, song.match().suggestions().get(chosen));
          }
        });
  }
}
