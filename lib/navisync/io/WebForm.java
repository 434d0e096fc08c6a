package navisync.io;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** The parameters of a request, encoded. A name may occur more than once. */
public final class WebForm {
  private WebForm() {}

  /** Returns an address with parameters at its end. */
  public static URI address(
      URI address, Collection<? extends Map.Entry<String, String>> parameters) {
    String separator = address.getRawQuery() == null ? "?" : "&";
    return URI.create(address + separator + encoded(parameters));
  }

  /** Returns a POST with the parameters in its body, which no server or proxy logs. */
  public static HttpRequest.Builder post(
      URI address, Collection<? extends Map.Entry<String, String>> parameters) {
    return HttpRequest.newBuilder(address)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(encoded(parameters)));
  }

  private static String encoded(Collection<? extends Map.Entry<String, String>> parameters) {
    return parameters.stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
