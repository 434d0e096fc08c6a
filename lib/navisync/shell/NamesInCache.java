package navisync.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import navisync.Failure;
import navisync.match.FoldedText;
import navisync.model.SongName;

/**
 * Finds artists and titles of the account; case, accents and punctuation do not matter. The artists
 * are kept until the cache changes, so completion is fast.
 */
public final class NamesInCache {

  /**
   * A name found in the cache.
   *
   * @param spellings as Last.fm writes it, never empty: the one that was typed first, if it is one
   *     of them; the title is null for an artist alone
   */
  public record Named(List<SongName> spellings) {
    /** Returns the spelling to show. */
    public SongName shown() {
      return spellings.get(0);
    }
  }

  /** Sorts after every key that begins with the same characters. */
  private static final char LAST = '\uFFFF';

  private final Session session;
  private NavigableMap<String, List<String>> artists = new TreeMap<>();
  private long version = -1;

  NamesInCache(Session session) {
    this.session = session;
  }

  /** Reads the artists in the background, so that the first Tab does not wait. */
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

  /** Returns the artists by their folded names. */
  synchronized NavigableMap<String, List<String>> artists() {
    long now = session.cache().dataVersion();
    if (now != version) {
      artists = byKey(session.listening().artists());
      version = now;
    }
    return artists;
  }

  /**
   * Returns names whose folded form begins like the text's: the first ones, up to a limit, and
   * always the last, so that their common beginning is that of all.
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

  /** Returns the titles of an artist, given exactly as written, by their folded names. */
  NavigableMap<String, List<String>> titlesOf(String artist) {
    return byKey(session.listening().titles(artist));
  }

  /**
   * Finds an artist, and perhaps a title, in words without quotation marks. The longest beginning
   * that is an artist is taken as the artist.
   *
   * @throws Failure of usage if there is no such artist or title
   */
  public Named find(List<String> words) {
    for (int end = words.size(); end > 0; end--) {
      List<String> artists = spellings(artists(), String.join(" ", words.subList(0, end)));
      if (!artists.isEmpty()) {
        return end == words.size()
            ? new Named(artists.stream().map(artist -> new SongName(artist, null)).toList())
            : songs(artists, String.join(" ", words.subList(end, words.size())));
      }
    }
    throw noArtist(String.join(" ", words));
  }

  /**
   * Finds an artist in words without quotation marks.
   *
   * @return all spellings, the one that was typed first
   * @throws Failure of usage if there is no such artist
   */
  public List<String> findArtist(List<String> words) {
    String artist = String.join(" ", words);
    List<String> found = spellings(artists(), artist);
    if (found.isEmpty()) {
      throw noArtist(artist);
    }
    return found;
  }

  private Named songs(List<String> artists, String title) {
    List<SongName> songs = new ArrayList<>();
    for (String artist : artists) {
      spellings(titlesOf(artist), title).forEach(each -> songs.add(new SongName(artist, each)));
    }
    if (songs.isEmpty()) {
      throw Failure.usage(
          "Title not in the cache: "
              + new SongName(artists.get(0), title).text()
              + ". Press Tab to complete titles.");
    }
    return new Named(songs);
  }

  private static Failure noArtist(String artist) {
    return Failure.usage("Artist not in the cache: " + artist + ". Press Tab to complete names.");
  }

  /** Returns all spellings of a name, the one that was typed first. */
  private static List<String> spellings(NavigableMap<String, List<String>> names, String typed) {
    return names.getOrDefault(FoldedText.key(typed), List.of()).stream()
        .sorted(Comparator.comparing(name -> !name.equals(typed)))
        .toList();
  }

  private static NavigableMap<String, List<String>> byKey(List<String> names) {
    Map<String, List<String>> byKey = new HashMap<>();
    names.forEach(
        name -> byKey.computeIfAbsent(FoldedText.key(name), key -> new ArrayList<>(1)).add(name));
    return new TreeMap<>(byKey);
  }
}
