package navisync.report.html;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import navisync.match.Candidate;
import navisync.match.Doubt;
import navisync.match.Match;
import navisync.match.MatchReason;
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
import navisync.report.MatchedHistory;
import navisync.report.RunFacts;
import navisync.report.RunFigures;
import navisync.report.RunReport;
import navisync.report.SyncScope;
import navisync.source.FetchFigures;

/** An invented run to report on, put together piece by piece. */
final class SampleReport {
  private static final Instant NOW = Instant.parse("2026-05-30T21:04:00Z");

  private final List<LibraryTrack> library = new ArrayList<>();
  private final Map<String, Annotation> annotations = new HashMap<>();
  private final List<PlayMatch> plays = new ArrayList<>();
  private final List<LoveMatch> loved = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();
  private final List<LeftAlone> leftAlone = new ArrayList<>();
  private final List<SongName> toLove = new ArrayList<>();
  private RunFigures.Applied applied = new RunFigures.Applied(1, 1, 1, 4, 0, 0, true, null);
  private boolean dryRun;
  private Optional<URI> web = Optional.of(URI.create("https://music.example"));
  private ZoneId zone = ZoneOffset.UTC;

  /** Unix seconds of a time in UTC. Sample: {@code 2020-02-02T12:00:00Z}. */
  static long second(String time) {
    return Instant.parse(time).getEpochSecond();
  }

  static LibraryTrack track(String id, String artist, String title, String album) {
    String path = artist + "/" + album + "/" + title + ".flac";
    return new LibraryTrack(
        id,
        1,
        path,
        title,
        artist,
        List.of(),
        album,
        "album-" + id,
        "",
        "",
        0,
        false,
        0,
        0,
        NameTags.NONE);
  }

  /** Adds a track to the library. */
  SampleReport owns(LibraryTrack track, long count, String playDate) {
    library.add(track);
    annotations.put(track.id(), new Annotation(true, count, playDate, false, null));
    return this;
  }

  /** Adds a played track that matches these library tracks. */
  SampleReport played(
      String artist, String title, String album, List<LibraryTrack> targets, long... seconds) {
    plays.add(new PlayMatch(played(artist, title, album, seconds), targets));
    return this;
  }

  /** Adds a played track that is not in the library. */
  SampleReport missing(String artist, String title, String album, long... seconds) {
    return played(artist, title, album, List.of(), seconds);
  }

  /** Adds a played track with a possible match. */
  SampleReport near(
      String artist,
      String title,
      LibraryTrack candidate,
      int score,
      Doubt doubt,
      long... seconds) {
    PlayedTrack played = played(artist, title, "", seconds);
    Candidate near = new Candidate(List.of(candidate), score, score, false, doubt);
    plays.add(
        new PlayMatch(
            played,
            new Match(
                played.track(), List.of(), MatchReason.SUGGESTED, List.of(), 0, List.of(near))));
    return this;
  }

  private PlayedTrack played(String artist, String title, String album, long... seconds) {
    return new PlayedTrack(plays.size() + 1, new LastfmTrack(artist, title, album, ""), seconds, 0);
  }

  /** Adds a loved track that is not in the library. */
  SampleReport lovedButMissing(String artist, String title) {
    loved.add(new LoveMatch(new LovedTrack(artist, title, "", 1_600_000_000), List.of()));
    return this;
  }

  /** Adds a change of a track's count. */
  SampleReport counts(LibraryTrack track, long before, long after) {
    changes.add(
        new Change(
            ItemType.MEDIA_FILE,
            track.id(),
            track.artist() + " – " + track.title(),
            new Annotation(true, before, null, false, null),
            new Annotation(true, after, null, false, null)));
    return this;
  }

  /** Adds a difference that is left alone. */
  SampleReport left(LeftAlone left) {
    leftAlone.add(left);
    return this;
  }

  /** Sets what came of it. */
  SampleReport applied(RunFigures.Applied outcome) {
    applied = outcome;
    return this;
  }

  /** Makes it a dry run. */
  SampleReport dryRun() {
    dryRun = true;
    return applied(RunFigures.Applied.NONE);
  }

  /** Takes the address of Navidrome's web page away. */
  SampleReport withoutAddress() {
    web = Optional.empty();
    return this;
  }

  SampleReport in(String zoneId) {
    zone = ZoneId.of(zoneId);
    return this;
  }

  RunReport run() {
    Plan plan = new Plan(changes, List.of(), List.of(), leftAlone, List.of());
    RunFigures figures =
        new RunFigures(
            Mode.DATABASE,
            dryRun,
            FetchFigures.none("Last.fm"),
            RunFigures.Matched.of(plays.stream().map(PlayMatch::match).toList()),
            RunFigures.Planned.of(plan, toLove.size()),
            applied,
            new RunFigures.Seconds(1, 0.2, 0.1, 0.1, 1.4));
    return new RunReport(
        new RunFacts("Last.fm (ann)", "/data/navidrome.db", web, "ask", "1.0.0"),
        SyncScope.EVERYTHING,
        figures,
        new MatchedHistory(
            new Library("u1", "ann", library, annotations, Map.of(), Map.of(), false, Map.of()),
            plays,
            loved),
        plan,
        toLove,
        NOW,
        zone);
  }

  HtmlReport report() {
    ReportDraft draft = ReportDraft.of(plays, zone);
    return HtmlReport.of(run(), draft, ReportBody.of(run(), draft));
  }
}
