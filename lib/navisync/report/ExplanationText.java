package navisync.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import navisync.console.Layout;
import navisync.console.Styles;
import navisync.console.Table;
import navisync.match.Candidate;
import navisync.match.Explanation;
import navisync.match.Match;
import navisync.model.LibraryTrack;
import org.jline.utils.AttributedString;

/** Explains on the terminal how a Last.fm track is matched. */
public final class ExplanationText {
  private ExplanationText() {}

  /**
   * Returns for each explanation the match, the alias, the steps tried, the names as compared, and
   * the possible matches.
   */
  public static List<AttributedString> lines(List<Explanation> explanations, Layout layout) {
    List<AttributedString> lines = new ArrayList<>();
    for (Explanation explanation : explanations) {
      if (!lines.isEmpty()) {
        lines.add(AttributedString.EMPTY);
      }
      lines.addAll(lines(explanation, layout));
    }
    return lines;
  }

  private static List<AttributedString> lines(Explanation explanation, Layout layout) {
    Page page = new Page(layout);
    Match match = explanation.match();
    page.line(match.matched() ? Styles.GOOD : Styles.HEADING, headline(match));
    explanation
        .alias()
        .ifPresent(
            alias -> page.line(alias.found() ? Styles.ASIDE : Styles.WARNING, sentence(alias)));
    Table steps = new Table("Matching steps, strictest first").text("");
    for (Explanation.Step step : explanation.steps()) {
      steps.row(step.name(), names(step.found()));
    }
    page.section(steps, "The first step that finds a track decides.");
    Table keys = new Table("Names as compared").text("");
    explanation.keys().forEach(key -> keys.row(key.what(), shown(key.text())));
    page.section(keys, "");
    page.section(
        Styles.HEADING,
        "Possible matches",
        explanation.candidates().stream().map(ExplanationText::sentence).toList(),
        "Score: 0.7 × title + 0.3 × artist");
    return page.lines();
  }

  /** Sample: {@code Mirrow – Tin Sky → Mirrow – Tin Sky (Kites): artist and title, score 99.0}. */
  private static String headline(Match match) {
    String names = match.track().nameWithAlbum();
    return match.matched()
        ? names + " → " + names(match.targets()) + ": " + reason(match)
        : names + " is not matched: " + match.reason().text();
  }

  private static String sentence(Explanation.Target alias) {
    return "An alias leads to "
        + alias.song().text()
        + (alias.found() ? "." : ", which is not in your library.")
        + (alias.overruled() ? " Your decision comes before it." : "");
  }

  /** Sample: {@code Mirrow – Tin Sky (Kites), 91.6 (artist 100, title 88): one typo; accepted}. */
  private static String sentence(Candidate candidate) {
    return "%s, %s (artist %d, title %d): %s%s"
        .formatted(
            candidate.track().nameWithAlbum(),
            candidate.score(),
            candidate.artistScore(),
            candidate.titleScore(),
            candidate.typo() ? "one typo; " : "",
            candidate.doubt().text());
  }

  private static String reason(Match match) {
    return match.reason().text() + ", score " + match.score();
  }

  private static String names(List<LibraryTrack> tracks) {
    return tracks.isEmpty()
        ? "–"
        : tracks.stream().map(LibraryTrack::nameWithAlbum).collect(Collectors.joining("; "));
  }

  /**
   * Returns a key as shown: a name of symbols only is compared as is, and its key begins with an
   * invisible character.
   */
  private static String shown(String key) {
    return key.startsWith("\0") ? key.substring(1) + "  (compared as is)" : key;
  }
}
