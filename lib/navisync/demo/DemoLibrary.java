package navisync.demo;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import navisync.Failure;
import navisync.fake.navidrome.CountedPlays;
import navisync.fake.navidrome.FakeNavidrome;
import navisync.fake.navidrome.Item;
import navisync.fake.navidrome.User;
import navisync.io.Timekeeper;
import navisync.model.Annotation;
import navisync.model.LibraryTrack;
import navisync.model.NameTags;
import navisync.model.Participant;
import navisync.model.PlayDate;

/**
 * The invented library of the demo: a few albums in several scripts, a song on three of them, a
 * song that Navidrome counts more often than Last.fm, and a few plays of its own.
 */
final class DemoLibrary {
  /** The user of the library. */
  static final User PERSON = new User("u0000000000000000demo1", "demo", "demo", true, true);

  private final List<LibraryTrack> tracks = new ArrayList<>();

  DemoLibrary() {
    album("Harrow Lane", "Paper Boats", 2011)
        .songs(
            "Paper Boats", "Tin Sky", "Don’t Wait", "Salt Road", "Kestrel Hill (Remastered 2019)")
        .songs("Low Water", "Evening Mail", "Long Shadows");
    album("Harrow Lane", "Live at the Old Mill", 2014).songs("Tin Sky", "Salt Road", "Paper Boats");
    compilation("Northern Favourites", 2018)
        .song("Tin Sky", "Harrow Lane")
        .song("Nordlys", "Petra Lund");
    album("Petra Lund", "Vårlys", 2016).songs("Nordlys", "Ærlig Talt", "Fjære", "Første Snø");
    album("Marlow & Reed", "Common Ground", 2009)
        .songs("Fire & Rope", "Hedgerow", "Two Rivers", "Quiet Engine");
    album("Orla Fenn", "Glasshouse", 2020)
        .song("Glasshouse", "Orla Fenn", "Tomas Ruiz")
        .songs("Orangery");
    album("灯台組", "港", 2003).songs("夜の港", "波の音", "朝の市場");
    album("Noëlle Ardent", "Carnets", 2007).songs("Été Indien", "L’Aube", "Ça Va Venir");
    album("K/V", "Signal", 1999).songs("???", "Static", "Carrier Wave");
    album("The Quiet Hours", "Dusk", 2005).songs("Intro", "Lamplight");
    album("The Quiet Hours", "Dawn", 2008).songs("Intro", "Milk Float");
    album("Вера Соколова", "Зима", 2012).songs("Снег", "Лёд");
    album("Owl Parade", "Night Bus", 2022)
        .songs("Stop 1", "Last Call", "Night Bus", "Window Seat", "Terminus");
  }

  /** Returns the tracks, in the order of the albums. */
  List<LibraryTrack> tracks() {
    return List.copyOf(tracks);
  }

  /** Writes the library as a Navidrome database with the newest supported schema. */
  void write(Path file) {
    try (SampleDatabase database = new SampleDatabase(file, SampleSchema.SEARCH)) {
      database.user(PERSON.id(), PERSON.name(), true).sees(PERSON.id(), 1);
      for (LibraryTrack track : tracks) {
        database.track(track);
      }
      for (var each : counted().entrySet()) {
        Item item = each.getKey();
        String played = PlayDate.text(each.getValue().played().getEpochSecond());
        Annotation row = new Annotation(true, each.getValue().count(), played, false, null);
        database.annotation(PERSON.id(), item.type(), item.id(), row, 0);
      }
    } catch (SQLException failed) {
      throw Failure.error("The demo's database " + file + " could not be created.", failed);
    }
  }

  /** Starts a Navidrome in this process with this library. */
  FakeNavidrome serve(Timekeeper time) {
    FakeNavidrome server = FakeNavidrome.start(time, List.of(PERSON), tracks);
    counted().forEach(server::annotate);
    return server;
  }

  /** Returns what the server counted by itself: some songs, with their albums and artists. */
  private Map<Item, CountedPlays> counted() {
    Map<Item, CountedPlays> counted = new LinkedHashMap<>();
    count(counted, "Hedgerow", 31, "2024-10-11T19:30:05Z");
    count(counted, "Orangery", 2, "2023-12-24T16:05:00Z");
    count(counted, "Window Seat", 1, "2024-09-01T08:15:30Z");
    return counted;
  }

  private void count(Map<Item, CountedPlays> counted, String title, int plays, String date) {
    LibraryTrack track =
        tracks.stream().filter(each -> each.title().equals(title)).findFirst().orElseThrow();
    var annotation = new CountedPlays(plays, Instant.parse(date), null);
    counted.put(Item.track(PERSON, track.id()), annotation);
    counted.put(Item.album(PERSON, track.albumId()), annotation);
    for (Participant artist : track.participants()) {
      counted.put(Item.artist(PERSON, artist.id()), annotation);
    }
  }

  private Album album(String artist, String name, int year) {
    return new Album(artist, name, year, false);
  }

  private Album compilation(String name, int year) {
    return new Album("Various Artists", name, year, true);
  }

  /** An album to which tracks are added. */
  private final class Album {
    private final String artist;
    private final String name;
    private final int year;
    private final boolean compilation;
    private int last;

    Album(String artist, String name, int year, boolean compilation) {
      this.artist = artist;
      this.name = name;
      this.year = year;
      this.compilation = compilation;
    }

    Album songs(String... titles) {
      for (String title : titles) {
        song(title, artist);
      }
      return this;
    }

    Album song(String title, String... artists) {
      last++;
      List<Participant> participants = new ArrayList<>();
      for (String each : artists) {
        participants.add(new Participant(id("artist", each), each));
      }
      tracks.add(
          new LibraryTrack(
              id("track", name + year + last),
              1,
              artist + "/" + name + "/%02d - %s.flac".formatted(last, title.replace('/', '_')),
              title,
              String.join(" • ", artists),
              List.copyOf(participants),
              name,
              id("album", artist + name),
              artist,
              "",
              year,
              compilation,
              1,
              last,
              NameTags.NONE));
      return this;
    }

    /** Returns an id as long as Navidrome's own. */
    private String id(String kind, String name) {
      return "%s%015x".formatted(kind.substring(0, 2), (kind + name).hashCode() & 0xffffffffL);
    }
  }
}
