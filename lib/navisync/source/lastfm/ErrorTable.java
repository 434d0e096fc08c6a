package navisync.source.lastfm;

import java.util.Optional;
import navisync.Failure;

/**
 * Last.fm's table of errors: which ones end the run, and what the person can do (docs/rules.md,
 * "Last.fm").
 */
final class ErrorTable {
  private ErrorTable() {}

  /**
   * What to say when an error ends the run.
   *
   * @param code the error's number
   * @param hadGoodAnswer whether the service answered well before: error 6 is then known to pass
   * @return empty when it is worth trying again
   */
  static Optional<Failure> stop(int code, boolean hadGoodAnswer, LastfmAccess access) {
    String service = access.serviceName();
    String number = " (error " + code + ")";
    switch (code) {
      case 2, 3, 5, 7:
        return usage(
            service
                + " rejected the request"
                + number
                + ": check LASTFM_API_URL, or leave it out to use Last.fm.");
      case 4:
        return usage(service + " rejected the API key" + number + ": check LASTFM_API_KEY.");
      case 6:
        return hadGoodAnswer
            ? Optional.empty()
            : usage(
                service
                    + " has no user \""
                    + access.user()
                    + "\""
                    + number
                    + ": check LASTFM_USER.");
      case 9, 14, 15:
        return usage(
            service + " rejected the session key" + number + ": renew LASTFM_SESSION_KEY.");
      case 10:
        return usage(
            service
                + " rejected the API key"
                + number
                + ": check LASTFM_API_KEY; a key is free at"
                + " https://www.last.fm/api/account/create.");
      case 13:
        return usage(service + " rejected the signature" + number + ": check LASTFM_API_SECRET.");
      case 17:
        return usage(
            service
                + " hides the plays of \""
                + access.user()
                + "\""
                + number
                + ": turn off \"Hide recent listening\" at"
                + " https://www.last.fm/settings/privacy and run again.");
      case 26:
        return usage(
            service
                + " has suspended the API key"
                + number
                + ": set LASTFM_API_KEY to a new one from"
                + " https://www.last.fm/api/account/create.");
      default:
        return Optional.empty();
    }
  }

  private static Optional<Failure> usage(String message) {
    return Optional.of(Failure.usage(message));
  }
}
