package navisync.navidrome.api;

import navisync.Failure;
import navisync.navidrome.ServerAddress;

/**
 * One way to ask a server.
 *
 * @param address where
 * @param login as whom
 * @param transport how parameters travel
 * @param redirects how often it may still be redirected
 */
record ConnectionAttempt(
    ServerAddress address, Login login, ParameterTransport transport, int redirects) {

  ConnectionAttempt with(ParameterTransport other) {
    return new ConnectionAttempt(address, login, other, redirects);
  }

  ConnectionAttempt encoded() {
    Login encoded = new Login(login.user(), login.password(), Login.Encoding.HEX);
    return new ConnectionAttempt(address, encoded, transport, redirects);
  }

  ConnectionAttempt redirectedTo(ServerAddress target) {
    return new ConnectionAttempt(target, login, transport, redirects - 1);
  }

  /**
   * Refuses to send a password where others could read it.
   *
   * @throws Failure of usage if they could; it names the way out
   */
  void refuseReadablePassword() {
    if (address.login().isPresent() && !address.isPrivate()) {
      throw Failure.ofSetting(
          "NAVIDROME_URL",
          "NAVIDROME_URL contains a password, which others could read over http. Use https, or"
              + " set ALLOW_PLAINTEXT_PASSWORD=True.");
    }
    if (login.encoding() == Login.Encoding.TOKEN) {
      return;
    }
    String start = "The server at " + address + " needs the password itself";
    if (!address.isPrivate()) {
      throw Failure.usage(
          start
              + ", which others could read over http. Use https, or"
              + " set ALLOW_PLAINTEXT_PASSWORD=True.");
    }
    if (transport != ParameterTransport.FORM) {
      throw Failure.usage(
          start
              + " in the address, which may end up in its log. Set"
              + " ALLOW_PLAINTEXT_PASSWORD=True to accept that.");
    }
  }
}
