///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS ../lib/lib.java
//SOURCES ../lib/options.java
//SOURCES navisync/pairs/*.java

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import navisync.Failure;
import navisync.match.KeptCopies;
import navisync.match.Match;
import navisync.match.MatchLibrary;
import navisync.match.MatchSettings;
import navisync.match.Matcher;
import navisync.model.LastfmTrack;
import navisync.model.LibraryTrack;
import navisync.model.NameTags;
import navisync.model.Participant;
import navisync.pairs.LabelledPair;
import navisync.pairs.PairFile;
import navisync.pairs.PairJudge;
import navisync.pairs.PairTally;
import navisync.pairs.PairVerdict;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Judges the matching by labelled pairs, or measures its speed.
 *
 * <p>Whoever changes a rule sees with {@code --pairs} what becomes of pairs whose answer is known;
 * {@link PairFile} describes the file.
 *
 * <pre>
 * ./jbang scripts/bench_matching.java --pairs tests/data/labelled_pairs.tsv --show=wrong
 * </pre>
 *
 * <p>Without it, measures matching alone on invented names of several scripts, each size in a
 * process of its own, so that nothing is warm. Of the Last.fm tracks 82 % are spelled as in the
 * library, 9 % have a typo in artist or title, and 9 % are of other artists; all but the first go
 * the whole way.
 *
 * <pre>
 * ./jbang scripts/bench_matching.java
 * ./jbang scripts/bench_matching.java --tracks=30000 --lastfm=40000
 * </pre>
 *
 * <p>Sample output on two cores that had other work to do, hence the seconds of cpu:
 *
 * <pre>
 * library  Last.fm  index s  match s  cpu s  matched  suggested  peak MB
 *    5000     5500     0.60     0.94   0.48     4842        172      129
 *   20000    22000     0.99     1.17   1.09    19321        668      208
 *   40000    50000     1.09     2.19   1.99    43848       1632      253
 *   70000   100000     2.58     4.46   3.17    87682       3405      331
 *  100000   200000     1.75     6.53   5.70   174078       7760      411
 * </pre>
 */
@Command(
    name = "bench_matching.java",
    description = {
      "Judges the matching by labelled pairs (--pairs), or measures its speed at growing sizes.",
      "",
      "A file of pairs is tab-separated text with the columns kind, expect (same or other),"
          + " lastfm_artist, lastfm_title, lastfm_album, lib_artist, lib_title and lib_album. Each"
          + " pair is decided as an unattended run would decide it, in a small library."
    },
    mixinStandardHelpOptions = true)
class bench_matching implements Callable<Integer> {
  private static final int[][] SIZES = {
    {5_000, 5_500}, {20_000, 22_000}, {40_000, 50_000}, {70_000, 100_000}, {100_000, 200_000}
  };
  private static final String[][] SYLLABLES = {
    "ba de fi go lu ma ne pi ro su ta ve zi kor len mar nim pol sul tan ver".split(" "),
    "ва де фи го лу ма не пи ро су та ве зи кор лен мар ним пол сул тан вер".split(" "),
    "あ い き く さ し つ と な の は ま み や ら り る ろ が だ".split(" ")
  };

  private enum Shown {
    WRONG,
    MISSED
  }

  @Option(names = "--pairs", paramLabel = "FILE", description = "Judge the pairs of this file.")
  private Path pairs;

  @Option(names = "--json", description = "Print the judgement as one JSON object.")
  private boolean json;

  @Option(
      names = "--show",
      paramLabel = "wrong|missed",
      description = "List the pairs decided wrongly, or those missed (suggested ones included).")
  private Shown shown;

  @Option(names = "--tracks", description = "Library tracks; one size only.")
  private int tracks;

  @Option(names = "--lastfm", description = "Last.fm tracks; one size only.")
  private int lastfmTracks;

  private final Random random = new Random(7);

  public static void main(String... args) {
    System.exit(
        new CommandLine(new bench_matching())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .execute(args));
  }

  @Override
  public Integer call() throws Exception {
    if (pairs != null) {
      try {
        judge(PairFile.read(pairs));
        return 0;
      } catch (Failure failure) {
        System.err.println(failure.getMessage());
        return failure.exitCode().number();
      }
    }
    if (json || shown != null) {
      System.err.println("--json and --show need --pairs.");
      return 2;
    }
    if (tracks > 0 && lastfmTracks > 0) {
      measure();
      return 0;
    }
    System.out.println("library  Last.fm  index s  match s  cpu s  matched  suggested  peak MB");
    for (int[] size : SIZES) {
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(
          List.of(
              "-XX:+UseParallelGC",
              "-cp",
              System.getProperty("java.class.path"),
              "bench_matching",
              "--tracks=" + size[0],
              "--lastfm=" + size[1]));
      new ProcessBuilder(command).inheritIO().start().waitFor();
    }
    return 0;
  }

