package navisync.report.html;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import navisync.model.LastfmTrack;
import navisync.model.LibraryTrack;
import navisync.plan.Change;
import navisync.plan.PlayMatch;
import navisync.report.RunReport;

/**
 * The songs in the rows of a report. A song is a list of title, artist, album, Navidrome's album
 * id, and the title and artist at Last.fm where they differ; the page's script makes the links.
 */
final class SongCells {
  private final Map<String, LibraryTrack> library = new HashMap<>();
  private final Map<String, PlayMatch> playsOf = new HashMap<>();
  private final Map<String, Long> lastSecondOf = new HashMap<>();
  private final LocalDays days;

  SongCells(RunReport run) {
    days = new LocalDays(run.zone());
    run.matched().library().tracks().forEach(track -> library.put(track.id(), track));
    for (PlayMatch play : run.matched().plays()) {
      long last = lastSecond(play);
      for (LibraryTrack target : play.targets()) {
        playsOf.merge(target.id(), play, SongCells::morePlayed);
        lastSecondOf.merge(target.id(), last, Math::max);
      }
    }
  }

  private static PlayMatch morePlayed(PlayMatch one, PlayMatch other) {
    return other.played().plays() > one.played().plays() ? other : one;
  }

  /** Returns the time of a track's last dated play, unix seconds; 0 when no play has a date. */
  static long lastSecond(PlayMatch play) {
    long[] seconds = play.played().seconds();
    return seconds.length == 0 ? 0 : seconds[seconds.length - 1];
  }

  /** Returns a track of Last.fm's. */
  static List<Object> of(LastfmTrack track) {
    return List.of(track.title(), track.artist(), track.album());
  }

  /** Returns a track of the library, with the names of the Last.fm track that matches it. */
  List<Object> of(LibraryTrack track) {
    List<Object> song =
        new ArrayList<>(List.of(track.title(), track.artist(), track.album(), track.albumId()));
    PlayMatch play = playsOf.get(track.id());
    if (play != null) {
      LastfmTrack lastfm = play.played().track();
      boolean same = lastfm.title().equals(track.title()) && lastfm.artist().equals(track.artist());
      song.addAll(same ? List.of() : List.of(lastfm.title(), lastfm.artist()));
    }
    return song;
  }

  /** Returns a changed track; its name alone when the library does not list it. */
  List<Object> of(Change change) {
    LibraryTrack track = library.get(change.id());
    return track == null ? Arrays.asList(change.name(), null, null) : of(track);
  }

  /** Returns the day of the last dated play at Last.fm; null without one. */
  String lastDayAtLastfm(LibraryTrack track) {
    return days.of(lastSecondOf.getOrDefault(track.id(), 0L));
  }

  /** Returns the local day of a time. */
  String day(Instant time) {
    return days.of(time);
  }
}
