package navisync.report.html;

import static navisync.report.html.SampleReport.track;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import navisync.match.Doubt;
import navisync.model.LibraryTrack;
import navisync.plan.LeftAlone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The report as a person has it before them, in a headless Chromium. */
class PageInBrowserTest {
  private static final String LONG = "Donaudampfschifffahrtsgesellschaftskapitänskajütentürschild";
  private static final String HOSTILE = "</script><img src=x onerror=hit=1><svg/onload=hit=1>";

  private static Chromium browser;

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws Exception {
    Optional<Path> program = Chromium.program();
    assumeTrue(program.isPresent(), "no Chromium on the PATH");
    browser = new Chromium(program.get());
  }

  @AfterAll
  static void leave() throws Exception {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void asOnADesk() throws Exception {
    browser.width(1280);
    browser.medium("screen", "light");
  }

  private void open(SampleReport sample) throws Exception {
    sample.report().write(folder);
    browser.open(folder.resolve("report.html"));
    assertEquals(List.of(), browser.events("Runtime.exceptionThrown"));
    assertEquals(List.of(), browser.events("Log.entryAdded"));
  }

  /** Every kind of table and chart, with names that are long, empty or in other scripts. */
  private static SampleReport everything() {
    SampleReport sample = new SampleReport().lovedButMissing("Mirrow", "Lost");
    for (int i = 1; i <= 12; i++) {
      String album = i % 2 == 0 ? LONG : "港 " + i;
      LibraryTrack track = track("t" + i, i % 3 == 0 ? LONG : "灯台組", "Song " + i, album);
      long second = SampleReport.second("2014-0" + (i % 9 + 1) + "-02T12:00:00Z");
      sample
          .owns(track, 1_000, "2024-10-11 19:30:05+00:00")
          .counts(track, i, 10_000 + i)
          .left(new LeftAlone.Conflict(track, 1_000 + i, i))
          .left(new LeftAlone.AlreadyCounted(track, i))
          .played(track.artist(), track.title(), album, List.of(track), second, second + 1)
          .missing("Mirrow " + i, i % 2 == 0 ? LONG + LONG : "Lost", LONG, second, second + 3)
          .near("Orla Venn", "Tin Skye " + i, track, 90 + i % 5, Doubt.OTHER_WORDS, second);
    }
    return sample;
  }

  /** The texts of what a selector finds. */
  private static List<String> texts(String selector) throws Exception {
    return strings("[...document.querySelectorAll('" + selector + "')].map(e => e.innerText)");
  }

  private static List<String> strings(String expression) throws Exception {
    JsonNode array = browser.evaluate(expression);
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  /** Waits for what a script does a moment later. */
  private static void eventually(String expected, String expression) throws Exception {
    String last = "";
    for (int i = 0; i < 500 && !expected.equals(last); i++) {
      last = browser.evaluate("String(" + expression + ")").asText();
      Thread.sleep(i == 0 ? 0 : 20);
    }
    assertEquals(expected, last);
  }

  private static void type(String table, String words) throws Exception {
    browser.evaluate(
        "{ const field = document.querySelector('#%s_wrapper input'); field.value = '%s';"
                .formatted(table, words)
            + " field.dispatchEvent(new Event('input', { bubbles: true })); }");
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 360, 768, 960, 1280, 1920})
  void nothingIsWiderThanTheWindow(int width) throws Exception {
    browser.width(width);
    open(everything());

    assertEquals(
        List.of(),
        strings(
            "[...document.querySelectorAll('body *')].filter(e => !e.closest('.spoken') &&"
                + " e.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5)"
                + ".map(e => e.tagName + ' ' + e.className + ' ' + e.textContent.slice(0, 40))"));
    assertTrue(
        browser
            .evaluate(
                "document.documentElement.scrollWidth <= document.documentElement.clientWidth")
            .asBoolean());
  }

  /** As in the years' chart, where a phone once had a digit a line. */
  @ParameterizedTest
  @ValueSource(ints = {360, 768, 1280})
  void noWordOfUsualLengthIsBroken(int width) throws Exception {
    LibraryTrack track = track("t1", "Northernlights Orchestra", "Lighthouses", "Undercurrents");
    browser.width(width);
    open(
        everything()
            .owns(track, 3, null)
            .counts(track, 3, 1_234)
            .near("Northernlights", "Lighthouse", track, 94, Doubt.OTHER_WORDS, 1_600_000_000)
            .missing("Cold Meridian", "Rainmakers", "Undercurrents", 1_600_000_000));

    assertEquals(
        List.of(),
        strings(
            """
            (() => {
              const broken = [];
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                const text = texts.currentNode;
                if (text.parentElement.closest('.spoken, script, code')) continue;
                for (const word of text.data.matchAll(/[^\\s–·-]{1,14}(?=[\\s–·-]|$)/g)) {
                  if (/[^\\s–·-]/.test(text.data[word.index - 1] ?? ' ')) continue;
                  const range = document.createRange();
                  range.setStart(text, word.index);
                  range.setEnd(text, word.index + word[0].length);
                  const lines = new Set([...range.getClientRects()].map((r) => Math.round(r.top)));
                  if (lines.size > 1) broken.push(word[0]);
                }
              }
              return broken;
            })()
            """));
  }

  /**
   * The rules of axe-core: contrast, names of controls, headings, captions, headers of tables. It
   * is what most such checkers are made of, is maintained, and costs the tests a jar of 400 kB.
   */
  @ParameterizedTest
  @CsvSource({
    "screen, light, 1280",
    "screen, dark, 1280",
    "screen, light, 360",
    "screen, dark, 360",
    "print, dark, 768"
  })
  void everyoneCanReadIt(String medium, String colours, int width) throws Exception {
    browser.width(width);
    browser.medium(medium, colours);
    open(everything());

    browser.evaluate(axe());
    JsonNode broken =
        browser.evaluate(
            "axe.run(document, { resultTypes: ['violations'] }).then(found =>"
                + " found.violations.map(rule => rule.id + ': ' + rule.nodes[0].html +"
                + " rule.nodes[0].failureSummary))");
    assertEquals("[]", broken.toString());
  }

  private static String axe() throws Exception {
    String file = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
    try (InputStream script = PageInBrowserTest.class.getResourceAsStream(file)) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void chartsAndTablesHaveAFormInWords() throws Exception {
    open(everything());

    List<String> tables = new ArrayList<>();
    JsonNode tree = browser.send("Accessibility.getFullAXTree", Map.of()).get("nodes");
    for (JsonNode node : tree) {
      if (node.path("role").path("value").asText().equals("table")) {
        tables.add(node.path("name").path("value").asText());
      }
    }
    assertEquals(
        List.of(
            "Plays by month",
            "Plays by year",
            "Artists by plays, in your library and not",
            "Play counts raised",
            "Conflicts between Navidrome's counts and Last.fm's",
            "Possible matches",
            "Not added: Navidrome seems to have counted these plays itself",
            "Most wanted artists",
            "Most wanted albums",
            "Tracks that are not in the library",
            "Loved tracks that are not in the library"),
        tables);
    assertEquals(
        List.of("2014", "60", "24 in your library, 36 not in it"),
        strings("[...document.querySelector('.years tbody tr').cells].map(c => c.textContent)"));
    assertEquals(
        List.of("H1", "H2", "H2", "H3", "H2", "H3", "H2", "H3", "H3", "H3", "H2"),
        strings(
            "[...document.querySelectorAll('h1, h2, h3')].slice(0, 11).map(each => each.tagName)"));
  }

  @Test
  void asksNothingOfTheNetwork() throws Exception {
    open(everything().missing("<img src=https://tracker.example/x>", "url(//x.example)", "", 1));

    List<String> requests =
        browser.events("Network.requestWillBeSent").stream()
            .map(event -> event.get("request").get("url").asText())
            .toList();
    assertEquals(List.of(folder.resolve("report.html").toUri().toString()), requests);
  }

  @Test
  void hostileNamesAreShownAndDoNothing() throws Exception {
    LibraryTrack track = track("t1", HOSTILE, HOSTILE, HOSTILE);
    open(
        new SampleReport()
            .owns(track, 5, HOSTILE)
            .counts(track, 1, 2)
            .left(new LeftAlone.Conflict(track, 5, 1))
            .left(new LeftAlone.AlreadyCounted(track, 1))
            .played(HOSTILE, HOSTILE, HOSTILE, List.of(track), 1_600_000_000)
            .missing("javascript:hit=1", HOSTILE, HOSTILE, 1_600_000_000)
            .missing("..", "#", "?", 1_600_000_001)
            .near("Mirrow", HOSTILE, track, 91, Doubt.SCORE, 1_600_000_000)
            .lovedButMissing(HOSTILE, HOSTILE));

    assertEquals(HOSTILE, texts("#raised tbody th > div > bdi").get(0));
    assertEquals("undefined", browser.evaluate("typeof hit").asText());
    assertEquals(0, browser.evaluate("document.querySelectorAll('img, svg').length").asInt());
    assertEquals(
        List.of(),
        strings(
            "[...document.querySelectorAll('.rows a')].map(a => a.href).filter(address =>"
                + " !address.startsWith('https://www.last.fm/music/') &&"
                + " !address.startsWith('https://music.example/app/#/album/album-t1/show'))"));
  }

  @Test
  void linksLeadToTheSongAtNavidromeAndAtLastfm() throws Exception {
    LibraryTrack track = track("t1", "AC/DC & Co", "Salt + Road?", "Kites");
    open(new SampleReport().owns(track, 0, null).counts(track, 0, 2));

    assertEquals(
        List.of(
            "Salt + Road? by AC/DC & Co in Navidrome"
                + " https://music.example/app/#/album/album-t1/show",
            "Salt + Road? by AC/DC & Co at Last.fm"
                + " https://www.last.fm/music/AC%2FDC+%26+Co/_/Salt+%252B+Road%3F"),
        strings(
            "[...document.querySelectorAll('#raised td.links a')].map(a =>"
                + " a.getAttribute('aria-label') + ' ' + a.href)"));
  }

  @Test
  void twentyThousandRowsAreShownInPagesSortedAndSearched() throws Exception {
    SampleReport sample = new SampleReport();
    for (int i = 1; i <= 20_000; i++) {
      sample.missing("Artist " + i % 700, "Song " + i, "Album " + i % 3_000, new long[i % 9 + 1]);
    }
    open(sample);

    assertEquals(10, texts("#missing-songs tbody tr").size());
    assertTrue(texts("#missing-songs_wrapper .dt-info").get(0).contains("of 20,000"));
    assertEquals("9", texts("#missing-songs tbody td.number").get(0));

    String first = "document.querySelector('#missing-songs tbody th bdi').textContent";
    type("missing-songs", "song 19999");
    eventually("Song 19999", first);
    assertEquals(1, texts("#missing-songs tbody tr").size());
    type("missing-songs", "ärtist 512 song 1912");
    eventually("Song 1912", first);
    assertEquals(1, texts("#missing-songs tbody tr").size());
    type("missing-songs", "");
    browser.evaluate("document.querySelector('#missing-songs thead th .dt-column-order').click()");
    eventually("Song 1", first);
  }

  @Test
  void everyTableWithSeveralRowsIsSortedAndSearchedByKeyboard() throws Exception {
    open(everything());

    assertEquals(
        List.of(),
        strings(
            "[...document.querySelectorAll('table.rows')].filter(table => table.tBodies[0].rows"
                + ".length > 1 && !table.closest('.dt-container').querySelector('input'))"
                + ".map(table => table.id)"));
    String raised = "document.querySelectorAll('#raised thead th')";
    eventually("descending", raised + "[5].ariaSort");
    browser.evaluate(raised + "[4].querySelector('.dt-column-order').focus()");
    browser.press("Enter", 13, "\r");
    eventually("descending", raised + "[4].ariaSort");
    browser.press("Enter", 13, "\r");
    eventually("ascending", raised + "[4].ariaSort");
    assertEquals("10,001", texts("#raised tbody td.number").get(1));
  }

  @Test
  void theCommandOfAPossibleMatchIsCopied() throws Exception {
    LibraryTrack track = track("t1", "Orla Venn", "Tin Sky", "Kites");
    open(
        new SampleReport()
            .owns(track, 0, null)
            .near("Orla Venn", "Tin Skye", track, 93, Doubt.OTHER_WORDS, 1_600_000_000));

    assertEquals(
        List.of(
            "Tin Skye\nOrla Venn\nLast.fm",
            "Tin Sky\nOrla Venn · Kites\nNavidrome · Last.fm",
            "93",
            "1",
            "the titles differ by a word",
            "alias Orla Venn | Tin Skye => Orla Venn | Tin Sky Copy"),
        strings(
            "[...document.querySelector('#suggestions tbody tr').cells].map(c =>"
                + " c.innerText.replace(/\\s*\\n\\s*/g, '\\n'))"));
  }

  @Test
  void onPaperThereAreNoControls() throws Exception {
    browser.medium("print", "dark");
    open(everything());

    assertEquals(
        "rgb(255, 255, 255)",
        browser.evaluate("getComputedStyle(document.body).backgroundColor").asText());

    assertEquals(
        List.of(),
        strings(
            "[...document.querySelectorAll('nav, input, select, .dt-paging, button')].filter(each"
                + " => each.offsetParent).map(each => each.outerHTML)"));
    browser.width(700);
    assertEquals(
        List.of(),
        strings(
            "[...document.querySelectorAll('.months td:not(.shade-0) span')].filter(each =>"
                + " getComputedStyle(each).clipPath != 'none').map(each => each.innerText)"));
    byte[] pdf =
        Base64.getDecoder().decode(browser.send("Page.printToPDF", Map.of()).get("data").asText());
    assertTrue(pdf.length > 10_000);
  }
}
