package navisync.sync;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import navisync.console.Count;
import navisync.console.Times;
import navisync.match.Decision.Names;
import navisync.match.Match;
import navisync.match.MatchReason;
import navisync.model.PlayedTrack;
import navisync.plan.LoveMatch;
import navisync.plan.PlayMatch;

/**
 * A Last.fm song without a match until you decide about it.
 *
 * @param names the names under which a decision about it is saved
 * @param match one of its matches, which are alike
 * @param plays of all its albums together; 0 where it is only loved
 * @param lastPlayed when it was played last, unix seconds UTC; 0 when unknown
 */
public record UndecidedSong(Names names, Match match, int plays, long lastPlayed) {
  private static final Comparator<UndecidedSong> MOST_PLAYED_FIRST =
      Comparator.comparingInt((UndecidedSong song) -> -song.plays())
          .thenComparing(UndecidedSong::name);

  /** Returns the played and loved songs with possible matches in the library. */
  static List<UndecidedSong> suggested(Matches matches) {
    Map<Names, UndecidedSong> songs = new LinkedHashMap<>();
    for (PlayMatch play : matches.plays()) {
      if (play.match().reason().equals(MatchReason.SUGGESTED)) {
        add(songs, onAnyAlbum(play.match()), play.match(), play.played());
      }
    }
    for (LoveMatch love : matches.loved()) {
      if (love.match().reason().equals(MatchReason.SUGGESTED)) {
        merge(songs, new UndecidedSong(onAnyAlbum(love.match()), love.match(), 0, 0));
      }
    }
    return sorted(songs);
  }

  /**
   * Returns the played songs with several copies in the library; by album where a choice counts for
   * one.
   */
  static List<UndecidedSong> withCopies(List<PlayMatch> plays, boolean byAlbum) {
    Map<Names, UndecidedSong> songs = new LinkedHashMap<>();
    for (PlayMatch play : plays) {
      Match match = play.match();
      if (match.reason().equals(MatchReason.DUPLICATES)) {
        Names names =
            byAlbum
                ? new Names(
                    match.track().artist(), match.track().title(), match.track().album(), false)
                : onAnyAlbum(match);
        add(songs, names, match, play.played());
      }
    }
    return sorted(songs);
  }

  /** Returns the loved songs with several copies in the library. */
  static List<UndecidedSong> lovedWithCopies(List<LoveMatch> loved) {
    Map<Names, UndecidedSong> songs = new LinkedHashMap<>();
    for (LoveMatch love : loved) {
      if (love.match().reason().equals(MatchReason.DUPLICATES)) {
        merge(songs, new UndecidedSong(onAnyAlbum(love.match()), love.match(), 0, 0));
      }
    }
    return sorted(songs);
  }

  private static Names onAnyAlbum(Match match) {
    return new Names(match.track().artist(), match.track().title(), null, false);
  }

  private static void add(
      Map<Names, UndecidedSong> songs, Names names, Match match, PlayedTrack played) {
    long[] seconds = played.seconds();
    long last = seconds.length == 0 ? 0 : seconds[seconds.length - 1];
    merge(songs, new UndecidedSong(names, match, played.plays(), last));
  }

  private static void merge(Map<Names, UndecidedSong> songs, UndecidedSong song) {
    songs.merge(
        song.names(),
        song,
        (one, more) ->
            new UndecidedSong(
                one.names(),
                one.match(),
                one.plays() + more.plays(),
                Math.max(one.lastPlayed(), more.lastPlayed())));
  }

  private static List<UndecidedSong> sorted(Map<Names, UndecidedSong> songs) {
    List<UndecidedSong> sorted = new ArrayList<>(songs.values());
    sorted.sort(MOST_PLAYED_FIRST);
    return sorted;
  }

  /** Returns its artist at Last.fm. */
  public String artist() {
    return names.artist();
  }

  /** Returns artist, title and, where it matters, the album. */
  public String name() {
    return match.track().song().text(names.album());
  }

  /** Returns its plays, or that it is loved. */
  public String count() {
    return plays == 0 ? "loved" : Count.of(plays, "play");
  }

  /** Returns its plays and when it was played last, in the machine's time zone. */
  String details() {
    return count()
        + (lastPlayed == 0
            ? ""
            : ", last played " + Times.minute(lastPlayed, ZoneId.systemDefault()));
  }
}