  private void judge(List<LabelledPair> labelled) throws IOException {
    PairTally total = new PairTally();
    Map<String, PairTally> kinds = new TreeMap<>();
    List<String> listed = new ArrayList<>();
    for (LabelledPair pair : labelled) {
      PairVerdict verdict = PairJudge.judge(pair);
      total.add(verdict);
      kinds.computeIfAbsent(pair.kind(), kind -> new PairTally()).add(verdict);
      if (isShown(verdict)) {
        listed.add(verdict.name().toLowerCase(Locale.ROOT) + "  " + pair.kind() + ": " + pair);
      }
    }
    if (json) {
      Map<String, Object> byKind = new LinkedHashMap<>();
      kinds.forEach((kind, tally) -> byKind.put(kind, tally.byName()));
      Map<String, Object> all = new LinkedHashMap<>();
      all.put("total", total.byName());
      all.put("kinds", byKind);
      System.out.println(new ObjectMapper().writeValueAsString(all));
      listed.forEach(System.err::println);
      return;
    }
    listed.forEach(System.out::println);
    System.out.println("right  missed  suggested  wrong  rejected  kind");
    kinds.forEach((kind, tally) -> printTally(tally, kind));
    printTally(total, "total");
    System.out.printf(
        "precision %.2f %%, recall %.2f %%%n", 100 * total.precision(), 100 * total.recall());
  }

  private boolean isShown(PairVerdict verdict) {
    return shown == Shown.WRONG && verdict == PairVerdict.WRONG
        || shown == Shown.MISSED
            && (verdict == PairVerdict.MISSED || verdict == PairVerdict.SUGGESTED);
  }

  private static void printTally(PairTally tally, String kind) {
    System.out.printf(
        "%5d  %6d  %9d  %5d  %8d  %s%n",
        tally.count(PairVerdict.RIGHT),
        tally.count(PairVerdict.MISSED),
        tally.count(PairVerdict.SUGGESTED),
        tally.count(PairVerdict.WRONG),
        tally.count(PairVerdict.REJECTED),
        kind);
  }

  private void measure() throws IOException {
    List<LibraryTrack> library = library();
    List<LastfmTrack> played = new ArrayList<>();
    for (int i = 0; i < lastfmTracks; i++) {
      played.add(play(library));
    }
    long before = cpu();
    long start = System.nanoTime();
    MatchLibrary matchLibrary = new MatchLibrary(library, MatchSettings.DEFAULT);
    long indexed = System.nanoTime();
    List<Match> matches = new Matcher(matchLibrary, List.of(), KeptCopies.NONE).matchAll(played);
    long done = System.nanoTime();
    long cpu = cpu() - before;
    System.out.printf(
        "%7d  %7d  %7.2f  %7.2f  %5.2f  %7d  %9d  %7d%n",
        tracks,
        lastfmTracks,
        (indexed - start) / 1e9,
        (done - indexed) / 1e9,
        cpu / 1e9,
        matches.stream().filter(Match::matched).count(),
        matches.stream().filter(match -> !match.suggestions().isEmpty()).count(),
        peakMegabytes());
  }

  /** Nanoseconds this thread has worked: what a machine with nothing else to do would take. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private List<LibraryTrack> library() {
    List<LibraryTrack> library = new ArrayList<>();
    String artist = "";
    String album = "";
    for (int i = 0; i < tracks; i++) {
      String[] syllables = SYLLABLES[i / 100 % 6 / 4 + i / 100 % 6 / 5];
      artist = i % 20 == 0 ? name(syllables, 2) : artist;
      album = i % 10 == 0 ? name(syllables, 2) : album;
      List<Participant> participants = List.of(new Participant("artist-" + artist, artist));
      String id = "track%d".formatted(i);
      library.add(
          new LibraryTrack(
              id,
              1,
              id,
              name(syllables, 3),
              artist,
              participants,
              album,
              album,
              artist,
              "",
              1980 + i % 40,
              false,
              1,
              i % 10 + 1,
              NameTags.NONE));
    }
    return library;
  }

  private LastfmTrack play(List<LibraryTrack> library) {
    LibraryTrack track = library.get(random.nextInt(library.size()));
    int kind = random.nextInt(100);
    if (kind < 82) {
      return new LastfmTrack(track.artist(), track.title(), track.album(), "");
    }
    if (kind < 91) {
      return kind % 2 == 0
          ? new LastfmTrack(slip(track.artist()), track.title(), track.album(), "")
          : new LastfmTrack(track.artist(), slip(track.title()), track.album(), "");
    }
    String[] syllables = SYLLABLES[random.nextInt(SYLLABLES.length)];
    return new LastfmTrack(name(syllables, 2), name(syllables, 3), "", "");
  }

  private String slip(String name) {
    int place = 1 + random.nextInt(name.length() - 1);
    return name.substring(0, place) + name.substring(Math.min(name.length(), place + 1));
  }

  private String name(String[] syllables, int words) {
    StringBuilder name = new StringBuilder();
    for (int word = 0; word < words; word++) {
      name.append(word == 0 ? "" : " ");
      for (int i = 0; i < 2 + random.nextInt(2); i++) {
        String syllable = syllables[random.nextInt(syllables.length)];
        name.append(i == 0 ? Character.toUpperCase(syllable.charAt(0)) : syllable.charAt(0));
        name.append(syllable.substring(1));
      }
    }
    return name.toString();
  }

  /** The most memory this process has had in use, where the system tells (Linux), else 0. */
  private static long peakMegabytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }
}
