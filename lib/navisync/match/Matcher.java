package navisync.match;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import navisync.lastfm.LastfmTrack;
import navisync.navidrome.LibraryTrack;

/**
 * Finds for each Last.fm track the library tracks that its plays count for (design.md, "Matching").
 * A remembered decision comes first, then the {@link Cascade}, then the {@link CopyChoice}. The
 * same input gives the same matches in every run, whatever its order.
 */
public final class Matcher {
  private final LibraryIndex library;
  private final Decisions decisions;
  private final List<MatchStep> steps;
  private final CopyChoice copyChoice;
  private final KeptCopies keptCopies;
  private final Map<String, String> artistMapping = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  /**
   * A matcher for a library.
   *
   * @param tracks the tracks that may get plays: those the user can see and whose files are there
   * @param decisions what the person decided before
   * @param keptCopies the copies that earlier runs chose
   */
  public Matcher(
      Collection<LibraryTrack> tracks,
      MatchSettings settings,
      Collection<Decision> decisions,
      KeptCopies keptCopies) {
    library = new LibraryIndex(tracks, settings.whitelist());
    this.decisions = new Decisions(decisions, library);
    steps = Cascade.steps(library, settings);
    copyChoice = new CopyChoice(library, settings);
    this.keptCopies = keptCopies;
    artistMapping.putAll(settings.artistMapping());
  }

  /** The matches of tracks, in their order. A loved track is one without an album. */
  public List<Match> matchAll(List<LastfmTrack> tracks) {
    return tracks.stream().map(this::match).toList();
  }

  /** Where a track leads; a match without targets and with the reason when it leads nowhere. */
  public Match match(LastfmTrack track) {
    Optional<Match> decided = decisions.match(track);
    if (decided.isPresent()) {
      return decided.get();
    }
    String artist = artistMapping.getOrDefault(track.artist(), track.artist());
    PlayNames play = new PlayNames(track, artist, library);
    for (MatchStep step : steps) {
      List<LibraryTrack> found = step.look().apply(play);
      if (!found.isEmpty()) {
        return found(play, track, found, step.reason());
      }
    }
    return new Match(track, List.of(), MatchReason.NONE, List.of());
  }

  private Match found(
      PlayNames play, LastfmTrack track, List<LibraryTrack> found, MatchReason reason) {
    List<LibraryTrack> copies = copyChoice.inOrder(play, found);
    Set<String> kept = copies.size() > 1 ? keptCopies.of(track) : Set.of();
    List<LibraryTrack> targets = copyChoice.choose(play, copies, kept);
    return new Match(track, targets, targets.isEmpty() ? MatchReason.DUPLICATES : reason, copies);
  }
}
