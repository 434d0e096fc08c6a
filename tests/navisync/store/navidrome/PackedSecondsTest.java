package navisync.store.navidrome;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PackedSecondsTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void comeBackAsTheyWere(long[] seconds) {
    assertArrayEquals(seconds, PackedSeconds.unpack(PackedSeconds.pack(seconds)));
  }

  static Stream<Named<long[]>> rows() {
    return Stream.of(
        Named.of("none", new long[] {}),
        Named.of("one", new long[] {1_600_000_000}),
        Named.of("the same second twice", new long[] {1_600_000_000, 1_600_000_000}),
        Named.of("steps of one to five bytes", new long[] {0, 127, 255, 99_999, 9_999_999_999L}),
        Named.of("before 1970", new long[] {-5, 0, 3}));
  }

  @Test
  void takeFewBytes() {
    assertEquals(5 + 3, PackedSeconds.pack(new long[] {1_600_000_000, 1_601_000_000}).length);
    assertNull(PackedSeconds.pack(new long[] {}));
  }
}
