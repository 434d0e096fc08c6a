package navisync.fake.navidrome;

import navisync.model.ItemType;

/**
 * The subject of an annotation, and the user it belongs to.
 *
 * @param userId the user's id
 * @param type a track, an album or an artist
 * @param id the id of the track, album or artist
 */
public record Item(String userId, ItemType type, String id) {
  /** Creates the item of a track and a user. */
  public static Item track(User user, String trackId) {
    return new Item(user.id(), ItemType.MEDIA_FILE, trackId);
  }

  /** Creates the item of an album and a user. */
  public static Item album(User user, String albumId) {
    return new Item(user.id(), ItemType.ALBUM, albumId);
  }

  /** Creates the item of an artist and a user. */
  public static Item artist(User user, String artistId) {
    return new Item(user.id(), ItemType.ARTIST, artistId);
  }
}
