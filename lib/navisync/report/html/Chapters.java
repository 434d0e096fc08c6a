package navisync.report.html;

import java.util.ArrayList;
import java.util.List;
import navisync.console.Count;
import navisync.console.Layout;
import navisync.plan.Change;
import navisync.plan.Plan;
import navisync.report.HistorySummary;
import navisync.report.LeftAloneSummary;
import navisync.report.Page;
import navisync.report.RunReport;

/**
 * The chapters of a report: what was played, what changed, what needs a decision, what is missing,
 * and the rest.
 */
final class Chapters {
  private final RunReport run;
  private final SongCells songs;
  private final ReportDraft draft;

  Chapters(RunReport run, ReportDraft draft) {
    this.run = run;
    this.songs = new SongCells(run);
    this.draft = draft;
  }

  /** Returns the chapters that have something to show. */
  List<Chapter> all() {
    return List.of(
            Chapter.of(
                    "plays",
                    "What you played",
                    List.of(HtmlSection.of("Artists", "", draft.artists().artists())))
                .with(draft.calendar()),
            Chapter.of("changes", "What changed", changes()),
            Chapter.of("decisions", "What needs a decision", decisions()),
            Chapter.of("missing", "What is missing", missing()),
            Chapter.of("notes", "Notes", notes()))
        .stream()
        .filter(Chapter::shown)
        .toList();
  }

  private List<HtmlSection> changes() {
    Plan plan = run.plan();
    ChangeTables tables = new ChangeTables(plan, songs);
    return List.of(
        HtmlSection.of(
            "Play counts raised: " + Count.of(plan.raised(), "track"),
            "",
            tables.counts("raised", "Play counts raised", change -> change.countDifference() > 0)),
        HtmlSection.of(
            "Play counts lowered: " + Count.of(plan.lowered(), "track"),
            "",
            tables.counts(
                "lowered", "Play counts lowered", change -> change.countDifference() < 0)),
        HtmlSection.of(
            "Stars set: " + Count.of(plan.starred(), "track"),
            "",
            tables.songs("starred", "Stars set", Change::stars)),
        HtmlSection.of(
            "Stars removed: " + Count.of(plan.unstarred(), "track"),
            "",
            tables.songs("unstarred", "Stars removed", Change::unstars)),
        HtmlSection.of(
            "Stars to love at Last.fm: " + Count.of(run.toLove().size(), "track"),
            "",
            ChangeTables.loves("to-love", "Stars to love at Last.fm", run.toLove())));
  }

  private List<HtmlSection> decisions() {
    DecisionTables tables = new DecisionTables(run, songs);
    RowTable conflicts = tables.conflicts();
    RowTable suggestions = tables.suggestions();
    RowTable copies = tables.copies();
    List<HtmlSection> sections = new ArrayList<>();
    sections.add(
        HtmlSection.of(
                "Conflicts: Navidrome counts more for "
                    + Count.of(conflicts.rows().size(), "track"),
                run.hints().conflicts(),
                conflicts)
            .warning());
    sections.add(
        HtmlSection.of(
            "Possible matches",
            "Type a command into ./jbang cache_info.java, or run in a terminal to review all.",
            suggestions));
    sections.add(
        HtmlSection.of(
            "Several copies in the library, none chosen: "
                + Count.of(copies.rows().size(), "track"),
            "Controlled by DUPLICATE_RESOLUTION and ALBUM_MATCHING_MODE; with ask you are"
                + " prompted.",
            copies));
    Page others = new Page(layout());
    LeftAloneSummary.addOthers(others, run.plan().leftAlone(), run.hints());
    sections.addAll(new PageSections(others, songs).of("left"));
    return sections;
  }

  private List<HtmlSection> missing() {
    ArtistTables artists = draft.artists();
    RowTable albums = artists.missingAlbums();
    List<HtmlSection> sections = new ArrayList<>();
    sections.add(HtmlSection.of("Most wanted artists", "", artists.missingArtists()));
    sections.add(HtmlSection.of("Most wanted albums", "", albums));
    sections.add(
        HtmlSection.of(
            "All missing tracks",
            "Also in missing_scrobbles.json, by spelling and album.",
            artists.missingSongs()));
    sections.add(
        HtmlSection.of("Loved, but not in the library", "Also in missing_loved.json.", loved()));
    return sections;
  }

  private RowTable loved() {
    return ChangeTables.loves(
        "missing-loved",
        "Loved tracks that are not in the library",
        run.matched().loved().stream()
            .filter(love -> love.targets().isEmpty())
            .map(love -> love.loved().song())
            .toList());
  }

  private List<HtmlSection> notes() {
    Page page = new Page(layout());
    HistorySummary.add(page, run.figures(), layout());
    return new PageSections(page, songs).of("notes");
  }

  private Layout layout() {
    return new Layout(Integer.MAX_VALUE, true, run.zone());
  }
}
