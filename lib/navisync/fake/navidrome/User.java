package navisync.fake.navidrome;

/**
 * A user of the demo Navidrome.
 *
 * @param id Navidrome's id of the user
 * @param name the name to log in with, compared without case
 * @param password the password, compared to the letter
 * @param administrator whether the user is an administrator and so sees everybody's players
 * @param linkedToLastfm whether the user linked Last.fm in Navidrome, so that plays may go on there
 */
public record User(
    String id, String name, String password, boolean administrator, boolean linkedToLastfm) {}
