package navisync.fake.navidrome;

/**
 * A user of the fake Navidrome.
 *
 * @param id Navidrome's id of the user
 * @param name the login name, in any case
 * @param password the password
 * @param administrator whether the user is an administrator and so sees everybody's players
 * @param linkedToLastfm whether the user linked Last.fm in Navidrome, so that plays can be
 *     forwarded
 */
public record User(
    String id, String name, String password, boolean administrator, boolean linkedToLastfm) {}
