package navisync.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import navisync.model.Annotation;
import navisync.model.ItemType;
import navisync.model.LastfmTrack;
import navisync.model.Library;
import navisync.model.LibraryTrack;
import navisync.model.LovedTrack;
import navisync.model.Mode;
import navisync.model.NameTags;
import navisync.model.PlayedTrack;
import navisync.model.SongName;
import navisync.plan.Change;
import navisync.plan.LeftAlone;
import navisync.plan.LoveMatch;
import navisync.plan.Plan;
import navisync.plan.PlayMatch;
import navisync.source.FetchFigures;

/** Invented pieces of a run, named shortly so that a test shows what it is about. */
final class SampleRun {
  static final Plan NOTHING_TO_CHANGE = plan(List.of(), List.of());

  private SampleRun() {}

  static LibraryTrack track(String id, String artist, String title, String album) {
    String path = artist + "/" + album + "/" + title + ".flac";
    return new LibraryTrack(
        id, 1, path, title, artist, List.of(), album, "", "", "", 0, false, 0, 0, NameTags.NONE);
  }

  static PlayMatch played(String artist, String title, String album, long... seconds) {
    return play(artist, title, album, seconds, 0);
  }

  static PlayMatch undated(String artist, String title, String album, int plays) {
    return play(artist, title, album, new long[0], plays);
  }

  static PlayMatch times(String artist, String title, String album, int plays) {
    return play(artist, title, album, new long[plays], 0);
  }

  static PlayMatch matchedTo(PlayMatch play, LibraryTrack... targets) {
    return new PlayMatch(play.played(), List.of(targets));
  }

  static LoveMatch loved(String artist, String title, LibraryTrack... targets) {
    return new LoveMatch(new LovedTrack(artist, title, "", 1_600_000_000), List.of(targets));
  }

  static Change counts(String name, int before, int after) {
    return change(name, annotation(before, false), annotation(after, false));
  }

  static Change star(String name) {
    return change(name, annotation(4, false), annotation(4, true));
  }

  static Change unstar(String name) {
    return change(name, annotation(4, true), annotation(4, false));
  }

  static Change date(String name, String before, String after) {
    return change(
        name,
        new Annotation(true, 4L, before, false, null),
        new Annotation(true, 4L, after, false, null));
  }

  static Plan plan(List<Change> tracks, List<LeftAlone> leftAlone) {
    return new Plan(tracks, List.of(), List.of(), leftAlone, List.of());
  }

  static Library library(LibraryTrack... tracks) {
    return new Library("u1", "ann", List.of(tracks), Map.of(), Map.of(), Map.of(), false, Map.of());
  }

  static RunReport report(Plan plan, SyncScope scope, RunFigures figures) {
    return report(plan, scope, figures, List.of(), List.of(), List.of());
  }

  static RunReport report(
      Plan plan,
      SyncScope scope,
      RunFigures figures,
      List<PlayMatch> plays,
      List<LoveMatch> loved,
      List<SongName> toLove) {
    return new RunReport(
        new RunFacts("Last.fm (ann)", "navidrome.db", Optional.empty(), "ask", "1.0.0"),
        scope,
        figures,
        new MatchedHistory(library(), plays, loved),
        plan,
        toLove,
        Instant.EPOCH,
        ZoneOffset.UTC);
  }

  static RunFigures figures(FetchFigures fetch, int matched, int unmatched) {
    return new RunFigures(
        Mode.DATABASE,
        false,
        fetch,
        new RunFigures.Matched(
            matched + unmatched, matched, unmatched, 0, RunFigures.Matched.NONE.byReason()),
        RunFigures.Planned.NONE,
        RunFigures.Applied.NONE,
        RunFigures.Seconds.NONE);
  }

  private static PlayMatch play(
      String artist, String title, String album, long[] seconds, int undated) {
    LastfmTrack track = new LastfmTrack(artist, title, album, "");
    return new PlayMatch(new PlayedTrack(1, track, seconds, undated), List.of());
  }

  private static Change change(String name, Annotation before, Annotation after) {
    return new Change(ItemType.MEDIA_FILE, name, name, before, after, new long[0], new long[0]);
  }

  private static Annotation annotation(long plays, boolean starred) {
    return new Annotation(true, plays, null, starred, null);
  }
}
