package navisync.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import navisync.model.LibraryTrack;
import navisync.model.NameTags;
import navisync.model.Participant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MatchFingerprintTest {
  private static final OptionalLong CODE = OptionalLong.of(7);

  private static final LibraryTrack TRACK =
      new LibraryTrack(
          "id",
          1,
          "Mirrow/Lost.flac",
          "Lost",
          "Mirrow",
          List.of(new Participant("a1", "Mirrow")),
          "Kites",
          "k1",
          "Mirrow",
          "m-1",
          2010,
          false,
          1,
          3,
          new NameTags("Radio Edit", "Remaster", true));

  /** Every component of a library track changed alone, and every one of what it holds. */
  static Stream<Named<LibraryTrack>> changedTracks() throws ReflectiveOperationException {
    return changes(TRACK).stream();
  }

  @SuppressWarnings("unchecked")
  private static <T extends Record> List<Named<T>> changes(T whole)
      throws ReflectiveOperationException {
    RecordComponent[] parts = whole.getClass().getRecordComponents();
    Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
    List<Named<T>> changed = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      for (Named<?> other : others(parts[i].getAccessor().invoke(whole))) {
        Object[] values = new Object[parts.length];
        for (int j = 0; j < parts.length; j++) {
          values[j] = parts[j].getAccessor().invoke(whole);
        }
        values[i] = other.getPayload();
        changed.add(
            Named.of(
                parts[i].getName() + ", " + other.getName(),
                (T) whole.getClass().getDeclaredConstructor(types).newInstance(values)));
      }
    }
    return changed;
  }

  private static List<? extends Named<?>> others(Object value) throws ReflectiveOperationException {
    if (value instanceof String text) {
      return List.of(Named.of("other", text + "x"));
    }
    if (value instanceof Integer number) {
      return List.of(Named.of("other", number + 1));
    }
    if (value instanceof Boolean flag) {
      return List.of(Named.of("other", !flag));
    }
    if (value instanceof Record whole) {
      return changes(whole);
    }
    List<Named<?>> lists = new ArrayList<>();
    lists.add(Named.of("none", List.of()));
    for (Named<?> each : changes((Record) ((List<?>) value).get(0))) {
      lists.add(Named.of(each.getName(), List.of(each.getPayload())));
    }
    return lists;
  }

  @ParameterizedTest
  @MethodSource("changedTracks")
  @DisplayName("whatever changes in a library track changes the fingerprint")
  void everyComponent(LibraryTrack changed) {
    assertNotEquals(
        MatchFingerprint.ofLibrary(CODE, List.of(TRACK)),
        MatchFingerprint.ofLibrary(CODE, List.of(changed)));
  }

  @Test
  @DisplayName("it is the same for the same tracks, and another for another order")
  void sameTracks() {
    LibraryTrack other = changed();
    assertEquals(
        MatchFingerprint.ofLibrary(CODE, List.of(TRACK, other)),
        MatchFingerprint.ofLibrary(CODE, List.of(TRACK, other)));
    assertNotEquals(
        MatchFingerprint.ofLibrary(CODE, List.of(TRACK, other)),
        MatchFingerprint.ofLibrary(CODE, List.of(other, TRACK)));
  }

  private static LibraryTrack changed() {
    try {
      return changedTracks().findFirst().orElseThrow().getPayload();
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Test
  @DisplayName("other code has another one, and code that cannot be read has none")
  void otherCode() {
    assertNotEquals(
        MatchFingerprint.ofLibrary(CODE, List.of(TRACK)),
        MatchFingerprint.ofLibrary(OptionalLong.of(8), List.of(TRACK)));
    assertEquals(
        OptionalLong.empty(), MatchFingerprint.ofLibrary(OptionalLong.empty(), List.of(TRACK)));
  }
}
