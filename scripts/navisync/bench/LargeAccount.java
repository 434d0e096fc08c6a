package navisync.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import navisync.demo.SampleDatabase;
import navisync.demo.SampleSchema;
import navisync.fake.Gateway;
import navisync.fake.navidrome.FakeNavidrome;
import navisync.fake.navidrome.NavidromeReply;
import navisync.fake.navidrome.NavidromeRequest;
import navisync.fake.navidrome.User;
import navisync.io.Timekeeper;
import navisync.model.LastfmTrack;
import navisync.model.LibraryTrack;
import navisync.model.NameTags;
import navisync.model.Participant;
import navisync.model.Scrobble;

/**
 * A large account and library of invented names, for measuring. The same sizes give the same
 * content.
 */
public final class LargeAccount {
  /** The user of the library. */
  public static final User PERSON =
      new User("u00000000000000bench01", "bench", "bench", true, true);

  private static final int SONGS_ON_AN_ALBUM = 10;
  private static final int MEGABYTE = 1 << 20;

  private final int plays;
  private final Random random = new Random(1);
  private final List<LibraryTrack> library;

  /** Creates an account with a number of plays, and a library with a number of tracks. */
  public LargeAccount(int plays, int tracks) {
    this.plays = plays;
    this.library = library(tracks);
  }

  /**
   * Writes the library as a Navidrome database.
   *
   * @param megabytes the approximate size of the file
   */
  public void write(Path file, int megabytes) throws SQLException {
    try (SampleDatabase database = new SampleDatabase(file, SampleSchema.SEARCH)) {
      database.user(PERSON.id(), PERSON.name(), true).sees(PERSON.id(), 1);
      for (LibraryTrack track : library) {
        database.track(track);
      }
      database.run("create table filling (megabyte blob)");
      for (int i = 0; i < megabytes - library.size() / 2000; i++) {
        database.run("insert into filling values (randomblob(?))", MEGABYTE);
      }
    }
  }

  /** Starts a Navidrome in this process with the library, behind a gateway. */
  public FakeNavidrome serve(Gateway<NavidromeRequest, NavidromeReply> gateway) {
    return FakeNavidrome.start(Timekeeper.system(), List.of(PERSON), library, gateway);
  }

  /** Returns the plays: 85 % of tracks in the library, some far more often than others. */
  public List<Scrobble> history() {
    long first = Instant.parse("2010-01-01T00:00:00Z").getEpochSecond();
    long last = Instant.now().getEpochSecond() - 3600;
    List<Scrobble> history = new ArrayList<>();
    for (int i = 0; i < plays; i++) {
      history.add(play(first + (last - first) * i / plays + random.nextInt(200)));
    }
    return history;
  }

  /**
   * Returns more plays of the same kind.
   *
   * @param from of the first, unix seconds UTC; the others follow, one a second
   */
  public Scrobble[] news(int number, long from) {
    return IntStream.range(0, number).mapToObj(i -> play(from + i)).toArray(Scrobble[]::new);
  }

  private Scrobble play(long second) {
    return new Scrobble(random.nextInt(100) < 85 ? owned() : foreign(), second);
  }

  private LastfmTrack owned() {
    double skewed = Math.pow(random.nextDouble(), 1.5);
    LibraryTrack track = library.get((int) (skewed * library.size()));
    return new LastfmTrack(track.artist(), track.title(), track.album(), "");
  }

  private LastfmTrack foreign() {
    String name = name(random.nextInt(library.size() / 10));
    return new LastfmTrack(name + " Quartet", "Dance of " + name, "Foreign " + name, "");
  }

  private static List<LibraryTrack> library(int tracks) {
    List<LibraryTrack> library = new ArrayList<>();
    for (int i = 0; i < tracks; i++) {
      int album = i / SONGS_ON_AN_ALBUM;
      String artist = name(album / 2) + " Ensemble";
      String albumName = "The " + name(album) + " Sessions";
      library.add(
          new LibraryTrack(
              "track%017d".formatted(i),
              1,
              "%s/%s/%05d.flac".formatted(artist, albumName, i),
              "Song of " + name(i),
              artist,
              List.of(new Participant("artist%016d".formatted(album / 2), artist)),
              albumName,
              "album%017d".formatted(album),
              artist,
              "",
              1980 + album % 40,
              false,
              1,
              i % SONGS_ON_AN_ALBUM + 1,
              NameTags.NONE));
    }
    return library;
  }

  /** Returns a pronounceable name for a number, different for each. */
  private static String name(int number) {
    String consonants = "bdfgklmnprstvz";
    String vowels = "aeiou";
    StringBuilder name = new StringBuilder();
    for (int rest = number + 4900; rest > 0; rest /= 70) {
      name.append(consonants.charAt(rest % 14)).append(vowels.charAt(rest / 14 % 5));
    }
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
