package navisync.model;

import java.util.Comparator;
import java.util.List;

/**
 * An artist who takes part in a track with Navidrome's role {@code artist}.
 *
 * @param id Navidrome's artist id, {@code ""} where an old server gave the track none
 * @param name the artist's name as Navidrome shows it
 */
public record Participant(String id, String name) {

  /** Puts the track's first artist first; the server lists the others in no dependable order. */
  public static List<Participant> inOrder(List<Participant> playing, String firstArtistId) {
    if (playing.get(0).id().equals(firstArtistId)) {
      return List.copyOf(playing);
    }
    return playing.stream()
        .sorted(Comparator.comparing(participant -> !participant.id().equals(firstArtistId)))
        .toList();
  }
}
