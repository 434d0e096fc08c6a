package navisync.match;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import navisync.model.LibraryTrack;

/**
 * Finds possible matches for a play that no step of the cascade found, each with the {@link Doubt}
 * that keeps it from being accepted. There are three kinds: one typo in the title with the same
 * artist, the score of both names, and the same title by an artist who is only a guest or one of
 * several there, which is never accepted without asking.
 */
final class FuzzySongs {
  private static final Comparator<Candidate> BEST_FIRST =
      comparing((Candidate candidate) -> -candidate.tenths())
          .thenComparing(candidate -> candidate.track().artist())
          .thenComparing(candidate -> candidate.track().title())
          .thenComparing(candidate -> candidate.track().id());

  /** Where the album agrees too, a shorter name may have a typo. */
  private static final int LEAST_ON_OWN_ALBUM = 5;

  private final LibraryIndex library;
  private final ArtistTitles titles;
  private final FuzzyIndex index;
  private final int automatic;
  private final Map<NameKey, List<Version>> versions = new ConcurrentHashMap<>();
  private Set<String> titlesOfSeveral;

  FuzzySongs(LibraryIndex library, ArtistTitles titles, FuzzySettings settings) {
    this.library = library;
    this.titles = titles;
    index =
        new FuzzyIndex(
            library.entries().stream().map(LibraryIndex.Entry::track).toList(),
            settings.threshold());
    automatic = 10 * settings.automatic();
  }

  /** Returns whether several songs have a title. Few plays need to know, often none. */
  private synchronized boolean isOfSeveral(String title) {
    if (titlesOfSeveral == null) {
      Set<String> known = new HashSet<>();
      titlesOfSeveral = new HashSet<>();
      for (NameKey song : library.songs()) {
        if (!known.add(song.title())) {
          titlesOfSeveral.add(song.title());
        }
      }
    }
    return titlesOfSeveral.contains(title);
  }

  /**
   * Returns the possible matches, the best first; at most one of them is without a doubt.
   *
   * @param declined the songs that the user declined for it
   */
  List<Candidate> find(PlayNames play, Set<NameKey> declined, SongSpellings spellings) {
    Map<NameKey, Candidate> near = byScore(play);
    Set<NameKey> typos = typos(play);
    for (NameKey song : typos) {
      near.computeIfAbsent(song, any -> ofSameArtist(play, song));
    }
    Set<NameKey> credited = ofOneArtist(play);
    for (NameKey song : credited) {
      near.computeIfAbsent(song, any -> ofSameArtist(play, song));
    }
    Set<NameKey> possible = new HashSet<>(near.keySet());
    possible.removeAll(declined);
    Version version = possible.isEmpty() ? null : Version.of(play.title(), play.artistKey());
    possible.removeIf(song -> !versions(song).contains(version));
    typos.retainAll(possible);
    Set<NameKey> nearest = new HashSet<>(possible);
    nearest.removeAll(credited);
    nearest.removeIf(
        song ->
            !typos.contains(song)
                && near.get(song).tenths() < automatic
                && !isArtistsTypo(play, song));

    List<Candidate> found = new ArrayList<>();
    near.forEach(
        (song, candidate) -> {
          Doubt doubt;
          if (declined.contains(song)) {
            doubt = Doubt.DECLINED;
          } else if (!possible.contains(song)) {
            doubt = Doubt.OTHER_VERSION;
          } else if (credited.contains(song)) {
            doubt = Doubt.CREDIT;
          } else if (!nearest.contains(song)) {
            doubt = Doubt.SCORE;
          } else if (isMatchedByAnother(play, song, spellings)) {
            doubt = Doubt.OTHER_SPELLING;
          } else if (nearest.size() > 1) {
            doubt = Doubt.SECOND;
          } else {
            doubt = aboutMeaning(play, song, typos.contains(song));
          }
          found.add(candidate.with(typos.contains(song), doubt));
        });
    found.sort(BEST_FIRST);
    return found;
  }

  /**
   * Returns whether another spelling of Last.fm matches a song. Where the titles agree and a name
   * of some length has a typo, both spellings are of one artist.
   */
  boolean isMatchedByAnother(PlayNames play, NameKey song, SongSpellings spellings) {
    boolean onlyArtistDiffers =
        play.titleKey().equals(song.title()) && song.artist().length() >= OneEdit.LEAST_LENGTH;
    return !onlyArtistDiffers && spellings.byAnother(song, play.spelling());
  }

  private Map<NameKey, Candidate> byScore(PlayNames play) {
    Map<NameKey, Candidate> near = new HashMap<>();
    for (FuzzyIndex.Found found : index.find(play.artist(), play.title())) {
      NameKey song = library.songOf(found.track());
      near.merge(
          song,
          Candidate.of(library.copiesOf(song), found.artistScore(), found.titleScore()),
          (one, other) -> one.tenths() >= other.tenths() ? one : other);
    }
    return near;
  }

