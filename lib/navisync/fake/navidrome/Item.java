package navisync.fake.navidrome;

import navisync.model.ItemType;

/**
 * What an annotation of the demo Navidrome is about, and whose it is.
 *
 * @param userId the user's id
 * @param type a track, an album or an artist
 * @param id the id of the track, album or artist
 */
public record Item(String userId, ItemType type, String id) {
  /** A track, for a user. */
  public static Item track(User user, String trackId) {
    return new Item(user.id(), ItemType.MEDIA_FILE, trackId);
  }

  /** An album, for a user. */
  public static Item album(User user, String albumId) {
    return new Item(user.id(), ItemType.ALBUM, albumId);
  }

  /** An artist, for a user. */
  public static Item artist(User user, String artistId) {
    return new Item(user.id(), ItemType.ARTIST, artistId);
  }
}
