package navisync.match;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import navisync.model.LastfmTrack;
import navisync.model.LibraryTrack;
import navisync.model.SongName;

/** Explains how one track is matched: the steps that {@link Matcher} tried, and similar songs. */
public final class Explainer {
  private static final int LEAST_ARTIST = 50;
  private static final int LEAST_TITLE = 50;
  private static final int MOST_FAR = 5;

  private final MatchLibrary library;
  private final Matcher matcher;

  /** Creates an explainer of what a matcher finds in a library. */
  public Explainer(MatchLibrary library, Matcher matcher) {
    this.library = library;
    this.matcher = matcher;
  }

  /**
   * Explains how the plays of a song are matched, which decide by their albums and recording MBIDs:
   * an explanation for each album, in the order of the played tracks.
   *
   * @param song what to explain, which need not have been played; its case does not matter where
   *     only another is played
   * @param album the only album to explain, {@code ""} for plays without one; null for those that
   *     the song was played with
   * @param played all played tracks: a song that another spelling matches is not matched to this
   *     one
   */
  public List<Explanation> explain(SongName song, String album, List<LastfmTrack> played) {
    List<LastfmTrack> tracks = asPlayed(song, album, played);
    List<LastfmTrack> all = new ArrayList<>(played);
    all.removeAll(tracks);
    all.addAll(tracks);
    List<Match> matches = matcher.matchAll(all);
    return matches.subList(all.size() - tracks.size(), all.size()).stream()
        .map(match -> explain(match, matches))
        .toList();
  }

  private Explanation explain(Match match, List<Match> matches) {
    LastfmTrack track = match.track();
    Matcher.Found found = matcher.look(track);
    Optional<Match> decided = matcher.decided(track);
    PlayNames play = found.play();
    boolean near =
        match.reason().equals(MatchReason.TYPO) || match.reason().equals(MatchReason.FUZZY);
    boolean open = near || !match.matched() && match.copies().isEmpty();
    return new Explanation(
        match,
        matcher.alias(track).map(alias -> target(alias, decided.isPresent())),
        keys(play),
        decided.map(Explainer::decision).orElseGet(() -> steps(found)),
        open && library.settings().fuzzy().considered()
            ? candidates(play, match, matches.stream().filter(other -> other != match).toList())
            : List.of());
  }

  /** Returns the tracks to explain: a track that was not played has the MBID of another album. */
  private static List<LastfmTrack> asPlayed(SongName song, String album, List<LastfmTrack> played) {
    List<LastfmTrack> same = played.stream().filter(each -> each.song().equals(song)).toList();
    if (same.isEmpty()) {
      SongName caseless = song.inLowerCase();
      same = played.stream().filter(each -> each.song().inLowerCase().equals(caseless)).toList();
    }
    List<LastfmTrack> asked =
        same.stream().filter(each -> album == null || each.album().equals(album)).toList();
    return asked.isEmpty()
        ? List.of(
            new LastfmTrack(song.artist(), song.title(), album == null ? "" : album, anyMbid(same)))
        : asked;
  }

  private Explanation.Target target(LastfmTrack alias, boolean overruled) {
    return new Explanation.Target(alias.song(), matcher.hasNames(alias), overruled);
  }

  private static String anyMbid(List<LastfmTrack> tracks) {
    return tracks.stream()
        .map(LastfmTrack::mbid)
        .filter(mbid -> !mbid.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static List<Explanation.Key> keys(PlayNames play) {
    List<Explanation.Key> keys = new ArrayList<>();
    keys.add(new Explanation.Key("artist, folded", play.artistKey()));
    keys.add(new Explanation.Key("title, folded", play.titleKey()));
    if (play.hasAlbum()) {
      keys.add(new Explanation.Key("album, folded", play.albumKey().key()));
      keys.add(new Explanation.Key("album without marks", play.albumKey().unmarked()));
    }
    String or = "";
    for (Credits credits : play.credits()) {
      keys.add(new Explanation.Key(or + "artists", String.join(" + ", credits.names())));
      keys.add(new Explanation.Key(or + "title without guests", credits.title()));
      or = "or ";
    }
    keys.add(new Explanation.Key("title without marks", play.unmarkedCredits().get(0).title()));
    keys.add(new Explanation.Key("artist, as scored", FuzzyText.plain(play.artist())));
    keys.add(new Explanation.Key("title, as scored", FuzzyText.plain(play.title())));
    return keys;
  }

  private static List<Explanation.Step> decision(Match decided) {
    return List.of(new Explanation.Step(decided.reason().text(), decided.copies()));
  }

  /** Returns the steps tried; neighbors of one name, which read credits differently, are one. */
  private List<Explanation.Step> steps(Matcher.Found found) {
    Map<String, List<LibraryTrack>> steps = new LinkedHashMap<>();
    library.steps().stream()
        .limit(found.tried())
        .forEach(step -> steps.put(step.name(), List.of()));
    String last = library.steps().get(found.tried() - 1).name();
    steps.remove(last);
    steps.put(last, found.tracks());
    return steps.entrySet().stream()
        .map(step -> new Explanation.Step(step.getKey(), step.getValue()))
        .toList();
  }

  /** Returns the suggestions of the match, then similar songs that would not be suggested. */
  private List<Candidate> candidates(PlayNames play, Match match, List<Match> others) {
    SongSpellings spellings = new SongSpellings(library.index());
    spellings.addAll(others);
    List<Candidate> candidates = new ArrayList<>(match.suggestions());
    for (Candidate each :
        library.fuzzy().songs().find(play, matcher.declined(match.track()), spellings)) {
      if (candidates.stream().noneMatch(known -> known.copies().equals(each.copies()))) {
        candidates.add(each);
      }
    }
    candidates.addAll(far(play, candidates));
    return candidates;
  }

  /** Returns the best of the songs below the threshold, for information. */
  private List<Candidate> far(PlayNames play, List<Candidate> near) {
    LibraryIndex index = library.index();
    FuzzyName artist = new FuzzyName(FuzzyText.of(play.artist()));
    FuzzyName title = new FuzzyName(FuzzyText.of(play.title()));
    List<Candidate> far = new ArrayList<>();
    for (NameKey song : index.songs()) {
      List<LibraryTrack> copies = index.copiesOf(song);
      int artistScore = artist.score(FuzzyText.of(copies.get(0).artist()), LEAST_ARTIST);
      int titleScore =
          artistScore < 0 ? -1 : title.score(FuzzyText.of(copies.get(0).title()), LEAST_TITLE);
      boolean known = near.stream().anyMatch(each -> each.copies().equals(copies));
      if (titleScore >= 0 && !known) {
        far.add(new Candidate(copies, artistScore, titleScore, false, Doubt.FAR));
      }
    }
    far.sort(comparing(candidate -> -candidate.tenths()));
    return far.subList(0, Math.min(MOST_FAR, far.size()));
  }
}
