package navisync.source.lastfm;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import navisync.Failure;

/** Signs calls (docs/rules.md, "Last.fm"). Pure. */
public final class ApiSignature {
  private static final Set<String> NOT_SIGNED = Set.of("format", "callback");

  private static final Set<String> SECRET = Set.of("api_key", "api_sig", "sk", "token");

  private ApiSignature() {}

  /**
   * Returns the parameters of a call with its {@code api_sig}: MD5 over names and values, sorted by
   * name, and the secret.
   *
   * @param parameters all parameters of the call
   * @param secret LASTFM_API_SECRET
   */
  public static Map<String, String> signed(Map<String, String> parameters, String secret) {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(parameters)
        .forEach(
            (name, value) -> {
              if (!NOT_SIGNED.contains(name)) {
                text.append(name).append(value);
              }
            });
    Map<String, String> signed = new LinkedHashMap<>(parameters);
    signed.put("api_sig", md5(text.append(secret).toString()));
    return signed;
  }

  /** Returns the values among the parameters of a call that must never be shown. */
  static Set<String> secretsOf(Map<String, String> parameters) {
    Set<String> secrets = new HashSet<>();
    parameters.forEach(
        (name, value) -> {
          if (SECRET.contains(name) && !value.isEmpty()) {
            secrets.add(value);
          }
        });
    return secrets;
  }

  private static String md5(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("MD5");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException missing) {
      throw Failure.error("This Java has no MD5, which Last.fm's signatures need.", missing);
    }
  }
}
