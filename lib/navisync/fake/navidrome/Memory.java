package navisync.fake.navidrome;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import navisync.model.ItemType;
import navisync.model.LibraryTrack;
import navisync.model.Participant;

/**
 * The data of the fake Navidrome: the library, all users' annotations, the history of plays, and
 * the plays forwarded to Last.fm. Safe for several threads: a play is counted in one step.
 */
final class Memory {
  private final Map<String, LibraryTrack> tracks = new LinkedHashMap<>();
  private final Set<String> albums = new HashSet<>();
  private final Set<String> artists = new HashSet<>();
  private final Set<String> missing = new HashSet<>();
  private final Map<Item, CountedPlays> annotations = new HashMap<>();
  private final List<CountedPlay> history = new ArrayList<>();
  private final List<CountedPlay> forwarded = new ArrayList<>();

  Memory(List<LibraryTrack> library) {
    for (LibraryTrack track : library) {
      tracks.put(track.id(), track);
      albums.add(track.albumId());
      track.participants().forEach(artist -> artists.add(artist.id()));
    }
  }

  /** Returns the track of an id, even if its file is missing; null when unknown. */
  LibraryTrack track(String id) {
    return tracks.get(id);
  }

  /** Returns all tracks in the order given, including those with a missing file. */
  List<LibraryTrack> tracks() {
    return List.copyOf(tracks.values());
  }

  synchronized void setMissing(String trackId) {
    missing.add(trackId);
  }

  synchronized boolean isMissing(LibraryTrack track) {
    return missing.contains(track.id());
  }

  synchronized CountedPlays annotation(Item item) {
    return annotations.getOrDefault(item, CountedPlays.NONE);
  }

  synchronized void annotation(Item item, CountedPlays annotation) {
    annotations.put(item, annotation);
  }

  synchronized Map<Item, CountedPlays> annotations() {
    return Map.copyOf(annotations);
  }

  synchronized List<CountedPlay> history() {
    return List.copyOf(history);
  }

  synchronized List<CountedPlay> forwarded() {
    return List.copyOf(forwarded);
  }

  /**
   * Counts a play for the track, its album and each participant, and keeps it in the history. A
   * play of an unknown track is ignored.
   *
   * @param forward whether it is forwarded to Last.fm
   */
  synchronized void count(CountedPlay play, boolean forward) {
    LibraryTrack track = tracks.get(play.trackId());
    if (track == null) {
      return;
    }
    count(new Item(play.userId(), ItemType.MEDIA_FILE, track.id()), play.time());
    count(new Item(play.userId(), ItemType.ALBUM, track.albumId()), play.time());
    for (Participant artist : track.participants()) {
      count(new Item(play.userId(), ItemType.ARTIST, artist.id()), play.time());
    }
    history.add(play);
    if (forward) {
      forwarded.add(play);
    }
  }

  private void count(Item item, Instant time) {
    annotation(item, annotation(item).playedAt(time));
  }

  /**
   * Sets or removes a star, even if one is already set; an unknown id is ignored.
   *
   * @param id of a track, an album or an artist
   * @param time when it was starred; null removes the star
   */
  synchronized void star(User user, String id, Instant time) {
    ItemType type =
        tracks.containsKey(id)
            ? ItemType.MEDIA_FILE
            : albums.contains(id) ? ItemType.ALBUM : artists.contains(id) ? ItemType.ARTIST : null;
    if (type != null) {
      Item item = new Item(user.id(), type, id);
      annotation(item, annotation(item).starredAt(time));
    }
  }
}
