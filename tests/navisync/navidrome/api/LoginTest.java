package navisync.navidrome.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Map;
import java.util.Set;
import navisync.io.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the password is sent ("Password with special characters / digits only"). */
class LoginTest {

  /** Worked out with {@code printf '%s' PASSWORDc19b2d | md5sum} in UTF-8. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "sesame,          26719a1196d2a940705a59634eb18eab",
    "'@a&b=c#%+ \u00e9', e0cda6158447388648d0e3abd5596ff2",
    "000123,          a323521e178b5d0641fba8bc35461ce6",
  })
  void caseTheTokenIsMd5OfPasswordAndSaltInUtf8(String password, String token) {
    assertEquals(token, Login.token(password, "c19b2d"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "'@a&b=c#%+ \u00e9', enc:406126623d6323252b20c3a9",
    "000123,          enc:303030313233",
  })
  void caseThePlainFormIsHexadecimal(String password, String encoded) {
    Login login = new Login("ann", new Secret(password), Login.Encoding.HEX);
    assertEquals(Map.of("u", "ann", "p", encoded), login.parameters());
  }

  @Test
  void everyRequestHasASaltOfItsOwn() {
    Login login = new Login("ann", new Secret("sesame"), Login.Encoding.TOKEN);

    Map<String, String> one = login.parameters();
    Map<String, String> other = login.parameters();

    assertEquals(Set.of("u", "t", "s"), one.keySet());
    assertEquals(Login.token("sesame", one.get("s")), one.get("t"));
    assertNotEquals(one.get("s"), other.get("s"));
  }

  @Test
  void itsTextHoldsNoPassword() {
    assertEquals(
        "Login[user=ann, password=***, encoding=TOKEN]",
        new Login("ann", new Secret("sesame"), Login.Encoding.TOKEN).toString());
  }
}
