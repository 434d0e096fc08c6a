package navisync.match;

import static navisync.match.SampleTrack.song;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import navisync.model.LibraryTrack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FuzzyIndexTest {
  private static final String[] ALPHABETS = {
    "aaeeiiooubdlmnrst '&",
    "AaÁäeéioøñbdlmnrsт",
    "аеиоувдлмнрстйё ",
    "あいきぎくぐしじつとなのはばぱ",
    "港町夜朝灯波音海山川",
    "사랑해가나다라마바아자하 ",
    "αεηικλμνοπρστάέή ",
    "كتبمنسرادوي ",
    "ก่้าิีุมนรสด "
  };

  private static final Map<String, int[]> PLAIN = new HashMap<>();

  @ParameterizedTest(name = "{0} / {1} beside {2} / {3}: {4} and {5}, {6}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Orla Venn    | Song for the Dean | Orla Venn   | Song for the Deal | 100 | 94  | 95.8
          Orla Venn    | Tin Sky           | Orla Venn   | Tin Skys          | 100 | 93  | 95.1
          Dunmarow     | Ash Ferry         | Dunmarrow   | Ash Ferry         | 94  | 100 | 98.2
          Noëlle & Bo  | FIRE              | noelle and bo | fire            | 100 | 100 | 100.0
          Вера Снегова | Зимний вечер      | Вера Снегова | Зимний ветер     | 100 | 92  | 94.4
          abcdefgh     | a                 | abcdefxy    | a                 | 75  | 100 | 92.5
          """)
  void scoresAsTheOriginalDoes(
      String artist,
      String title,
      String libraryArtist,
      String libraryTitle,
      int artistScore,
      int titleScore,
      double score) {
    FuzzyIndex.Found found =
        new FuzzyIndex(List.of(song(libraryArtist, libraryTitle)), 85).find(artist, title).get(0);
    assertEquals(artistScore, found.artistScore());
    assertEquals(titleScore, found.titleScore());
    assertEquals(score, FuzzyIndex.tenths(artistScore, titleScore) / 10.0);
  }

  @Test
  void halvesAreRoundedToTheEvenNumber() {
    FuzzyText five = FuzzyText.of("abcdeuvw");
    FuzzyText seven = FuzzyText.of("abcdefgw");
    FuzzyName name = new FuzzyName(FuzzyText.of("abcdefgh"));
    assertEquals(62, name.score(five, 0), "62.5");
    assertEquals(88, name.score(seven, 0), "87.5");
    assertEquals(-1, name.score(five, 63));
    assertEquals(88, name.score(seven, 88));
  }

  @ParameterizedTest(name = "from a score of {0}")
  @ValueSource(ints = {70, 85, 95})
  void findsTheVeryPairsThatComparingAllWithAllFinds(int least) {
    Random random = new Random(least);
    List<LibraryTrack> library = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      String alphabet = ALPHABETS[i % ALPHABETS.length];
      boolean known = i > 20 && random.nextInt(3) > 0;
      String artist =
          known
              ? library.get(i - random.nextInt(20) - 1).artist()
              : name(alphabet, random, i % 50 == 0 ? 70 : 14);
      library.add(song(artist, name(alphabet, random, i % 70 == 0 ? 90 : 18)));
    }
    FuzzyIndex index = new FuzzyIndex(library, least);
    int pairs = 0;
    for (int i = 0; i < 300; i++) {
      LibraryTrack near = library.get(random.nextInt(library.size()));
      String alphabet = ALPHABETS[i % ALPHABETS.length];
      String artist = typos(near.artist(), random.nextInt(4), alphabet, random);
      String title = typos(near.title(), random.nextInt(6), alphabet, random);
      Set<String> expected = allWithAll(library, artist, title, least);
      Set<String> found = new TreeSet<>();
      for (FuzzyIndex.Found each : index.find(artist, title)) {
        found.add(line(each.track(), each.artistScore(), each.titleScore()));
      }
      assertEquals(expected, found, artist + " / " + title);
      pairs += expected.size();
    }
    assertTrue(pairs >= 40, "only " + pairs + " pairs were there to find");
  }

  /** The rule as it is written down, without any of the ways to be fast. */
  private static Set<String> allWithAll(
      List<LibraryTrack> library, String artist, String title, int least) {
    Set<String> pairs = new TreeSet<>();
    for (LibraryTrack track : library) {
      int artistScore = score(artist, track.artist());
      if (artistScore >= 70) {
        int titleScore = score(title, track.title());
        if (0.7 * titleScore + 0.3 * artistScore >= least - 1e-9) {
          pairs.add(line(track, artistScore, titleScore));
        }
      }
    }
    return pairs;
  }

  private static String line(LibraryTrack track, int artistScore, int titleScore) {
    return track.id() + " " + artistScore + " " + titleScore;
  }

  private static int score(String one, String other) {
    int[] a = plain(one);
    int[] b = plain(other);
    int[][] longest = new int[a.length + 1][b.length + 1];
    for (int i = 1; i <= a.length; i++) {
      for (int j = 1; j <= b.length; j++) {
        boolean same = a[i - 1] == b[j - 1];
        int without = Math.max(longest[i - 1][j], longest[i][j - 1]);
        longest[i][j] = same ? longest[i - 1][j - 1] + 1 : without;
      }
    }
    return (int) Math.rint(100.0 * 2 * longest[a.length][b.length] / (a.length + b.length));
  }

  private static int[] plain(String text) {
    return PLAIN.computeIfAbsent(text, FuzzyIndexTest::decomposed);
  }

  private static int[] decomposed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replace(" & ", " and ")
        .codePoints()
        .toArray();
  }

  private static String name(String alphabet, Random random, int longest) {
    StringBuilder name = new StringBuilder();
    for (int length = 2 + random.nextInt(longest); name.length() < length; ) {
      name.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return name.toString();
  }

  private static String typos(String name, int number, String alphabet, Random random) {
    StringBuilder text = new StringBuilder(name);
    for (int i = 0; i < number; i++) {
      int place = random.nextInt(text.length() + 1);
      if (random.nextBoolean() || text.length() < 3) {
        text.insert(place, alphabet.charAt(random.nextInt(alphabet.length())));
      } else {
        text.deleteCharAt(Math.min(place, text.length() - 1));
      }
    }
    return text.toString();
  }
}
