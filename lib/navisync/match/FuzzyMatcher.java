package navisync.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The last resort for tracks that no step found: similar spellings. All are matched together, since
 * a song that is similar to several spellings of Last.fm is matched to none of them without asking.
 */
final class FuzzyMatcher {
  private static final int MOST_SUGGESTED = 5;

  /**
   * A track that no step found.
   *
   * @param place its place in the list of all matches
   * @param declined the songs that the user declined for it
   */
  record Unmatched(int place, PlayNames play, Set<NameKey> declined) {}

  /**
   * The names and decisions that determine which songs are similar, whatever the exact spelling.
   */
  private record Query(String artist, String title, String album, Set<NameKey> declined) {
    static Query of(Unmatched track) {
      PlayNames play = track.play();
      return new Query(play.artist(), play.title(), play.albumKey().unmarked(), track.declined());
    }
  }

  private final LibraryIndex library;
  private final FuzzySongs songs;

  FuzzyMatcher(LibraryIndex library, FuzzySongs songs) {
    this.library = library;
    this.songs = songs;
  }

  /**
   * Returns the possible matches of each track, by its place; no entry means none.
   *
   * @param spellings the spellings that match a song already
   */
  Map<Integer, List<Candidate>> find(List<Unmatched> tracks, SongSpellings spellings) {
    Map<Query, Unmatched> queries = new HashMap<>();
    tracks.forEach(track -> queries.putIfAbsent(Query.of(track), track));
    Map<Query, List<Candidate>> byQuery =
        queries.entrySet().parallelStream()
            .collect(
                Collectors.toConcurrentMap(
                    Map.Entry::getKey,
                    each ->
                        songs.find(each.getValue().play(), each.getValue().declined(), spellings)));
    Map<Integer, List<Candidate>> found = new HashMap<>();
    for (Unmatched track : tracks) {
      List<Candidate> candidates = byQuery.get(Query.of(track));
      if (!candidates.isEmpty()) {
        found.put(track.place(), candidates);
      }
    }
    // Only now, so that the order of the tracks does not matter.
    for (Unmatched track : tracks) {
      taken(found.getOrDefault(track.place(), List.of()))
          .ifPresent(song -> spellings.add(library.songOf(song.track()), track.play().spelling()));
    }
    for (Unmatched track : tracks) {
      found.computeIfPresent(
          track.place(), (place, candidates) -> checked(candidates, track.play(), spellings));
    }
    return found;
  }

  /** Returns the search for similar songs. */
  FuzzySongs songs() {
    return songs;
  }

  /** Returns the candidate without a doubt; empty when there is none. */
  static Optional<Candidate> taken(List<Candidate> candidates) {
    return candidates.stream().filter(each -> each.doubt() == Doubt.NONE).findFirst();
  }

  /** Returns the candidates to suggest, the best first. */
  static List<Candidate> suggested(List<Candidate> candidates) {
    return candidates.stream()
        .filter(each -> each.doubt() != Doubt.DECLINED && each.doubt() != Doubt.OTHER_VERSION)
        .limit(MOST_SUGGESTED)
        .toList();
  }

  private List<Candidate> checked(
      List<Candidate> candidates, PlayNames play, SongSpellings spellings) {
    List<Candidate> checked = new ArrayList<>();
    for (Candidate each : candidates) {
      boolean matched =
          each.doubt() == Doubt.NONE
              && songs.isMatchedByAnother(play, library.songOf(each.track()), spellings);
      checked.add(matched ? each.with(each.typo(), Doubt.OTHER_SPELLING) : each);
    }
    return checked;
  }
}
