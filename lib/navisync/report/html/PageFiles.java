package navisync.report.html;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The files that the page is made of: the template beside this class, and libraries from jars. */
final class PageFiles {
  private static final String WEB_JARS = "/META-INF/resources/webjars/";

  /** The template of the page, ready for its values. */
  static final Mustache TEMPLATE =
      new DefaultMustacheFactory().compile(new StringReader(text("page.html")), "page.html");

  /** The style sheet. */
  static final String STYLE = text("page.css");

  /** The script: the table library with what it needs, and the page's own. */
  static final String SCRIPT = script();

  /** The hash by which a Content-Security-Policy allows the script. */
  static final String SCRIPT_HASH = hash(SCRIPT);

  private PageFiles() {}

  private static String script() {
    String script =
        text(WEB_JARS + "jquery/4.0.0/jquery.slim.min.js")
            + "\n"
            + text(WEB_JARS + "datatables/2.3.7/js/dataTables.min.js")
            + "\n"
            + text("page.js");
    // A browser ends a script at these letters, wherever in the code they stand.
    return "\n" + script.replaceAll("(?i)</(?=script)", "<\\\\/").replace("<!--", "<\\!--") + "\n";
  }

  /** Returns the hash of a script by which a Content-Security-Policy allows it. */
  static String hash(String script) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static String text(String name) {
    try (InputStream file = PageFiles.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
