package navisync.demo;

import navisync.navidrome.ItemType;

/**
 * What an annotation of the demo Navidrome is about, and whose it is.
 *
 * @param userId the user's id
 * @param type a track, an album or an artist
 * @param id the id of the track, album or artist
 */
public record DemoNavidromeItem(String userId, ItemType type, String id) {
  /** A track, for a user. */
  public static DemoNavidromeItem track(DemoNavidromeUser user, String trackId) {
    return new DemoNavidromeItem(user.id(), ItemType.MEDIA_FILE, trackId);
  }

  /** An album, for a user. */
  public static DemoNavidromeItem album(DemoNavidromeUser user, String albumId) {
    return new DemoNavidromeItem(user.id(), ItemType.ALBUM, albumId);
  }

  /** An artist, for a user. */
  public static DemoNavidromeItem artist(DemoNavidromeUser user, String artistId) {
    return new DemoNavidromeItem(user.id(), ItemType.ARTIST, artistId);
  }
}
