package navisync.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import navisync.fake.lastfm.FakeLastfm;
import navisync.fake.listenbrainz.FakeListenBrainz;
import navisync.model.LastfmTrack;
import navisync.model.LovedTrack;
import navisync.model.Scrobble;

/**
 * The invented listening history of the demo: some hundred plays of tracks in {@link DemoLibrary},
 * spelled as at Last.fm, and of a few that are not in it.
 */
final class DemoHistory {
  static final String USER = "demo-listener";
  private static final long FIRST_PLAY = Instant.parse("2014-03-02T18:00:00Z").getEpochSecond();
  private static final long LAST_PLAY = Instant.parse("2024-11-30T21:00:00Z").getEpochSecond();

  private final Random random = new Random(20);
  private final List<Scrobble> plays = new ArrayList<>();

  DemoHistory() {
    times(23, "Harrow Lane", "Tin Sky", "Paper Boats");
    times(6, "Harrow Lane", "Tin Sky", "Northern Favourites");
    times(4, "Harrow Lane", "Tin Sky", "");
    times(17, "Harrow Lane", "Paper Boats", "Paper Boats");
    times(9, "Harrow Lane", "Don't Wait", "Paper Boats");
    times(5, "harrow lane", "don\u02BCt wait", "");
    times(14, "Harrow Lane", "Salt Road", "Paper Boats");
    times(3, "Harrow Lane", "Salt Road", "Live At The Old Mill");
    times(11, "Harrow Lane", "Kestrel Hill", "Paper Boats");
    times(8, "Harrow Lane", "Low Water", "Paper Boats");
    times(21, "Petra Lund", "Nordlys", "Vårlys");
    times(7, "Petra Lund", "Aerlig Talt", "Varlys");
    times(6, "Petra Lund", "Første Snø", "Vårlys");
    times(13, "Marlow & Reed", "Fire and Rope", "Common Ground");
    times(12, "Marlow & Reed", "Hedgerow", "Common Ground");
    times(10, "Marlow & Reed", "Two Rivers", "Common Ground");
    times(16, "Orla Fenn", "Glasshouse (feat. Tomas Ruiz)", "Glasshouse");
    times(4, "Orla Fenn; Tomas Ruiz", "Glasshouse", "Glasshouse");
    times(5, "Orla Fenn", "Orangery", "Glasshouse");
    times(19, "灯台組", "夜の港", "港");
    times(8, "灯台組", "波の音", "港");
    times(9, "Noe\u0308lle Ardent", "E\u0301te\u0301 Indien", "Carnets");
    times(4, "Noëlle Ardent", "L'Aube", "Carnets");
    times(6, "K/V", "???", "Signal");
    times(5, "K/V", "Carrier Wave", "Signal");
    times(7, "The Quiet Hours", "Intro", "Dusk");
    times(3, "The Quiet Hours", "Intro", "Dawn");
    times(2, "Quiet Hours", "Lamplight", "Dusk");
    times(9, "Вера Соколова", "Снег", "Зима");
    times(15, "Owl Parade", "Last Call", "Night Bus");
    times(6, "Owl Parade", "Window Seat", "Night Bus");
    times(9, "Saltmarsh Radio", "Shipping News", "Wavelengths");
    times(4, "Saltmarsh Radio", "Postcard", "Wavelengths");
    times(18, "Vela Norrby", "Tideline", "North of Here");
    times(11, "Vela Norrby", "Glass Pier", "North of Here");
    times(7, "Vela Norrby", "Slow Ferry", "Harbour Notes");
    times(12, "Cold Meridian", "Static Garden", "Marble");
    times(8, "cold meridian", "Marble", "Marble (Deluxe Edition)");
    times(6, "Petra Lund", "Sommerhus", "Sommerhus");
    times(5, "Owl Parade", "Last Calls", "Night Bus");
    times(3, "Harrow Lane", "Salt Roads", "");
  }

  /** Starts a Last.fm in this process with this history. */
  FakeLastfm serve() {
    FakeLastfm lastfm = FakeLastfm.start(USER, plays);
    lastfm.undated(
        List.of(
            track("Harrow Lane", "Evening Mail", "Paper Boats"),
            track("Owl Parade", "Night Bus", "Night Bus")));
    lastfm.loved(
        List.of(
            loved("Harrow Lane", "Tin Sky", "2015-07-14T20:11:09Z"),
            loved("Petra Lund", "Nordlys", "2017-01-03T07:45:00Z"),
            loved("灯台組", "夜の港", "2019-11-21T22:00:30Z"),
            loved("Saltmarsh Radio", "Postcard", "2021-05-05T12:00:00Z")));
    lastfm.playingNow(track("Owl Parade", "Terminus", "Night Bus"));
    return lastfm;
  }

  /**
   * Starts a ListenBrainz in this process. It has heard most of the same plays a few seconds later,
   * and some that Last.fm missed.
   */
  FakeListenBrainz serveListenBrainz() {
    List<Scrobble> listens = new ArrayList<>();
    for (int i = 0; i < plays.size(); i++) {
      if (i % 10 > 0) {
        listens.add(new Scrobble(plays.get(i).track(), plays.get(i).second() + i % 7));
      }
    }
    for (int i = 0; i < 25; i++) {
      listens.add(
          new Scrobble(
              track("Owl Parade", "Last Call", "Night Bus"),
              random.nextLong(FIRST_PLAY, LAST_PLAY)));
    }
    FakeListenBrainz brainz = FakeListenBrainz.start(USER, listens);
    brainz.loved(
        List.of(
            loved("Harrow Lane", "Tin Sky", "2015-07-14T20:11:12Z"),
            loved("Owl Parade", "Last Call", "2020-02-02T18:30:00Z")),
        1);
    return brainz;
  }

  private void times(int number, String artist, String title, String album) {
    for (int i = 0; i < number; i++) {
      plays.add(new Scrobble(track(artist, title, album), random.nextLong(FIRST_PLAY, LAST_PLAY)));
    }
  }

  private static LastfmTrack track(String artist, String title, String album) {
    return new LastfmTrack(artist, title, album, "");
  }

  private static LovedTrack loved(String artist, String title, String time) {
    return new LovedTrack(artist, title, "", Instant.parse(time).getEpochSecond());
  }
}
