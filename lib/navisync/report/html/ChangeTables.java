package navisync.report.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import navisync.model.SongName;
import navisync.plan.Change;
import navisync.plan.Plan;

/** What a run changes, track by track. */
final class ChangeTables {
  private final Plan plan;
  private final SongCells songs;

  ChangeTables(Plan plan, SongCells songs) {
    this.plan = plan;
    this.songs = songs;
  }

  /** Returns the changed counts, before and after, with a bar for each. */
  RowTable counts(String id, String caption, Predicate<Change> which) {
    List<List<Object>> rows = new ArrayList<>();
    plan.tracks().stream()
        .filter(which)
        .forEach(
            change ->
                rows.add(
                    List.of(
                        songs.of(change),
                        change.before().count(),
                        change.after().count(),
                        change.countDifference(),
                        List.of(change.before().count(), change.after().count()))));
    List<Column> columns = new ArrayList<>(Column.ofSong());
    columns.add(Column.of("Before", "number", 1));
    columns.add(Column.of("After", "number", 2));
    columns.add(Column.of("Change", "signed", 3).onlyWide());
    columns.add(Column.of("Before and after", "bars", 4).onlyWide());
    columns.add(Column.ofLinks());
    return new RowTable(id, caption, columns, rows, 5);
  }

  /** Returns the tracks with a change, without figures. */
  RowTable songs(String id, String caption, Predicate<Change> which) {
    return songTable(
        id,
        caption,
        plan.tracks().stream().filter(which).map(change -> row(songs.of(change))).toList());
  }

  /** Returns the stars to love at Last.fm. */
  static RowTable loves(String id, String caption, List<SongName> loves) {
    return songTable(
        id,
        caption,
        loves.stream().map(love -> row(Arrays.asList(love.title(), love.artist(), ""))).toList());
  }

  private static RowTable songTable(String id, String caption, List<List<Object>> rows) {
    List<Column> columns = new ArrayList<>(Column.ofSong());
    columns.add(Column.ofLinks());
    return new RowTable(id, caption, columns, rows, 0);
  }

  private static List<Object> row(List<Object> song) {
    return List.of(song);
  }
}
