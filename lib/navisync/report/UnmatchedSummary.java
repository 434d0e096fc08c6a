package navisync.report;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import navisync.console.Count;
import navisync.console.Table;
import navisync.match.Candidate;
import navisync.match.Match;
import navisync.match.MatchReason;
import navisync.model.SongName;
import navisync.plan.LoveMatch;
import navisync.plan.PlayMatch;

/** The sections about Last.fm tracks without a match, or with a possible one. */
final class UnmatchedSummary {
  private UnmatchedSummary() {}

  /** Adds a section for each kind of them that occurs. */
  static void add(Page page, MatchedHistory matched, Hints hints) {
    List<PlayMatch> plays = matched.plays();
    suggestions(page, plays, hints);
    copies(page, plays);
    missing(page, plays);
    List<LoveMatch> lovesUnmatched =
        matched.loved().stream().filter(love -> love.targets().isEmpty()).toList();
    Table loves =
        new Table("Loved, but not in the library: " + Count.of(lovesUnmatched.size(), "track"));
    lovesUnmatched.stream()
        .map(love -> love.loved().song().text())
        .sorted(SongName.ORDER)
        .forEach(loves::row);
    page.section(loves, "Full list: json/missing_loved.json");
  }

  /** Adds the possible matches that need a decision. */
  private static void suggestions(Page page, List<PlayMatch> plays, Hints hints) {
    List<PlayMatch> suggested =
        mostPlayed(plays, match -> match.reason().equals(MatchReason.SUGGESTED));
    Table table =
        new Table("Possible matches: " + counts(suggested))
            .text("in the library")
            .number("score")
            .text("why not matched")
            .number("plays");
    for (PlayMatch play : suggested) {
      Candidate best = play.match().suggestions().get(0);
      table.row(
          name(play),
          best.track().song().text(),
          Double.toString(best.score()),
          best.doubt().text(),
          play.played().plays());
    }
    page.section(table, hints.suggestions());
  }

  /** Adds the songs with several copies in the library, none of them chosen. */
  private static void copies(Page page, List<PlayMatch> plays) {
    List<PlayMatch> several =
        mostPlayed(plays, match -> match.reason().equals(MatchReason.DUPLICATES));
    Table table =
        new Table("Several copies in the library, none chosen: " + counts(several))
            .text("album")
            .number("copies")
            .number("plays");
    for (PlayMatch play : several) {
      table.row(
          name(play),
          play.played().track().album(),
          play.match().copies().size(),
          play.played().plays());
    }
    page.section(
        table,
        "Controlled by DUPLICATE_RESOLUTION and ALBUM_MATCHING_MODE; with `ask` you are prompted.");
  }

  private static void missing(Page page, List<PlayMatch> plays) {
    List<PlayMatch> missing = mostPlayed(plays, Match::isMissing);
    Table table = new Table("Not in the library: " + counts(missing)).text("album").number("plays");
    for (PlayMatch play : missing) {
      table.row(name(play), play.played().track().album(), play.played().plays());
    }
    page.section(table, "Full list: json/missing_scrobbles.json");
  }

  /** Returns the tracks with such a match, most played first. */
  private static List<PlayMatch> mostPlayed(List<PlayMatch> plays, Predicate<Match> such) {
    return plays.stream()
        .filter(play -> such.test(play.match()))
        .sorted(
            Comparator.comparingInt((PlayMatch play) -> -play.played().plays())
                .thenComparing(UnmatchedSummary::name, SongName.ORDER)
                .thenComparing(play -> play.played().track().album(), SongName.ORDER))
        .toList();
  }

  private static String counts(List<PlayMatch> matches) {
    long plays = matches.stream().mapToLong(play -> play.played().plays()).sum();
    return Count.of(matches.size(), "track") + ", " + Count.of(plays, "play");
  }

  private static String name(PlayMatch play) {
    return play.played().track().song().text();
  }
}
