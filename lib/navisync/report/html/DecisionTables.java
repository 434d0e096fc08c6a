package navisync.report.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import navisync.console.Printable;
import navisync.match.Candidate;
import navisync.match.MatchReason;
import navisync.model.LastfmTrack;
import navisync.model.LibraryTrack;
import navisync.model.PlayDate;
import navisync.model.SongName;
import navisync.plan.LeftAlone;
import navisync.plan.PlayMatch;
import navisync.report.RunReport;

/** What waits for a decision: conflicts, possible matches, and copies of which none was chosen. */
final class DecisionTables {
  /** The candidates shown of a track, the best first. */
  private static final int CANDIDATES = 3;

  private final RunReport run;
  private final SongCells songs;

  DecisionTables(RunReport run, SongCells songs) {
    this.run = run;
    this.songs = songs;
  }

  /** Returns the conflicts as pairs: the count and the last-played date of either side. */
  RowTable conflicts() {
    List<List<Object>> rows = new ArrayList<>();
    for (LeftAlone each : run.plan().leftAlone()) {
      if (each instanceof LeftAlone.Conflict left) {
        LibraryTrack track = left.track();
        String playDate = run.matched().library().ofTrack(track.id()).playDate();
        rows.add(
            Arrays.asList(
                songs.of(track),
                left.navidrome(),
                PlayDate.instant(playDate).map(songs::day).orElse(null),
                left.lastfm(),
                songs.lastDayAtLastfm(track),
                left.navidrome() - left.lastfm()));
      }
    }
    return new RowTable(
        "conflicts",
        "Conflicts between Navidrome's counts and " + run.source() + "'s",
        List.of(
            Column.of("Song", "pair", 0),
            Column.of("Navidrome", "number", 1).under(2),
            Column.of("Last played there", "date", 2).onlyWide(),
            Column.of(run.source(), "number", 3).under(4),
            Column.of("Last played there", "date", 4).onlyWide(),
            Column.of("Difference", "signed", 5).onlyWide()),
        rows,
        5);
  }

  /**
   * Returns the possible matches: the score of each, why it was not accepted, and the command that
   * accepts it.
   */
  RowTable suggestions() {
    Map<SongName, List<PlayMatch>> suggested = new LinkedHashMap<>();
    for (PlayMatch play : run.matched().plays()) {
      if (play.targets().isEmpty() && play.match().reason().equals(MatchReason.SUGGESTED)) {
        SongName song = play.played().track().song().inLowerCase();
        suggested.computeIfAbsent(song, none -> new ArrayList<>()).add(play);
      }
    }
    List<List<Object>> rows = new ArrayList<>();
    for (List<PlayMatch> albums : suggested.values()) {
      int plays = albums.stream().mapToInt(play -> play.played().plays()).sum();
      PlayMatch first = albums.get(0);
      first.match().suggestions().stream()
          .limit(CANDIDATES)
          .forEach(candidate -> rows.add(suggestion(first.played().track(), candidate, plays)));
    }
    return new RowTable(
        "suggestions",
        "Possible matches",
        List.of(
            Column.of("At " + run.source(), "pair", 0).under(1, 4, 5),
            Column.of("In your library", "pair", 1).onlyWide(),
            Column.of("Score", "number", 2),
            Column.of("Plays", "number", 3),
            Column.of("Why it was not accepted", "text", 4).onlyWide(),
            Column.of("Command to accept it", "command", 5).onlyWide()),
        rows,
        3);
  }

  private List<Object> suggestion(LastfmTrack track, Candidate candidate, int plays) {
    return Arrays.asList(
        SongCells.of(track),
        songs.of(candidate.track()),
        candidate.score(),
        plays,
        candidate.doubt().text(),
        command(track, candidate.track()).orElse(null));
  }

  /**
   * Returns the command of the cache shell that accepts a possible match; empty if names contain
   * what separates them in a command, or characters that cannot be typed.
   */
  static Optional<String> command(LastfmTrack track, LibraryTrack target) {
    List<String> names = List.of(track.artist(), track.title(), target.artist(), target.title());
    boolean separable =
        names.stream().noneMatch(name -> (" " + name + " ").contains(" => "))
            && !track.artist().contains(" | ")
            && !target.artist().contains(" | ");
    boolean typed =
        names.stream()
            .allMatch(name -> name.equals(name.strip()) && name.equals(Printable.line(name)));
    return separable && typed && names.stream().noneMatch(String::isEmpty)
        ? Optional.of(
            "alias %s | %s => %s | %s"
                .formatted(names.get(0), names.get(1), names.get(2), names.get(3)))
        : Optional.empty();
  }

  /** Returns the songs with several copies in the library, none of them chosen. */
  RowTable copies() {
    List<List<Object>> rows = new ArrayList<>();
    for (PlayMatch play : run.matched().plays()) {
      if (play.targets().isEmpty() && play.match().reason().equals(MatchReason.DUPLICATES)) {
        rows.add(
            List.of(
                SongCells.of(play.played().track()),
                play.match().copies().size(),
                play.played().plays()));
      }
    }
    List<Column> columns = new ArrayList<>(Column.ofSong());
    columns.add(Column.of("Copies", "number", 1));
    columns.add(Column.of("Plays", "number", 2));
    return new RowTable("copies", "Songs with several copies", columns, rows, 4);
  }
}
