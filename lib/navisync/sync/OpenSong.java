package navisync.sync;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import navisync.cache.Decision.Names;
import navisync.lastfm.LastfmTrack;
import navisync.match.Match;
import navisync.match.MatchReason;
import navisync.plan.LovedLead;
import navisync.plan.PlayLead;
import navisync.report.Count;

/**
 * A Last.fm song without a match until you decide about it.
 *
 * @param names what a decision about it is kept under
 * @param match one of its matches, which are alike
 * @param plays of all its albums together; 0 where it is only loved
 */
public record OpenSong(Names names, Match match, int plays) {
  private static final Comparator<OpenSong> MOST_PLAYED_FIRST =
      Comparator.comparingInt((OpenSong song) -> -song.plays()).thenComparing(OpenSong::name);

  /** Played and loved songs with near spellings in the library. */
  static List<OpenSong> suggested(Leads leads) {
    Map<Names, OpenSong> songs = new LinkedHashMap<>();
    for (PlayLead lead : leads.plays()) {
      if (lead.match().reason() == MatchReason.SUGGESTED) {
        add(songs, onAnyAlbum(lead.match()), lead.match(), lead.played().plays());
      }
    }
    for (LovedLead lead : leads.loved()) {
      if (lead.match().reason() == MatchReason.SUGGESTED) {
        add(songs, onAnyAlbum(lead.match()), lead.match(), 0);
      }
    }
    return sorted(songs);
  }

  /** Played songs with several copies in the library; by album where a choice counts for one. */
  static List<OpenSong> withCopies(List<PlayLead> plays, boolean byAlbum) {
    Map<Names, OpenSong> songs = new LinkedHashMap<>();
    for (PlayLead lead : plays) {
      Match match = lead.match();
      if (match.reason() == MatchReason.DUPLICATES) {
        Names names =
            byAlbum
                ? new Names(
                    match.track().artist(), match.track().title(), match.track().album(), false)
                : onAnyAlbum(match);
        add(songs, names, match, lead.played().plays());
      }
    }
    return sorted(songs);
  }

  /** Loved songs with several copies in the library. */
  static List<OpenSong> lovedWithCopies(List<LovedLead> loved) {
    Map<Names, OpenSong> songs = new LinkedHashMap<>();
    for (LovedLead lead : loved) {
      if (lead.match().reason() == MatchReason.DUPLICATES) {
        add(songs, onAnyAlbum(lead.match()), lead.match(), 0);
      }
    }
    return sorted(songs);
  }

  private static Names onAnyAlbum(Match match) {
    return new Names(match.track().artist(), match.track().title(), null, false);
  }

  private static void add(Map<Names, OpenSong> songs, Names names, Match match, int plays) {
    songs.merge(
        names,
        new OpenSong(names, match, plays),
        (one, more) -> new OpenSong(names, one.match(), one.plays() + more.plays()));
  }

  private static List<OpenSong> sorted(Map<Names, OpenSong> songs) {
    List<OpenSong> sorted = new ArrayList<>(songs.values());
    sorted.sort(MOST_PLAYED_FIRST);
    return sorted;
  }

  /** Its artist at Last.fm. */
  public String artist() {
    return names.artist();
  }

  /** Artist, title and, where it matters, the album. */
  public String name() {
    LastfmTrack track = match.track();
    String album =
        names.album() == null || names.album().isEmpty() ? "" : " (" + names.album() + ")";
    return track.artist() + " – " + track.title() + album;
  }

  /** Its plays, or that it is loved. */
  public String count() {
    return plays == 0 ? "loved" : Count.of(plays, "play");
  }
}
