package navisync.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What can become of an answer as a whole. */
enum AnswerMutation {
  HTML,
  LOGIN_PAGE,
  EMPTY,
  BLANK,
  GZIP_JUNK,
  CUT_OFF,
  CUT_SHORT,
  TWICE,
  TRAILING_JUNK,
  FLIPPED_BYTES,
  BYTE_ORDER_MARK,
  OTHER_JSON,
  NO_JSON,
  DEEP,
  LONG_NUMBER,
  STATUS,
  REDIRECT,
  REFUSAL,
  XML_REFUSAL,
  ODD_HEADERS,
  RETRY_AFTER;

  private static final List<Integer> STATUSES =
      List.of(
          201, 206, 300, 301, 302, 400, 401, 403, 404, 405, 407, 408, 409, 410, 413, 414, 418, 429,
          431, 451, 500, 501, 502, 503, 504, 599, 999);

  private static final List<String> LOCATIONS =
      List.of(
          "",
          "/",
          "/rest/ping.view",
          "/app/",
          "?again",
          "mailto:ann@mirrow.example",
          "http:///rest/ping.view",
          "http://127.0.0.1:1/rest/ping.view",
          "http://[::1/rest/ping.view",
          "http://a b/%zz",
          "//",
          "file:///etc/passwd");

  private static final List<String> OTHERS =
      List.of(
          "null", "[]", "{}", "\"\"", "7", "true", "[null]", "{\"error\":null}", "[[]]", "[{}]");

  private static final List<String> NO_JSONS =
      List.of(
          "NaN", "{", "{\"a\":", "'single'", "<?xml version=\"1.0\"?><a/>", "\u0000", "}{", ",");

  /**
   * The mutated answer.
   *
   * @param asked the parameters of the request as sent, which some servers repeat in an error
   */
  Answer of(Answer good, String asked, Random random) {
    String text = good.text();
    return switch (this) {
      case HTML -> html(good, "<html><body><h1>502 Bad Gateway</h1></body></html>", random);
      case LOGIN_PAGE ->
          html(good, "<!DOCTYPE html><form><input type=\"password\"></form>", random);
      case EMPTY -> good.text("");
      case BLANK -> good.text(" \r\n\t");
      case GZIP_JUNK -> good.bytes(junk(random)).with("Content-Encoding", "gzip");
      case CUT_OFF -> Answer.NONE;
      case CUT_SHORT -> good.text(text.substring(0, random.nextInt(text.length() + 1)));
      case TWICE -> good.text(text + text);
      case TRAILING_JUNK -> good.text(text + "</html>");
      case FLIPPED_BYTES -> good.bytes(flipped(good.body(), random));
      case BYTE_ORDER_MARK -> good.text("\ufeff" + text);
      case OTHER_JSON -> good.text(OTHERS.get(random.nextInt(OTHERS.size())));
      case NO_JSON -> good.text(NO_JSONS.get(random.nextInt(NO_JSONS.size())));
      case DEEP -> good.text("{\"a\":[".repeat(20_000));
      case LONG_NUMBER -> good.text("{\"error\":" + "9".repeat(5_000) + "}");
      case STATUS -> good.status(STATUSES.get(random.nextInt(STATUSES.size())));
      case REDIRECT ->
          good.status(random.nextBoolean() ? 302 : 307)
              .with("Location", LOCATIONS.get(random.nextInt(LOCATIONS.size())));
      case REFUSAL -> good.text(refusal(asked, random));
      case XML_REFUSAL ->
          good.text(
              "<subsonic-response status=\"failed\" version=\"1.16.1\"><error code=\""
                  + List.of("0", "40", "70", "99999999999").get(random.nextInt(4))
                  + "\" message=\"no "
                  + asked.replace("\"", "")
                  + "\"/></subsonic-response>");
      case ODD_HEADERS -> oddHeaders(good, random);
      case RETRY_AFTER ->
          good.status(random.nextBoolean() ? 429 : 503)
              .with(
                  "Retry-After",
                  List.of("0", "1", "899", "999999999", "soon", "-1").get(random.nextInt(6)));
    };
  }

  private static Answer html(Answer good, String page, Random random) {
    Answer answer = good.text(page);
    return random.nextBoolean() ? answer.with("Content-Type", "text/html") : answer;
  }

  private static byte[] junk(Random random) {
    byte[] bytes = new byte[200];
    random.nextBytes(bytes);
    bytes[0] = 0x1f;
    bytes[1] = (byte) 0x8b;
    return bytes;
  }

  private static byte[] flipped(byte[] body, Random random) {
    byte[] bytes = Arrays.copyOf(body, body.length);
    for (int i = 0; i < 3 && bytes.length > 0; i++) {
      bytes[random.nextInt(bytes.length)] ^= (byte) 0x80;
    }
    return bytes;
  }

  /** An error in the form of either service, in its own words, with what was asked in them. */
  private static String refusal(String asked, Random random) {
    List<Integer> codes = List.of(-1, 0, 6, 8, 10, 11, 13, 17, 26, 29, 40, 41, 50, 70, 1 << 30);
    int code = codes.get(random.nextInt(codes.size()));
    String words =
        "Refused\\n\\u001b[31m\\u0000 "
            + asked.replace("\\", "").replace("\"", "")
            + " ".repeat(random.nextInt(2) * 5_000);
    return "{\"error\":"
        + code
        + ",\"message\":\""
        + words
        + "\",\"subsonic-response\":{\"status\":\"failed\",\"error\":{\"code\":"
        + code
        + ",\"message\":\""
        + words
        + "\"}}}";
  }

  private static Answer oddHeaders(Answer good, Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> good.with("X-Total-Count", "99999999999999999999");
      case 1 -> good.with("X-Total-Count", "-1");
      case 2 -> good.with("X-Total-Count", "2");
      case 3 -> good.with("X-Nd-Authorization", "no token \u00e9");
      case 4 -> good.with("Set-Cookie", "nd-player-616e6e=a b/../%zz?; Path=/");
      case 5 -> good.with("Set-Cookie", "nd-player-ff=x; nd-player-616e6e=");
      case 6 ->
          good.with(
              "Content-Type",
              new String(new byte[] {'a', (byte) 0xe9}, StandardCharsets.ISO_8859_1));
      default -> good.with("Location", "http://[");
    };
  }
}
