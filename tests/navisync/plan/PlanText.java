package navisync.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import navisync.model.Annotation;
import navisync.model.ItemType;
import navisync.model.PlayDate;
import navisync.model.SongName;

/**
 * A plan as lines of text, to compare it whole:
 *
 * <pre>
 * Ash Ferry: 3 -> 5, played 2020-01-03 -> 2020-01-05, history + 2020-01-04 2020-01-05
 * album Kites: 3 -> 5
 * conflict: Tin Sky has 12, Last.fm 7
 * </pre>
 *
 * <p>Midnight is left out of times.
 *
 * @param lastfmTitles the titles of Last.fm's tracks by their number
 */
record PlanText(Map<Long, String> lastfmTitles) {

  /** What changes in Navidrome and what is left alone. */
  String changes(Plan plan) {
    List<String> lines = new ArrayList<>();
    plan.tracks().forEach(change -> lines.add(change(change)));
    plan.albums().forEach(change -> lines.add(change(change)));
    plan.artists().forEach(change -> lines.add(change(change)));
    plan.leftAlone().forEach(note -> lines.add(note(note)));
    return String.join("\n", lines);
  }

  /** What changes in the ledger. */
  String ledger(Plan plan) {
    return plan.ledger().stream().map(this::line).collect(Collectors.joining("\n"));
  }

  private static String change(Change change) {
    List<String> parts = new ArrayList<>();
    Annotation before = change.before();
    Annotation after = change.after();
    if (before.count() != after.count()) {
      parts.add(before.count() + " -> " + after.count());
    }
    if (!Objects.equals(before.playDate(), after.playDate())) {
      parts.add("played " + date(before.playDate()) + " -> " + date(after.playDate()));
    }
    if (change.historyAdded().length > 0) {
      parts.add("history + " + dates(change.historyAdded()));
    }
    if (change.historyRemoved().length > 0) {
      parts.add("history - " + dates(change.historyRemoved()));
    }
    if (before.starred() != after.starred()) {
      parts.add((after.starred() ? "starred " : "unstarred ") + date(after.starredAt()));
    }
    String type = change.type() == ItemType.MEDIA_FILE ? "" : change.type().text() + " ";
    return type + change.id() + ": " + String.join(", ", parts);
  }

  private String note(LeftAlone note) {
    String track = note.track().title();
    if (note instanceof LeftAlone.Conflict left) {
      return "conflict: %s has %d, Last.fm %d".formatted(track, left.navidrome(), left.lastfm());
    }
    if (note instanceof LeftAlone.NotLowered left) {
      return "not lowered: %s has %d, Last.fm %d".formatted(track, left.navidrome(), left.lastfm());
    }
    if (note instanceof LeftAlone.Fallen left) {
      return "fallen: %s has %d, was left at %d".formatted(track, left.navidrome(), left.left());
    }
    if (note instanceof LeftAlone.StarRemoved) {
      return "star taken away: " + track;
    }
    if (note instanceof LeftAlone.StarLost) {
      return "star lost: " + track;
    }
    if (note instanceof LeftAlone.NotSent left) {
      return "not sent: %s, %d undated".formatted(track, left.plays());
    }
    if (note instanceof LeftAlone.StarKept) {
      return "star kept: " + track;
    }
    if (note instanceof LeftAlone.TakeBack left) {
      String titles =
          left.lastfmTracks().stream().map(lastfmTitles::get).collect(Collectors.joining(", "));
      return "take back? %s has %d, %d added for %s"
          .formatted(track, left.navidrome(), left.added(), titles);
    }
    if (note instanceof LeftAlone.OtherCopy left) {
      return "other copy: %d stay at %s, %d added".formatted(left.plays(), track, left.added());
    }
    if (note instanceof LeftAlone.AlreadyCounted left) {
      return "set off: %s, %d".formatted(track, left.plays());
    }
    throw new IllegalArgumentException(note.toString());
  }

  private String line(LedgerChange change) {
    String track = change.track().title();
    if (change instanceof LedgerChange.Recorded line) {
      String title = lastfmTitles.get(line.lastfmTrack());
      return track + " for " + title + ": " + entry(line.before()) + " -> " + entry(line.after());
    }
    if (change instanceof LedgerChange.LeftAs line) {
      return track + " left: " + left(line.before()) + " -> " + left(line.after());
    }
    if (change instanceof LedgerChange.Star line) {
      return track + " star: " + star(line.before()) + " -> " + star(line.after());
    }
    throw new IllegalArgumentException(change.toString());
  }

  private static String entry(Ledger.Entry entry) {
    return entry == null ? "none" : entry.recorded() + " (" + entry.added() + " added)";
  }

  private static String left(Ledger.Left left) {
    return left == null ? "none" : "%d (history %d)".formatted(left.count(), left.history());
  }

  private static String star(SongName star) {
    return star == null ? "none" : star.artist() + " – " + star.title();
  }

  private static String dates(long[] seconds) {
    return Arrays.stream(seconds)
        .mapToObj(second -> date(PlayDate.text(second)))
        .collect(Collectors.joining(" "));
  }

  private static String date(String text) {
    return text == null ? "never" : text.replace(" 00:00:00+00:00", "");
  }
}
