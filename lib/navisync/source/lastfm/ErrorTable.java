package navisync.source.lastfm;

import java.util.Optional;
import navisync.Failure;

/** Last.fm's errors that end a run, and what the user can do (docs/rules.md, "Last.fm"). */
final class ErrorTable {
  private static final int NO_SUCH_USER = 6;

  private ErrorTable() {}

  /**
   * Returns the failure that ends the run.
   *
   * @param code the error's number
   * @param userIsKnown whether error 6 says nothing about the user: the service answered well
   *     before, and the error is known to pass, or the call names no user
   * @return empty when it is worth trying again
   */
  static Optional<Failure> stop(int code, boolean userIsKnown, LastfmAccess access) {
    if (code == NO_SUCH_USER && userIsKnown) {
      return Optional.empty();
    }
    return sentence(code, access.user())
        .map(sentence -> Failure.usage(access.serviceName() + " " + sentence));
  }

  private static Optional<String> sentence(int code, String user) {
    String sentence =
        switch (code) {
          case 2, 3, 5, 7 ->
              "rejected the request%1$s: check LASTFM_API_URL, or leave it out to use Last.fm.";
          case 4 -> "rejected the API key%1$s: check LASTFM_API_KEY.";
          case NO_SUCH_USER -> "has no user \"%2$s\"%1$s: check LASTFM_USER.";
          case 9, 14, 15 ->
              "rejected the session key%1$s: get a new LASTFM_SESSION_KEY with ./jbang"
                  + " scripts/session_key.java --save.";
          case 10 ->
              "rejected the API key%1$s: check LASTFM_API_KEY. A key is free at"
                  + " https://www.last.fm/api/account/create.";
          case 13 ->
              "rejected the signature%1$s: correct LASTFM_API_SECRET, shown next to your API key at"
                  + " https://www.last.fm/api/accounts, and run ./jbang scripts/session_key.java"
                  + " --save.";
          case 17 ->
              "hides the plays of \"%2$s\"%1$s: turn off \"Hide recent listening\" at"
                  + " https://www.last.fm/settings/privacy and run again.";
          case 26 ->
              "has suspended the API key%1$s: set LASTFM_API_KEY to a new one from"
                  + " https://www.last.fm/api/account/create.";
          default -> null;
        };
    return Optional.ofNullable(sentence).map(each -> each.formatted(" (error " + code + ")", user));
  }
}
