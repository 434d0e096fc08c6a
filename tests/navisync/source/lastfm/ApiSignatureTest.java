package navisync.source.lastfm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** docs/rules.md, "Last.fm". */
class ApiSignatureTest {
  @Test
  void namesAndValuesSortedByNameThenTheSecretWithoutFormatAndCallback() {
    Map<String, String> call =
        Map.of(
            "track", "Été",
            "method", "track.love",
            "api_key", "k",
            "artist", "Mirrow",
            "sk", "s",
            "format", "json",
            "callback", "c");

    Map<String, String> signed = new TreeMap<>(ApiSignature.signed(call, "secret"));

    // printf 'api_keykartistMirrowmethodtrack.loveskstrackÉtésecret' | md5sum
    assertEquals("4cb550e4e1f13d278beba6a08bf4ca74", signed.remove("api_sig"));
    assertEquals(new TreeMap<>(call), signed);
  }
}
