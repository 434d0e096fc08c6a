package navisync.report.html;

import com.github.mustachejava.Mustache;
import java.time.ZoneId;
import java.util.List;
import navisync.plan.PlayMatch;

/**
 * What of a report is known once everything is matched, so that it can be made beside the planning.
 *
 * @param artists the tables of artists, and of what is missing
 * @param calendar the plays by month
 * @param page the template, ready for its values
 */
public record ReportDraft(ArtistTables artists, PlayCalendar calendar, Mustache page) {

  /** Makes it from the plays of a run. */
  public static ReportDraft of(List<PlayMatch> plays, ZoneId zone) {
    return new ReportDraft(
        new ArtistTables(plays, new LocalDays(zone)),
        PlayCalendar.of(plays, zone),
        PageFiles.TEMPLATE);
  }
}
