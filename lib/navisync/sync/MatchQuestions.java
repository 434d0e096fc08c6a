package navisync.sync;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import navisync.console.Questions;
import navisync.console.Questions.Choice;
import navisync.match.Candidate;
import navisync.match.Decision;
import navisync.match.Decision.Kind;
import navisync.match.Decision.Names;
import navisync.match.Match;
import navisync.model.Library;
import navisync.model.LibraryTrack;
import navisync.model.SongName;
import navisync.store.navidrome.TargetStore;

/**
 * Asks about possible matches at the terminal, the most played first. Each answer is remembered;
 * what was declined is not suggested again, so only a new candidate brings the question back.
 */
final class MatchQuestions {
  /** The answer that none of the suggestions is right. */
  static final String NONE = "n";

  private static final String ALL_OF_ARTIST = "a";
  private static final String NONE_OF_ARTIST = "na";
  private static final String STOP = "s";

  private final Questions questions;
  private final TargetStore target;
  private final Library library;
  private final long now;

  /**
   * Creates the questions about a library.
   *
   * @param now the time of the run, unix seconds UTC
   */
  MatchQuestions(Questions questions, TargetStore target, Library library, long now) {
    this.questions = questions;
    this.target = target;
    this.library = library;
    this.now = now;
  }

  /** Asks about each song with suggestions; returns whether anything was decided. */
  boolean ask(Matches matches) {
    Map<String, String> ofArtist = new HashMap<>();
    boolean decided = false;
    for (UndecidedSong song : UndecidedSong.suggested(matches)) {
      String answer = ofArtist.get(song.artist());
      if (answer == null) {
        Optional<String> given = questions.ask(question(song), choices(song.match()));
        if (given.isEmpty() || given.get().equals(STOP)) {
          break;
        }
        answer = given.get();
        if (answer.equals(ALL_OF_ARTIST) || answer.equals(NONE_OF_ARTIST)) {
          ofArtist.put(song.artist(), answer);
        }
      }
      remember(song, answer);
      decided = true;
    }
    return decided;
  }

  private static String question(UndecidedSong song) {
    return song.name() + ", " + song.count() + ": which song in the library is it?";
  }

  /** Returns the choices. */
  private static List<Choice> choices(Match match) {
    List<Choice> choices = new ArrayList<>();
    int number = 0;
    for (Candidate each : match.suggestions()) {
      number++;
      choices.add(
          new Choice(
              Integer.toString(number),
              SongName.text(each.track().artist(), each.track().title())
                  + " ("
                  + each.score()
                  + ")"));
    }
    choices.add(new Choice(NONE, "none of them"));
    choices.add(new Choice(ALL_OF_ARTIST, "the first match for all songs by this artist"));
    choices.add(new Choice(NONE_OF_ARTIST, "none for all songs by this artist"));
    choices.add(new Choice(STOP, "stop asking"));
    return choices;
  }

  /** Saves an answer: the number of a suggestion, or {@link #NONE}. */
  void remember(UndecidedSong song, String answer) {
    List<Candidate> suggestions = song.match().suggestions();
    if (answer.startsWith(NONE)) {
      remember(Kind.DECLINED, song.names(), declined(song.names(), suggestions));
    } else {
      int chosen = answer.equals(ALL_OF_ARTIST) ? 0 : Integer.parseInt(answer) - 1;
      remember(Kind.MATCH, song.names(), suggestions.get(chosen).copies());
    }
  }

  /** Returns what was declined now and before. */
  private List<LibraryTrack> declined(Names names, List<Candidate> suggestions) {
    Set<LibraryTrack> tracks = new LinkedHashSet<>();
    for (Decision earlier : target.decisions(library)) {
      if (earlier.kind() == Kind.DECLINED
          && earlier.names().artist().equals(names.artist())
          && earlier.names().title().equals(names.title())) {
        tracks.addAll(earlier.tracks());
      }
    }
    suggestions.forEach(each -> tracks.addAll(each.copies()));
    return List.copyOf(tracks);
  }

  private void remember(Kind kind, Names names, Collection<LibraryTrack> tracks) {
    target.remember(new Decision(kind, names, List.copyOf(tracks), "asked", now), library);
  }
}
