package navisync.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import navisync.model.Annotation;
import navisync.model.ItemType;
import navisync.plan.Change;
import navisync.plan.Plan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WriteQuestionTest {
  private static final Annotation OLD = Annotation.NONE.with(3, "2020-01-01 00:00:00+00:00");
  private static final Annotation STAR = OLD.withStar(true, "2020-01-01 00:00:00+00:00");

  /** Each letter is a change: r raises by 9, l lowers by 2, d moves the date, s and u the star. */
  private static Plan plan(String changes) {
    List<Change> tracks =
        Stream.of(changes.split(""))
            .filter(letter -> !letter.isBlank())
            .map(
                letter ->
                    switch (letter) {
                      case "r" -> change(OLD, OLD.with(12, OLD.playDate()));
                      case "l" -> change(OLD, OLD.with(1, OLD.playDate()));
                      case "d" -> change(OLD, OLD.with(3, "2021-01-01 00:00:00+00:00"));
                      case "s" -> change(OLD, STAR);
                      default -> change(STAR, OLD);
                    })
            .toList();
    return new Plan(tracks, List.of(), List.of(), List.of(), List.of());
  }

  private static Change change(Annotation before, Annotation after) {
    return new Change(ItemType.MEDIA_FILE, "id", "Mirrow – Lost", before, after);
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "rr | 0 | Write 2 higher counts (+18 plays) to navidrome.db?",
        "rss | 0 | Write 1 higher count (+9 plays) and 2 stars to navidrome.db?",
        "rlds | 0 | Write 1 higher count (+9 plays), 1 lower count (-2 plays), 1 last-played date"
            + " and 1 star to navidrome.db?",
        "ru | 0 | Write 1 higher count (+9 plays) to navidrome.db and remove 1 star?",
        "uu | 0 | Remove 2 stars from navidrome.db?",
        "ru | 3 | Write 1 higher count (+9 plays) to navidrome.db, remove 1 star and love 3 tracks"
            + " at Last.fm?",
        "'' | 1 | Love 1 track at Last.fm?",
        "'' | 0 | Write album and artist totals to navidrome.db?",
      })
  void saysWhatIsAgreedTo(String changes, int loves, String question) {
    assertEquals(question, WriteQuestion.of(plan(changes), "navidrome.db", loves));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"ls | Undo run 7: write 1 lower count (-2 plays) and 1 star to navidrome.db?"})
  void saysWhichRunIsUndone(String changes, String question) {
    assertEquals(question, WriteQuestion.ofUndo(7, plan(changes), "navidrome.db"));
  }
}
