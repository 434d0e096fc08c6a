package navisync.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The last resort for tracks that no step found: near spellings, for all of them together, since a
 * song that several spellings of Last.fm come near is given to none of them without asking.
 */
final class NearMatching {
  private static final int MOST_SUGGESTED = 5;

  /**
   * A track that no step found.
   *
   * @param place its place in the list of all matches
   * @param declined the songs that the person said it is not
   */
  record Unmatched(int place, PlayNames play, Set<NameKey> declined) {}

  /** All that decides which songs are near, whatever the spelling. */
  private record Search(String artist, String title, String album, Set<NameKey> declined) {}

  private final LibraryIndex library;
  private final NearSongs songs;

  NearMatching(LibraryIndex library, NearSongs songs) {
    this.library = library;
    this.songs = songs;
  }

  /**
   * The near songs of each track, by its place; no entry means none.
   *
   * @param claims what the tracks that were found lead to
   */
  Map<Integer, List<Candidate>> find(List<Unmatched> tracks, SongSpellings claims) {
    Map<Search, List<Candidate>> bySearch = new HashMap<>();
    Map<Integer, List<Candidate>> found = new HashMap<>();
    for (Unmatched track : tracks) {
      PlayNames play = track.play();
      List<Candidate> candidates =
          bySearch.computeIfAbsent(
              new Search(play.artist(), play.title(), play.albumKey().unmarked(), track.declined()),
              any -> songs.find(play, track.declined(), claims));
      if (!candidates.isEmpty()) {
        found.put(track.place(), candidates);
      }
    }
    // Only now, so that the order of the tracks does not matter.
    for (Unmatched track : tracks) {
      taken(found.getOrDefault(track.place(), List.of()))
          .ifPresent(song -> claims.add(library.songOf(song.track()), track.play().spelling()));
    }
    for (Unmatched track : tracks) {
      found.computeIfPresent(
          track.place(), (place, candidates) -> checked(candidates, track.play(), claims));
    }
    return found;
  }

  /** Where near songs are looked for. */
  NearSongs songs() {
    return songs;
  }

  /** The one candidate without a doubt. */
  static Optional<Candidate> taken(List<Candidate> candidates) {
    return candidates.stream().filter(each -> each.doubt() == Doubt.NONE).findFirst();
  }

  /** Those that a person may be asked about, the best first. */
  static List<Candidate> suggested(List<Candidate> candidates) {
    return candidates.stream()
        .filter(each -> each.doubt() != Doubt.DECLINED && each.doubt() != Doubt.OTHER_VERSION)
        .limit(MOST_SUGGESTED)
        .toList();
  }

  private List<Candidate> checked(
      List<Candidate> candidates, PlayNames play, SongSpellings claims) {
    List<Candidate> checked = new ArrayList<>();
    for (Candidate each : candidates) {
      boolean claimed =
          each.doubt() == Doubt.NONE && songs.isClaimed(play, library.songOf(each.track()), claims);
      checked.add(claimed ? each.with(each.slip(), Doubt.CLAIMED) : each);
    }
    return checked;
  }
}
