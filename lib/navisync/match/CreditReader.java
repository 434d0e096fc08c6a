package navisync.match;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import navisync.match.ArtistNames.Parsed;
import navisync.model.LibraryTrack;
import navisync.model.Participant;

/**
 * Reads the artists of a track from its artist credit and its title. The whole name comes first:
 * one that is an artist of the library, or in FIRST_ARTIST_WHITELIST, is never split, so that
 * {@code QR/ST} gets no plays of {@code QR}. Several participants in Navidrome's own tables are
 * taken as they are.
 *
 * <p>Most credits read one way. Where a careful reading keeps something together that could be
 * split, the credits come in both readings.
 */
final class CreditReader {
  private record Names(Parsed careful, Parsed generous) {}

  private final Map<String, Names> read = new ConcurrentHashMap<>();
  private final Set<String> whitelist = new HashSet<>();
  private final Set<String> known = new HashSet<>();

  private final FoldedNames folded;

  /**
   * Creates a reader that knows the artists of these tracks and the names of the whitelist.
   *
   * @param folded folds titles
   */
  CreditReader(Collection<LibraryTrack> tracks, Collection<String> whitelist, FoldedNames folded) {
    this.folded = folded;
    whitelist.forEach(name -> this.whitelist.add(FoldedText.key(name)));
    known.addAll(this.whitelist);
    Set<String> names = new HashSet<>();
    Set<String> credits = new HashSet<>();
    for (LibraryTrack track : tracks) {
      if (track.participants().size() > 1) {
        track.participants().forEach(participant -> names.add(participant.name()));
      } else {
        credits.add(track.artist());
      }
    }
    credits.forEach(credit -> names.addAll(ArtistNames.sureParts(plain(credit))));
    names.forEach(name -> known.add(FoldedText.key(name)));
  }

  /** Returns whether a folded name is an artist of the library, or in the whitelist. */
  boolean knows(String name) {
    return known.contains(name);
  }

  /** Returns the readings of a library track under its own names. */
  List<Credits> read(LibraryTrack track) {
    return read(track, track.artist(), track.title());
  }

  /**
   * Returns the readings of a library track under other names than its own, which may lack some
   * marks. With several participants, the artist is ignored.
   */
  List<Credits> read(LibraryTrack track, String artist, String title) {
    if (track.participants().size() < 2) {
      return read(artist, title);
    }
    String display = folded.key(track.artist());
    List<String> careful = new ArrayList<>();
    List<String> generous = new ArrayList<>();
    track.participants().stream()
        .map(Participant::name)
        .sorted(comparingInt(name -> placeIn(display, folded.key(name))))
        .forEach(
            name -> {
              careful.add(folded.key(name));
              generous.addAll(names(name).generous().names());
            });
    Names names = names(track.artist());
    // Only the credit says which of them are guests, if anything does.
    int guests = names.careful().names().size() - names.careful().main();
    return read(
        new Names(
            new Parsed(careful, Math.max(1, careful.size() - guests), ""),
            new Parsed(generous, Math.max(1, generous.size() - guests), "")),
        title);
  }

  /** Returns where a name is shown in a credit, since Navidrome's tables keep no order. */
  private static int placeIn(String display, String name) {
    int place = display.indexOf(name);
    return place < 0 ? display.length() : place;
  }

  /** Returns the readings of an artist's credit and a title; the careful one is the first. */
  List<Credits> read(String artist, String title) {
    return read(names(artist), title);
  }

  private List<Credits> read(Names artists, String fullTitle) {
    String title = withVersion(fullTitle, artists.careful().version());
    Optional<TitleGuests> found = TitleGuests.of(title);
    if (found.isEmpty()) {
      return readings(artists, titleKey(title));
    }
    TitleGuests guests = found.get();
    Names guestNames = names(guests.guests());
    boolean known = this.known.containsAll(guestNames.careful().names());
    if (VersionWords.endWithVersion(guests.guests()) && !known) {
      String named = guests.sure() ? withVersion(guests.title(), guests.guests()) : title;
      return readings(artists, titleKey(named));
    }
    Names all =
        new Names(
            joined(artists.careful(), guestNames.careful()),
            joined(artists.generous(), guestNames.generous()));
    if (guests.sure() || known) {
      return readings(all, titleKey(guests.title()));
    }
    return List.of(
        credits(titleKey(title), artists.careful(), true),
        credits(titleKey(guests.title()), all.generous(), false));
  }

  private static String withVersion(String title, String version) {
    return version.isEmpty() ? title : title + " (" + version + ")";
  }

  private String titleKey(String title) {
    return folded.key(Articles.inFront(title));
  }

  private static List<Credits> readings(Names names, String title) {
    Credits careful = credits(title, names.careful(), true);
    return names.careful().equals(names.generous())
        ? List.of(careful)
        : List.of(careful, credits(title, names.generous(), false));
  }

  private static Credits credits(String title, Parsed artists, boolean careful) {
    return new Credits(title, artists.names(), artists.main(), careful);
  }

  private Names names(String credit) {
    return read.computeIfAbsent(
        credit,
        text -> {
          String plain = plain(text);
          return new Names(
              ArtistNames.parse(plain, known::contains),
              ArtistNames.parse(plain, whitelist::contains));
        });
  }

  private static String plain(String credit) {
    return LetterForms.halfWidth(HtmlEntities.decode(credit));
  }

  private static Parsed joined(Parsed artists, Parsed guests) {
    List<String> names =
        Stream.concat(artists.names().stream(), guests.names().stream()).distinct().toList();
    return new Parsed(names, artists.main(), "");
  }
}
