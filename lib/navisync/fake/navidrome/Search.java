package navisync.fake.navidrome;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import navisync.model.LibraryTrack;

/** Finds tracks by words, as Subsonic's {@code search3} does. */
final class Search {
  private Search() {}

  /**
   * Returns the tracks in which every word of the query begins a word of title, artist or album.
   */
  static Stream<LibraryTrack> search(Stream<LibraryTrack> tracks, String query) {
    List<String> terms = words(query);
    return terms.isEmpty() ? tracks : tracks.filter(track -> holds(track, terms));
  }

  private static boolean holds(LibraryTrack track, List<String> terms) {
    List<String> words =
        words(
            String.join(
                " ", track.fullTitle(), track.artist(), track.fullAlbum(), track.albumArtist()));
    return terms.stream().allMatch(each -> words.stream().anyMatch(word -> word.startsWith(each)));
  }

  /**
   * Splits text into words without case, accents and punctuation; {@code ""} and two quotes have
   * none.
   */
  private static List<String> words(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).toList();
  }
}
