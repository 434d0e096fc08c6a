package navisync.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import navisync.match.Decision.Kind;
import navisync.match.FuzzyMatcher.Unmatched;
import navisync.model.LastfmTrack;
import navisync.model.LibraryTrack;

/**
 * Finds for each Last.fm track the library tracks that its plays count for (docs/rules.md,
 * "Matching"). A remembered decision comes first, then the {@link Cascade}, then similar spellings
 * for all that was not found; the {@link CopyChoice} says which of several copies is meant. The
 * same input gives the same matches in every run, whatever its order. All processors match at the
 * same time.
 */
public final class Matcher {
  private final MatchLibrary library;
  private final DecisionLookup decisions;
  private final KeptCopies keptCopies;

  /**
   * Creates a matcher for a library.
   *
   * @param decisions what the user decided before
   * @param keptCopies the copies that earlier runs chose
   */
  public Matcher(MatchLibrary library, Collection<Decision> decisions, KeptCopies keptCopies) {
    this.library = library;
    this.decisions = new DecisionLookup(decisions, library.index());
    this.keptCopies = keptCopies;
  }

  /** Matches tracks; the results are in the same order. A loved track is one without an album. */
  public List<Match> matchAll(List<LastfmTrack> tracks) {
    return matchAll(tracks, List.of());
  }

  /**
   * Matches tracks; the results are in the same order.
   *
   * @param others matches of other tracks of the same account: a song that one of them matches is
   *     not matched to another spelling
   */
  public List<Match> matchAll(List<LastfmTrack> tracks, List<Match> others) {
    List<Match> matches =
        tracks.parallelStream().map(this::byNames).collect(Collectors.toCollection(ArrayList::new));
    List<Unmatched> unmatched = new ArrayList<>();
    for (int place = 0; place < matches.size(); place++) {
      if (matches.get(place).reason().equals(MatchReason.NONE)) {
        LastfmTrack track = tracks.get(place);
        unmatched.add(new Unmatched(place, names(track), decisions.declined(track)));
      }
    }
    if (library.settings().fuzzy().considered() && !unmatched.isEmpty()) {
      SongSpellings spellings = new SongSpellings(library.index());
      spellings.addAll(others);
      spellings.addAll(matches);
      Map<Integer, List<Candidate>> near = library.fuzzy().find(unmatched, spellings);
      for (Unmatched each : unmatched) {
        LastfmTrack track = tracks.get(each.place());
        matches.set(
            each.place(), near(track, each.play(), near.getOrDefault(each.place(), List.of())));
      }
    }
    return matches;
  }

  /** Returns the songs that the user declined for a track. */
  Set<NameKey> declined(LastfmTrack track) {
    return decisions.declined(track);
  }

  /** Matches a track as if it were the only one. */
  public Match match(LastfmTrack track) {
    return matchAll(List.of(track)).get(0);
  }

  private Match byNames(LastfmTrack track) {
    return decided(track).orElseGet(() -> matched(track, look(track)));
  }

  /** Returns the match that the user decided on; empty without a decision. */
  Optional<Match> decided(LastfmTrack track) {
    List<LibraryTrack> copies = decisions.of(Kind.COPIES, track);
    if (copies != null) {
      MatchReason reason = copies.isEmpty() ? MatchReason.DECLINED : MatchReason.DECISION;
      return Optional.of(new Match(track, copies, reason, copies));
    }
    List<LibraryTrack> song = decisions.of(Kind.MATCH, track);
    if (song == null) {
      return Optional.empty();
    }
    return Optional.of(
        song.isEmpty()
            ? new Match(track, List.of(), MatchReason.DECLINED, List.of())
            : ofSong(track, song));
  }

  /**
   * What the steps found for a track.
   *
   * @param play the names that they looked for
   * @param tried how many of the steps were tried; where any tracks are found, by the last of them
   * @param tracks the song's tracks; none when no step found any
   */
  record Found(PlayNames play, int tried, List<LibraryTrack> tracks) {}

