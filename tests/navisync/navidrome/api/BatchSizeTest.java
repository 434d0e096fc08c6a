package navisync.navidrome.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the size of a batch is learned from what the server takes. */
class BatchSizeTest {
  private static final Duration QUICK = Duration.ofSeconds(1);

  private final BatchSize size = new BatchSize(250);

  @Test
  void growsToTheLargestAndNoFurther() {
    assertEquals(List.of(250, 500, 1000, 2000, 2000, 2000), sizes(6, 10_000));
  }

  @Test
  void findsWhatTheServerTakesAndKeepsToIt() {
    assertEquals(List.of(250, 500, 375, 437, 375, 375, 375), sizes(7, 420));
  }

  @Test
  void beginsSmallerWhereEvenTheFirstIsRefused() {
    assertEquals(List.of(250, 125, 62, 31, 46, 54, 46, 46), sizes(8, 50));
  }

  @Test
  void aLostAnswerMakesItSmallerForAWhile() {
    sizes(4, 10_000);
    size.lost();

    assertEquals(List.of(1000, 2000, 2000), sizes(3, 10_000));

    size.lost();
    size.lost();
    size.lost();

    assertEquals(List.of(250, 500, 1000, 2000, 2000), sizes(5, 10_000));
  }

  @Test
  void isNeverLessThanOne() {
    for (int i = 0; i < 20; i++) {
      size.lost();
    }
    assertEquals(1, size.next());
  }

  @Test
  void aSlowAnswerLetsItGrowNoFurther() {
    size.taken(250, Duration.ofSeconds(20));
    assertEquals(250, size.next());
  }

  @Test
  void aLastBatchThatIsNotFullSaysNothing() {
    size.taken(7, QUICK);
    assertEquals(250, size.next());
  }

  @Test
  void aServerThatBecomesStricterIsFollowed() {
    sizes(4, 10_000);

    assertEquals(List.of(2000, 1000, 500, 250, 375), sizes(5, 400));
  }

  @Test
  void onePlayThatIsRefusedSaysNothingAboutSize() {
    sizes(9, 1);
    size.refused(1);

    assertEquals(250, size.next());
  }

  /** The sizes of some requests to a server that takes so many plays at once. */
  private List<Integer> sizes(int requests, int limit) {
    List<Integer> sizes = new ArrayList<>();
    for (int i = 0; i < requests; i++) {
      int next = size.next();
      sizes.add(next);
      if (next <= limit) {
        size.taken(next, QUICK);
      } else {
        size.refused(next);
      }
    }
    return sizes;
  }
}
