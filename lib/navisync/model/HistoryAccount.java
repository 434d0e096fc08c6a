package navisync.model;

import java.util.Locale;

/**
 * A user's account at a history server.
 *
 * @param source the kind of server, such as {@link #LASTFM}: it stands for its protocol
 * @param address the server's address, however it is written
 * @param user the user's name, in any case
 */
public record HistoryAccount(String source, String address, String user) {
  /** Last.fm, and other servers of its protocol. */
  public static final String LASTFM = "Last.fm";

  /** ListenBrainz, and other servers of its protocol. */
  public static final String LISTENBRAINZ = "ListenBrainz";

  /** Returns the setting that names the user at a kind of server, such as {@code LASTFM_USER}. */
  public static String userSetting(String source) {
    return option(source).toUpperCase(Locale.ROOT) + "_USER";
  }

  /** Returns the name of a kind of server in options, such as {@code lastfm}. */
  public static String option(String source) {
    return source.toLowerCase(Locale.ROOT).replace(".", "");
  }
}
