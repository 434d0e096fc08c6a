package navisync.source.lastfm;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import navisync.Failure;
import navisync.source.ServiceAddress;

/**
 * The address of Last.fm, or of another server of its protocol, and the account to read.
 *
 * @param address the address of the service, http or https
 * @param user the Last.fm user whose history is read
 * @param apiKey a secret; {@link #toString} leaves it out
 */
public record LastfmAccess(URI address, String user, String apiKey) {
  /** Last.fm's own address. */
  public static final String LASTFM_ADDRESS = "https://ws.audioscrobbler.com/2.0/";

  /**
   * Reads the settings.
   *
   * @param address LASTFM_API_URL, empty for Last.fm's own
   * @throws Failure of usage if the address is no http or https address
   */
  public static LastfmAccess of(String address, String user, String apiKey) {
    String given = address.isBlank() ? LASTFM_ADDRESS : address.strip();
    return new LastfmAccess(
        ServiceAddress.of("LASTFM_API_URL", given, LASTFM_ADDRESS), user, apiKey);
  }

  /** Returns the service's name in messages: {@code "Last.fm"}, or the host of another server. */
  public String serviceName() {
    return address.toString().equals(LASTFM_ADDRESS) ? "Last.fm" : address.getHost();
  }

  /** Returns whether this is Last.fm itself, whose terms limit the rate of requests. */
  boolean isLastfm() {
    return isSameServer(URI.create(LASTFM_ADDRESS));
  }

  /** Returns the parameters that every call needs, in a map to add more to. */
  Map<String, String> call(String method) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("method", method);
    parameters.put("api_key", apiKey);
    parameters.put("format", "json");
    return parameters;
  }

  /** Returns whether an address is on the same host, so that it may be sent the key. */
  boolean isSameServer(URI other) {
    return ServiceAddress.sameHost(address, other);
  }

  /** Returns a text from outside with the API key replaced, so that it can be shown. */
  public String withoutKey(String text) {
    return apiKey.isEmpty() ? text : text.replace(apiKey, "***");
  }

  @Override
  public String toString() {
    return "LastfmAccess[address=" + address + ", user=" + user + "]";
  }
}