  /** Looks for a track by the names of its alias, then by its own; empty by those of the alias. */
  Found look(LastfmTrack track) {
    LastfmTrack aliased = library.aliases().apply(track);
    Found found = look(new PlayNames(aliased, library.index()));
    if (!found.tracks().isEmpty() || aliased.equals(track)) {
      return found;
    }
    Found byOwnNames = look(new PlayNames(track, library.index()));
    return byOwnNames.tracks().isEmpty() ? found : byOwnNames;
  }

  /** Returns a track by the names that an alias gives it; empty without an alias. */
  Optional<LastfmTrack> alias(LastfmTrack track) {
    return Optional.of(library.aliases().apply(track)).filter(alias -> !alias.equals(track));
  }

  /** Returns whether a step finds a track by its own names, whatever its aliases. */
  public boolean hasNames(LastfmTrack track) {
    return !look(new PlayNames(track, library.index())).tracks().isEmpty();
  }

  private Found look(PlayNames play) {
    int tried = 0;
    for (MatchStep step : library.steps()) {
      tried++;
      List<LibraryTrack> tracks = step.look().apply(play);
      if (!tracks.isEmpty()) {
        return new Found(play, tried, tracks);
      }
    }
    return new Found(play, tried, List.of());
  }

  private Match matched(LastfmTrack track, Found found) {
    if (found.tracks().isEmpty()) {
      return new Match(track, List.of(), MatchReason.NONE, List.of());
    }
    MatchReason reason = library.steps().get(found.tried() - 1).reason();
    return found(found.play(), track, found.tracks(), reason, reason.score());
  }

  /**
   * Finds all copies of a decided song: the decision names one of them, and a better one may have
   * come since.
   */
  private Match ofSong(LastfmTrack track, List<LibraryTrack> decided) {
    Set<LibraryTrack> copies = new HashSet<>(decided);
    decided.forEach(each -> copies.addAll(library.index().copiesOf(library.index().songOf(each))));
    Set<String> ids = new HashSet<>();
    decided.forEach(each -> ids.add(each.id()));
    PlayNames play = names(track);
    return found(
        play, track, List.copyOf(copies), MatchReason.DECISION, MatchReason.DECISION.score(), ids);
  }

  private Match near(LastfmTrack track, PlayNames play, List<Candidate> candidates) {
    Optional<Candidate> taken = FuzzyMatcher.taken(candidates);
    if (taken.isPresent()) {
      MatchReason reason = taken.get().typo() ? MatchReason.TYPO : MatchReason.FUZZY;
      return found(play, track, taken.get().copies(), reason, taken.get().score());
    }
    List<Candidate> suggested = FuzzyMatcher.suggested(candidates);
    boolean declined =
        suggested.isEmpty() && candidates.stream().anyMatch(each -> each.doubt() == Doubt.DECLINED);
    MatchReason none = declined ? MatchReason.DECLINED : MatchReason.NONE;
    return new Match(
        track,
        List.of(),
        suggested.isEmpty() ? none : MatchReason.SUGGESTED,
        List.of(),
        0,
        suggested);
  }

  private PlayNames names(LastfmTrack track) {
    return new PlayNames(library.aliases().apply(track), library.index());
  }

  private Match found(
      PlayNames play,
      LastfmTrack track,
      List<LibraryTrack> found,
      MatchReason reason,
      double score) {
    return found(
        play, track, found, reason, score, found.size() > 1 ? keptCopies.of(track) : Set.of());
  }

  private Match found(
      PlayNames play,
      LastfmTrack track,
      List<LibraryTrack> found,
      MatchReason reason,
      double score,
      Set<String> kept) {
    List<LibraryTrack> copies = library.copyChoice().inOrder(play, found);
    List<LibraryTrack> albums = copies.size() > 1 ? decisions.album(track) : null;
    if (albums != null && albums.isEmpty()) {
      return new Match(track, List.of(), MatchReason.DECLINED, copies);
    }
    List<LibraryTrack> targets =
        library.copyChoice().choose(play, copies, kept, albums == null ? List.of() : albums);
    return targets.isEmpty()
        ? new Match(track, targets, MatchReason.DUPLICATES, copies)
        : new Match(track, targets, reason, copies, score, List.of());
  }
}