  /** Returns songs of the same artist whose title is one typo away. */
  private Set<NameKey> typos(PlayNames play) {
    String title = OneEdit.composed(play.credits().get(0).title());
    String unmarked = OneEdit.composed(play.unmarkedCredits().get(0).title());
    Set<NameKey> songs = new HashSet<>();
    for (ArtistTitles.Entry entry : titles.of(play)) {
      int least = isAlbumOf(play, entry.track()) ? LEAST_ON_OWN_ALBUM : OneEdit.LEAST_LENGTH;
      if (OneEdit.apart(title, entry.title(), least)
          || OneEdit.apart(unmarked, entry.unmarked(), least)) {
        songs.add(library.songOf(entry.track()));
      }
    }
    return songs;
  }

  /** Returns songs of the same title with one of the artists, if only as a guest. */
  private Set<NameKey> ofOneArtist(PlayNames play) {
    Set<NameKey> songs = new HashSet<>();
    Agreement.ANY_PARTICIPANT
        .find(library.credits(), play.unmarkedCredits())
        .forEach(entry -> songs.add(library.songOf(entry.track())));
    return songs;
  }

  /**
   * Returns whether the artist is one typo away while title and album are the same: three signs
   * that agree.
   */
  private boolean isArtistsTypo(PlayNames play, NameKey song) {
    return play.titleKey().equals(song.title())
        && isOnAlbumOf(play, song)
        && OneEdit.apart(
            OneEdit.composed(play.artistKey()),
            OneEdit.composed(song.artist()),
            LEAST_ON_OWN_ALBUM);
  }

  private boolean isOnAlbumOf(PlayNames play, NameKey song) {
    return library.copiesOf(song).stream().anyMatch(copy -> isAlbumOf(play, copy));
  }

  private boolean isAlbumOf(PlayNames play, LibraryTrack track) {
    return play.hasAlbum() && library.isOnAlbum(track, play.albumKey());
  }

  /** Scores a song by its title alone: one artist is the same, though the credits differ. */
  private Candidate ofSameArtist(PlayNames play, NameKey song) {
    String title = library.copiesOf(song).get(0).title();
    int score = new FuzzyName(FuzzyText.of(play.title())).score(FuzzyText.of(title), 0);
    return Candidate.of(library.copiesOf(song), 100, score);
  }

  /**
   * What tells recordings apart.
   *
   * @param words version words and numbers of the title
   * @param named what its brackets name
   * @param artist numbers and single letters of the artist
   */
  private record Version(List<String> words, List<String> named, List<String> artist) {
    static Version of(String title, String artistKey) {
      String plain = SameRecordingMarks.strip(title);
      return new Version(
          VersionWords.of(plain),
          VersionWords.namedVersions(plain),
          VersionWords.ofArtist(artistKey));
    }
  }

  /** Returns the versions that the bare and the full title of a song name. */
  private List<Version> versions(NameKey song) {
    return versions.computeIfAbsent(
        song,
        any ->
            LibraryNames.titles(library.copiesOf(song).get(0)).stream()
                .map(title -> Version.of(title, song.artist()))
                .toList());
  }

  /** Finds a doubt about a high score, which is not enough where the difference has a meaning. */
  private Doubt aboutMeaning(PlayNames play, NameKey song, boolean sameArtist) {
    if (!sameArtist && !play.artistKey().equals(song.artist())) {
      Doubt doubt = aboutArtist(play, song);
      if (doubt != Doubt.NONE) {
        return doubt;
      }
    }
    String title = unmarked(play.title());
    List<String> others =
        LibraryNames.titles(library.copiesOf(song).get(0)).stream()
            .map(FuzzySongs::unmarked)
            .filter(other -> FuzzyWords.agree(title, other))
            .toList();
    if (others.isEmpty()) {
      return Doubt.OTHER_WORDS;
    }
    boolean agree = others.stream().anyMatch(other -> FuzzyWords.lettersAgree(title, other));
    return agree ? Doubt.NONE : Doubt.OTHER_LETTERS;
  }

  private static String unmarked(String title) {
    return FoldedText.key(SameRecordingMarks.strip(title));
  }

  private Doubt aboutArtist(PlayNames play, NameKey song) {
    if (library.reader().knows(play.artistKey())) {
      return Doubt.KNOWN_ARTIST;
    }
    if (isOnAlbumOf(play, song)) {
      return Doubt.NONE;
    }
    if (isOfSeveral(song.title())) {
      return Doubt.COMMON_TITLE;
    }
    boolean typo =
        OneEdit.apart(OneEdit.composed(play.artistKey()), OneEdit.composed(song.artist()))
            && FuzzyWords.agree(play.artistKey(), song.artist())
            && FuzzyWords.lettersAgree(play.artistKey(), song.artist());
    return typo ? Doubt.NONE : Doubt.OTHER_ARTIST;
  }
}
