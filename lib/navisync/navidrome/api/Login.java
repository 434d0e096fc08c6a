package navisync.navidrome.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import navisync.io.Secret;

/**
 * A user's login at the Subsonic API, as the server takes it. The password never goes into an
 * address that is logged: requests carry it in the body wherever the server allows.
 *
 * @param user the user's name
 * @param password the password, to the letter
 * @param encoding how it is sent
 */
record Login(String user, Secret password, Encoding encoding) {
  /** The way in which the password is sent. */
  enum Encoding {
    /** {@code t} = md5(password + salt) with a fresh salt {@code s}: the password stays here. */
    TOKEN,
    /** {@code p=enc:} and the password in hexadecimal, for servers that answer error 41. */
    HEX
  }

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT_BYTES = 12;

  /** Returns the parameters of one request, with a salt of its own. */
  Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("u", user);
    if (encoding == Encoding.HEX) {
      parameters.put("p", "enc:" + hex(password.value().getBytes(StandardCharsets.UTF_8)));
    } else {
      byte[] salt = new byte[SALT_BYTES];
      RANDOM.nextBytes(salt);
      parameters.put("t", token(password.value(), hex(salt)));
      parameters.put("s", hex(salt));
    }
    return parameters;
  }

  /** Returns what of such parameters must never be shown, in each of its forms. */
  Set<String> secretsOf(Map<String, String> parameters) {
    Set<String> secrets = new HashSet<>(parameters.values());
    secrets.remove(user);
    secrets.add(password.value());
    secrets.add(hex(password.value().getBytes(StandardCharsets.UTF_8)));
    secrets.add(URLEncoder.encode(password.value(), StandardCharsets.UTF_8));
    secrets.remove("");
    return secrets;
  }

  /** Returns the md5 of password and salt in UTF-8, in lower-case hexadecimal. */
  static String token(String password, String salt) {
    try {
      MessageDigest md5 = MessageDigest.getInstance("MD5");
      return hex(md5.digest((password + salt).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
