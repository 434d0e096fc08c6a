package navisync.report;

import java.util.Comparator;
import java.util.List;
import navisync.lastfm.LastfmTrack;
import navisync.plan.LovedLead;
import navisync.plan.PlayLead;

/** The sections about what Last.fm knows and the library does not. */
final class UnmatchedSummary {
  private UnmatchedSummary() {}

  static void add(Page page, List<PlayLead> plays, List<LovedLead> loved) {
    List<PlayLead> unmatched =
        plays.stream()
            .filter(lead -> lead.targets().isEmpty())
            .sorted(
                Comparator.comparingInt((PlayLead lead) -> -lead.played().plays())
                    .thenComparing(UnmatchedSummary::name, NameOrder.BY_NAME)
                    .thenComparing(lead -> lead.played().track().album(), NameOrder.BY_NAME))
            .toList();
    long missed = unmatched.stream().mapToLong(lead -> lead.played().plays()).sum();
    Table played =
        new Table(
                "Not in the library: "
                    + Count.of(unmatched.size(), "track")
                    + ", "
                    + Count.of(missed, "play"))
            .text("album")
            .number("plays");
    for (PlayLead lead : unmatched) {
      played.row(name(lead), lead.played().track().album(), Count.of(lead.played().plays()));
    }
    page.section(played, "All of them stand in json/missing_scrobbles.json.");

    List<LovedLead> lovesUnmatched =
        loved.stream().filter(lead -> lead.targets().isEmpty()).toList();
    Table loves =
        new Table("Loved, but not in the library: " + Count.of(lovesUnmatched.size(), "track"));
    lovesUnmatched.stream()
        .map(lead -> lead.loved().artist() + " – " + lead.loved().title())
        .sorted(NameOrder.BY_NAME)
        .forEach(loves::row);
    page.section(loves, "All of them stand in json/missing_loved.json.");
  }

  private static String name(PlayLead lead) {
    LastfmTrack track = lead.played().track();
    return track.artist() + " – " + track.title();
  }
}
