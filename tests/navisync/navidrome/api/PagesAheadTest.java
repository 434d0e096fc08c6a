package navisync.navidrome.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A list of 17 rows, 0 to 16, read in pages. */
class PagesAheadTest {
  private static final int ROWS = 17;

  private final Set<Integer> asked = new ConcurrentSkipListSet<>();
  private int shortPage = -1;

  @Test
  @DisplayName("every page comes once and in its order, and is asked for once")
  void pages() {
    assertEquals(List.of(0, 3, 6, 9, 12, 15), starts(3, 3, ROWS));
    assertEquals(new TreeSet<>(List.of(0, 3, 6, 9, 12, 15)), asked);
  }

  @Test
  @DisplayName("a server that gives fewer rows at once is asked for all of them, too")
  void cappedPages() {
    assertEquals(List.of(0, 2, 4, 6, 8, 10, 12, 14, 16), starts(3, 2, ROWS));
  }

  @Test
  @DisplayName("where one page is short, the next is asked for from its end on")
  void oneShortPage() {
    shortPage = 3;

    assertEquals(List.of(0, 3, 5, 8, 11, 14), starts(3, 3, ROWS));
  }

  @Test
  @DisplayName("of a server that does not say how many rows there are, nothing is asked ahead")
  void noTotal() {
    starts(3, 3, -1);

    assertEquals(new TreeSet<>(List.of(0, 3, 6, 9, 12, 15)), asked);
  }

  /** Reads the list to its end and returns the first row of each page. */
  private List<Integer> starts(int size, int most, long total) {
    PagesAhead pages = new PagesAhead(from -> Optional.of(page(from, most, total)), size);
    List<Integer> starts = new ArrayList<>();
    for (int start = 0; start < ROWS; ) {
      NativeClient.Page page = pages.from(start).orElseThrow();
      starts.add(page.rows().get(0).intValue());
      start += page.rows().size();
    }
    return starts;
  }

  private NativeClient.Page page(int from, int most, long total) {
    asked.add(from);
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    for (int row = from; row < Math.min(ROWS, from + (from == shortPage ? 2 : most)); row++) {
      rows.add(row);
    }
    return new NativeClient.Page(rows, total);
  }
}
