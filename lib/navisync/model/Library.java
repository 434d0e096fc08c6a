package navisync.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * One user's view of a Navidrome library, read at once: all that matching and planning need.
 *
 * @param userId Navidrome's id of the user, the same in both modes
 * @param userName the user's name
 * @param tracks the tracks that the user can see and whose files are there
 * @param trackAnnotations by track id; no entry means no row
 * @param albumAnnotations by album id; empty over the API, where the server keeps the totals itself
 * @param artistAnnotations by artist id; empty over the API
 * @param hasHistory whether the server has a play history that can be read
 * @param history the recorded plays by track id, unix seconds UTC, ascending; a lower bound
 */
public record Library(
    String userId,
    String userName,
    List<LibraryTrack> tracks,
    Map<String, Annotation> trackAnnotations,
    Map<String, Annotation> albumAnnotations,
    Map<String, Annotation> artistAnnotations,
    boolean hasHistory,
    Map<String, long[]> history) {

  private static final long[] NO_PLAYS = {};

  /** Returns the annotation of a track, {@link Annotation#NONE} where there is no row. */
  public Annotation ofTrack(String id) {
    return of(ItemType.MEDIA_FILE, id);
  }

  /**
   * Returns the annotation of a track, album or artist, {@link Annotation#NONE} where there is no
   * row.
   */
  public Annotation of(ItemType type, String id) {
    Map<String, Annotation> annotations =
        switch (type) {
          case MEDIA_FILE -> trackAnnotations;
          case ALBUM -> albumAnnotations;
          case ARTIST -> artistAnnotations;
        };
    return annotations.getOrDefault(id, Annotation.NONE);
  }

  /**
   * Returns the recorded plays of a track, unix seconds UTC, ascending; empty where none is kept.
   */
  public long[] historyOf(String id) {
    return history.getOrDefault(id, NO_PLAYS);
  }

  /**
   * Returns all recorded plays that the server shows; none where they are only known from
   * elsewhere.
   */
  public Map<String, long[]> shownHistory() {
    return hasHistory ? history : Map.of();
  }

  /** Returns the same with other annotations of tracks. */
  public Library withTrackAnnotations(Map<String, Annotation> annotations) {
    return new Library(
        userId,
        userName,
        tracks,
        annotations,
        albumAnnotations,
        artistAnnotations,
        hasHistory,
        history);
  }

  /**
   * Returns the same with plays that are known from elsewhere, where the server shows no history.
   * Of each track at most as many as it counts: so whatever is still missing from its count can be
   * found among the other plays.
   *
   * @param plays by track id, unix seconds UTC, ascending
   */
  public Library withKnownPlays(Map<String, long[]> plays) {
    Map<String, long[]> known = new HashMap<>(history);
    plays.forEach(
        (id, more) ->
            known.put(
                id,
                LongStream.concat(LongStream.of(historyOf(id)), LongStream.of(more))
                    .sorted()
                    .distinct()
                    .limit(ofTrack(id).count())
                    .toArray()));
    return new Library(
        userId,
        userName,
        tracks,
        trackAnnotations,
        albumAnnotations,
        artistAnnotations,
        hasHistory,
        known);
  }

  /** Returns the ids of all {@link #tracks()}. */
  public Set<String> trackIds() {
    return tracks.stream().map(LibraryTrack::id).collect(Collectors.toUnmodifiableSet());
  }

  /** Returns the ids of all {@link #tracks()}, of their albums and of all who take part in them. */
  public Set<String> itemIds() {
    Set<String> ids = new HashSet<>();
    for (LibraryTrack track : tracks) {
      ids.add(track.id());
      ids.add(track.albumId());
      track.participants().forEach(participant -> ids.add(participant.id()));
    }
    return ids;
  }
}
