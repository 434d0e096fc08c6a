package navisync.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import navisync.Failure;
import navisync.match.FoldedText;
import navisync.model.SongName;

/**
 * The artists and titles of the account, to be found however they are spelled: case, accents and
 * punctuation do not matter. The artists are kept as long as the cache does not change, so that
 * completion takes no time.
 */
public final class NamesInCache {

  /**
   * What a person named.
   *
   * @param artist as Last.fm writes it
   * @param title as Last.fm writes it; null when only the artist was named
   */
  public record Named(String artist, String title) {}

  /** Comes behind every key that begins with the same characters. */
  private static final char LAST = '\uFFFF';

  private final Session session;
  private NavigableMap<String, List<String>> artists = new TreeMap<>();
  private long version = -1;

  NamesInCache(Session session) {
    this.session = session;
  }

  /** Reads the artists while the person still types, so that the first Tab does not wait. */
  void loadMeanwhile() {
    Thread loading =
        new Thread(
            () -> {
              try {
                artists();
              } catch (Failure unread) {
                return; // The command that needs them will say why.
              }
            });
    loading.setDaemon(true);
    loading.start();
  }

  /** The artists by their folded names. */
  synchronized NavigableMap<String, List<String>> artists() {
    long now = session.cache().dataVersion();
    if (now != version) {
      artists = byKey(session.listening().artists());
      version = now;
    }
    return artists;
  }

  /**
   * Names whose folded form begins as this text's: the first of them, at most so many, and always
   * the last, so that what they have in common is what all have in common.
   */
  static List<String> beginningWith(
      NavigableMap<String, List<String>> names, String text, int limit) {
    String key = text.isBlank() ? "" : FoldedText.key(text);
    NavigableMap<String, List<String>> range = names.subMap(key, true, key + LAST, true);
    List<String> first = range.values().stream().flatMap(List::stream).limit(limit).toList();
    if (first.size() < limit) {
      return first;
    }
    List<String> withLast = new ArrayList<>(first.subList(0, limit - 1));
    withLast.addAll(range.lastEntry().getValue());
    return withLast;
  }

  /** The titles of an artist, written exactly so, by their folded names. */
  NavigableMap<String, List<String>> titlesOf(String artist) {
    return byKey(session.listening().titles(artist));
  }

  /**
   * Finds an artist, and a title if there is one, in words that need no quotation marks: the
   * longest beginning that is an artist is the artist.
   *
   * @throws Failure of usage when there is no such artist or title
   */
  public Named find(List<String> words) {
    for (int end = words.size(); end > 0; end--) {
      String artist = String.join(" ", words.subList(0, end));
      List<String> found = artists().getOrDefault(FoldedText.key(artist), List.of());
      if (!found.isEmpty()) {
        String spelled = spelled(found, artist);
        return end == words.size()
            ? new Named(spelled, null)
            : new Named(
                spelled, title(spelled, String.join(" ", words.subList(end, words.size()))));
      }
    }
    throw Failure.usage(
        "Artist not in the cache: " + String.join(" ", words) + ". Press Tab to complete names.");
  }

  /**
   * Finds an artist in words that need no quotation marks.
   *
   * @throws Failure of usage when there is no such artist
   */
  public String findArtist(List<String> words) {
    String artist = String.join(" ", words);
    List<String> found = artists().getOrDefault(FoldedText.key(artist), List.of());
    if (found.isEmpty()) {
      throw Failure.usage("Artist not in the cache: " + artist + ". Press Tab to complete names.");
    }
    return spelled(found, artist);
  }

  private String title(String artist, String title) {
    List<String> found = titlesOf(artist).getOrDefault(FoldedText.key(title), List.of());
    if (found.isEmpty()) {
      throw Failure.usage(
          "Title not in the cache: "
              + SongName.text(artist, title)
              + ". Press Tab to complete titles.");
    }
    return spelled(found, title);
  }

  private static String spelled(List<String> found, String typed) {
    return found.contains(typed) ? typed : found.get(0);
  }

  private static NavigableMap<String, List<String>> byKey(List<String> names) {
    Map<String, List<String>> byKey = new HashMap<>();
    names.forEach(
        name -> byKey.computeIfAbsent(FoldedText.key(name), key -> new ArrayList<>(1)).add(name));
    return new TreeMap<>(byKey);
  }
}
