package navisync.navidrome;

import navisync.io.Secret;

/**
 * A running Navidrome, or another server that speaks the Subsonic API, and who logs in there.
 *
 * @param address where it answers (NAVIDROME_URL)
 * @param user the user's name (NAVIDROME_API_USER)
 * @param password the password, to the letter (NAVIDROME_API_PASSWORD)
 * @param options how to ask it
 */
public record ApiSettings(
    ServerAddress address, String user, Secret password, ApiOptions options) {}
