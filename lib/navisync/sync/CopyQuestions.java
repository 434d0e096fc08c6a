package navisync.sync;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import navisync.console.Questions;
import navisync.console.Questions.Choice;
import navisync.match.AlbumMatching;
import navisync.match.Decision;
import navisync.match.Decision.Kind;
import navisync.match.Decision.Names;
import navisync.model.Library;
import navisync.model.LibraryTrack;
import navisync.plan.LoveMatch;
import navisync.plan.PlayMatch;
import navisync.store.navidrome.TargetStore;

/**
 * Asks at the terminal which copies of a song get its plays or its star where neither an album nor
 * a setting decides. With {@code prompt}, an album is asked about once for all songs on it. Each
 * answer is remembered.
 */
final class CopyQuestions {
  private static final String ALL = "a";
  private static final String LEAVE = "l";
  private static final String STOP = "s";

  private final Questions questions;
  private final TargetStore target;
  private final Library library;
  private final AlbumMatching albums;
  private final long now;

  /**
   * Creates the questions for a way of matching albums.
   *
   * @param now the time of the run, unix seconds UTC
   */
  CopyQuestions(
      Questions questions, TargetStore target, Library library, AlbumMatching albums, long now) {
    this.questions = questions;
    this.target = target;
    this.library = library;
    this.albums = albums;
    this.now = now;
  }

  /** Asks about the albums of songs with several copies; returns whether anything was decided. */
  boolean askAlbums(Matches matches) {
    if (albums != AlbumMatching.PROMPT) {
      return false;
    }
    Map<Names, Map<String, LibraryTrack>> byAlbum = new LinkedHashMap<>();
    for (UndecidedSong song : UndecidedSong.withCopies(matches.plays(), true)) {
      if (!song.names().album().isEmpty()) {
        Map<String, LibraryTrack> copies =
            byAlbum.computeIfAbsent(
                new Names(song.artist(), "", song.names().album(), false),
                album -> new LinkedHashMap<>());
        song.match()
            .copies()
            .forEach(copy -> copies.putIfAbsent(copy.albumId() + copy.album(), copy));
      }
    }
    boolean decided = false;
    for (Map.Entry<Names, Map<String, LibraryTrack>> each : byAlbum.entrySet()) {
      Names names = each.getKey();
      String question =
          "Plays of "
              + names.artist()
              + " from the album "
              + names.album()
              + ": which album in the library should they count for?";
      Optional<List<LibraryTrack>> chosen =
          ask(question, List.copyOf(each.getValue().values()), "all albums");
      if (chosen.isEmpty()) {
        return decided;
      }
      remember(Kind.COPIES, names, chosen.get());
      decided = true;
    }
    return decided;
  }

  /** Asks about played songs with several copies; returns whether anything was decided. */
  boolean askCopies(List<PlayMatch> plays) {
    return ask(
        Kind.COPIES,
        UndecidedSong.withCopies(plays, albums == AlbumMatching.PROMPT),
        "gets the plays");
  }

  /** Asks about loved songs with several copies; returns whether anything was decided. */
  boolean askLoved(List<LoveMatch> loved) {
    return ask(Kind.LOVED_COPIES, UndecidedSong.lovedWithCopies(loved), "gets the star");
  }

  private boolean ask(Kind kind, List<UndecidedSong> songs, String what) {
    boolean decided = false;
    for (UndecidedSong song : songs) {
      String question = song.name() + ", " + song.count() + ": which copy " + what + "?";
      Optional<List<LibraryTrack>> chosen = ask(question, song.match().copies(), "all copies");
      if (chosen.isEmpty()) {
        return decided;
      }
      remember(kind, song.names(), chosen.get());
      decided = true;
    }
    return decided;
  }

  /**
   * Returns the tracks chosen, none to leave the song alone; empty when the user stops the
   * questions.
   */
  private Optional<List<LibraryTrack>> ask(String question, List<LibraryTrack> tracks, String all) {
    List<Choice> choices = new ArrayList<>();
    for (LibraryTrack track : tracks) {
      choices.add(new Choice(Integer.toString(choices.size() + 1), album(track)));
    }
    choices.add(new Choice(ALL, all));
    choices.add(new Choice(LEAVE, "leave it alone"));
    choices.add(new Choice(STOP, "stop asking"));
    return questions
        .ask(question, choices)
        .filter(answer -> !answer.equals(STOP))
        .map(
            answer ->
                switch (answer) {
                  case ALL -> tracks;
                  case LEAVE -> List.of();
                  default -> List.of(tracks.get(Integer.parseInt(answer) - 1));
                });
  }

  private static String album(LibraryTrack track) {
    String album = track.album().isEmpty() ? "no album" : track.album();
    return track.year() > 0 ? album + " (" + track.year() + ")" : album;
  }

  private void remember(Kind kind, Names names, List<LibraryTrack> tracks) {
    target.remember(new Decision(kind, names, tracks, "asked", now), library);
  }
}
