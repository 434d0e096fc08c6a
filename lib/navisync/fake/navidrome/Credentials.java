package navisync.fake.navidrome;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Identifies the user from the parameters of Subsonic's API. */
final class Credentials {
  private Credentials() {}

  /** Returns the user; fails if a parameter is missing, or the name or password wrong. */
  static User check(NavidromeRequest request, Setup setup) throws Failed {
    for (String name : List.of("u", "v", "c")) {
      if (request.value(name).isEmpty()) {
        throw new Failed(10, "missing parameter: '" + name + "'");
      }
    }
    String password = request.value("p");
    User user = setup.user(request.value("u"));
    if (user == null
        || !(password.isEmpty()
            ? token(user.password() + request.value("s")).equals(request.value("t"))
            : plain(password).equals(user.password()))) {
      throw new Failed(40, "Wrong username or password");
    }
    return user;
  }

  /** Decodes a password, plain or in hexadecimal digits after {@code enc:}. */
  private static String plain(String password) {
    if (!password.matches("enc:([0-9a-fA-F]{2})*")) {
      return password;
    }
    return new String(HexFormat.of().parseHex(password.substring(4)), StandardCharsets.UTF_8);
  }

  private static String token(String passwordAndSalt) {
    try {
      byte[] bytes = passwordAndSalt.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Returns the token for a salt that the native login hands out for Subsonic's API. */
  static String token(User user, String salt) {
    return token(user.password() + salt);
  }
}
