package navisync.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import navisync.model.LibraryTrack;

/**
 * An index of the library that finds names similar to an artist and a title, exactly those that
 * comparing with each track would find. Each artist's name is compared once, however many tracks
 * the artist has, and titles only where the artists are similar enough; most comparisons end at the
 * signature of {@link FuzzyText}, which rules out nothing that could reach its score.
 */
final class FuzzyIndex {
  /** The lowest score at which two artists may be the same, 0 to 100. */
  static final int LEAST_ARTIST_SCORE = 70;

  /** One of the titles of a song, which its full title tells from others of the artist. */
  private record Named(String title, String fullTitle) {}

  private record Title(String title, FuzzyText text, LibraryTrack track) {}

  private record Artist(FuzzyText text, List<Title> titles) {}

  private record FuzzyArtist(Artist artist, int score) {}

  /**
   * A library track with similar names.
   *
   * @param track one of the tracks that have these names
   */
  record Found(LibraryTrack track, int artistScore, int titleScore) {}

  private final List<Artist> artists;
  private final Map<String, List<FuzzyArtist>> nearArtists = new ConcurrentHashMap<>();

  private final int leastScore;

  /**
   * Indexes a library's names.
   *
   * @param leastScore the lowest score of anything found, 0 to 100
   */
  FuzzyIndex(Collection<LibraryTrack> tracks, int leastScore) {
    this.leastScore = leastScore;
    Map<String, List<LibraryTrack>> byArtist = new LinkedHashMap<>();
    for (LibraryTrack track : tracks) {
      byArtist.computeIfAbsent(track.artist(), artist -> new ArrayList<>()).add(track);
    }
    artists =
        List.copyOf(byArtist.entrySet()).parallelStream()
            .map(each -> artist(each.getKey(), each.getValue()))
            .toList();
  }

  private static Artist artist(String name, List<LibraryTrack> tracks) {
    Map<Named, LibraryTrack> titles = new LinkedHashMap<>();
    for (LibraryTrack track : tracks) {
      for (String title : LibraryNames.titles(track)) {
        titles.putIfAbsent(new Named(title, track.fullTitle()), track);
      }
    }
    List<Title> near = new ArrayList<>(titles.size());
    titles.forEach(
        (named, track) -> near.add(new Title(named.title(), FuzzyText.of(named.title()), track)));
    return new Artist(FuzzyText.of(name), near);
  }

  /** Returns the score of both names, in tenths: 0.7 of the title's and 0.3 of the artist's. */
  static int tenths(int artistScore, int titleScore) {
    return 7 * titleScore + 3 * artistScore;
  }

  /** Returns every track that is similar enough, in no particular order. */
  List<Found> find(String artist, String title) {
    FuzzyName name = new FuzzyName(FuzzyText.of(title));
    List<Found> found = new ArrayList<>();
    for (FuzzyArtist near : nearArtists(artist)) {
      int leastTitle = ceilDiv(10 * leastScore - 3 * near.score, 7);
      for (Title each : near.artist.titles) {
        int score = name.score(each.text, leastTitle);
        if (score >= 0) {
          found.add(new Found(each.track, near.score, score));
        }
      }
    }
    return found;
  }

  private List<FuzzyArtist> nearArtists(String artist) {
    return nearArtists.computeIfAbsent(
        artist,
        text -> {
          // Below this score even the very title would not be enough.
          int least = Math.max(LEAST_ARTIST_SCORE, ceilDiv(10 * leastScore - 700, 3));
          FuzzyName name = new FuzzyName(FuzzyText.of(text));
          List<FuzzyArtist> near = new ArrayList<>();
          for (Artist each : artists) {
            int score = name.score(each.text, least);
            if (score >= 0) {
              near.add(new FuzzyArtist(each, score));
            }
          }
          return near;
        });
  }

  private static int ceilDiv(int number, int by) {
    return -Math.floorDiv(-number, by);
  }
}
