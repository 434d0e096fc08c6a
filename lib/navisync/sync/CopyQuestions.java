package navisync.sync;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import navisync.console.QuestionList;
import navisync.console.Questions.Choice;
import navisync.match.AlbumMode;
import navisync.match.Decision.Kind;
import navisync.match.Decision.Names;
import navisync.model.LibraryTrack;
import navisync.plan.LoveMatch;
import navisync.plan.PlayMatch;

/**
 * The questions which copies of a song get its plays or its star where neither an album nor a
 * setting decides. With {@code prompt}, an album is asked about once for all songs on it.
 *
 * @param kind the kind of decision that an answer is saved as
 * @param items what is asked about
 * @param introduction why
 * @param recorder where answers are saved
 */
record CopyQuestions(
    Kind kind, List<CopyQuestions.Copies> items, String introduction, DecisionRecorder recorder)
    implements QuestionList<CopyQuestions.Copies> {
  private static final String ALL = "a";
  private static final String LEAVE = "l";
  private static final String ANSWERS = " Your answers are saved.";

  /**
   * A song or an album that the library has several copies of.
   *
   * @param names the names under which a decision is saved
   * @param question what to ask
   * @param tracks a track of each copy
   * @param all what the answer for all of them is called
   */
  record Copies(Names names, String question, List<LibraryTrack> tracks, String all) {}

  /** Returns the questions about the albums of songs with several copies. */
  static CopyQuestions aboutAlbums(
      List<PlayMatch> plays, AlbumMode albums, DecisionRecorder recorder) {
    Map<Names, Map<String, LibraryTrack>> byAlbum = new LinkedHashMap<>();
    for (UndecidedSong song : UndecidedSong.withCopies(plays, true)) {
      if (albums == AlbumMode.PROMPT && !song.names().album().isEmpty()) {
        Map<String, LibraryTrack> copies =
            byAlbum.computeIfAbsent(
                new Names(song.artist(), "", song.names().album(), false),
                album -> new LinkedHashMap<>());
        song.match()
            .copies()
            .forEach(copy -> copies.putIfAbsent(copy.albumId() + copy.album(), copy));
      }
    }
    List<Copies> items = new ArrayList<>();
    byAlbum.forEach(
        (names, copies) ->
            items.add(
                new Copies(
                    names,
                    "Plays of "
                        + names.artist()
                        + " from the album "
                        + names.album()
                        + ": which album in the library should they count for?",
                    List.copyOf(copies.values()),
                    "all albums")));
    return new CopyQuestions(
        Kind.COPIES,
        items,
        "Songs on these albums are in your library more than once, and ALBUM_MATCHING_MODE=prompt"
            + " lets you choose."
            + ANSWERS,
        recorder);
  }

  /** Returns the questions about played songs with several copies. */
  static CopyQuestions aboutPlays(
      List<PlayMatch> plays, AlbumMode albums, DecisionRecorder recorder) {
    boolean byAlbum = albums == AlbumMode.PROMPT;
    return new CopyQuestions(
        Kind.COPIES,
        copies(UndecidedSong.withCopies(plays, byAlbum), "gets the plays"),
        "These songs are in your library more than once, and "
            + (byAlbum ? "ALBUM_MATCHING_MODE=prompt" : "DUPLICATE_RESOLUTION=ask")
            + " lets you choose."
            + ANSWERS,
        recorder);
  }

  /** Returns the questions about loved songs with several copies. */
  static CopyQuestions aboutLoved(List<LoveMatch> loved, DecisionRecorder recorder) {
    return new CopyQuestions(
        Kind.LOVED_COPIES,
        copies(UndecidedSong.lovedWithCopies(loved), "gets the star"),
        "These loved songs are in your library more than once, and no play decides between the"
            + " copies."
            + ANSWERS,
        recorder);
  }

  private static List<Copies> copies(List<UndecidedSong> songs, String what) {
    return songs.stream()
        .map(
            song ->
                new Copies(
                    song.names(),
                    song.name() + ", " + song.details() + ": which copy " + what + "?",
                    song.match().copies(),
                    "all copies"))
        .toList();
  }

  @Override
  public String question(Copies copies) {
    return copies.question();
  }

  @Override
  public List<Choice> choices(Copies copies) {
    List<Choice> choices = new ArrayList<>();
    for (LibraryTrack track : copies.tracks()) {
      choices.add(new Choice(Integer.toString(choices.size() + 1), album(track)));
    }
    choices.add(new Choice(ALL, copies.all()));
    choices.add(new Choice(LEAVE, "leave it alone"));
    return choices;
  }

  private static String album(LibraryTrack track) {
    String album = track.album().isEmpty() ? "no album" : track.album();
    return track.year() > 0 ? album + " (" + track.year() + ")" : album;
  }

  @Override
  public Optional<String> follows(Copies copies, Map<Copies, String> earlier) {
    return Optional.empty();
  }

  @Override
  public void keep(Map<Copies, String> answers) {
    answers.forEach(
        (copies, answer) -> {
          List<LibraryTrack> chosen =
              switch (answer) {
                case ALL -> copies.tracks();
                case LEAVE -> List.of();
                default -> List.of(copies.tracks().get(Integer.parseInt(answer) - 1));
              };
          recorder.save(kind, copies.names(), chosen);
        });
  }
}
