package navisync.plan;

import static navisync.plan.PlayTimes.day;
import static navisync.plan.PlayTimes.days;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** docs/rules.md, "Totals". */
class TotalsPlannerTest {

  @Test
  @DisplayName("Case \"Album and artist totals stay old\": 3 + 4 plays make 7 for both")
  void caseTotalsStayOld() {
    Scene scene =
        new Scene()
            .track("Ash Ferry")
            .track("Tin Sky")
            .credit("Ash Ferry", "Kites", "Dunmarrow")
            .credit("Tin Sky", "Kites", "Dunmarrow")
            .played("Ash Ferry", days(3))
            .played("Tin Sky", days(4));
    assertEquals(
        """
        Ash Ferry: 0 -> 3, played never -> 2020-01-03
        Tin Sky: 0 -> 4, played never -> 2020-01-04
        album Kites: 0 -> 7, played never -> 2020-01-04
        artist Dunmarrow: 0 -> 7, played never -> 2020-01-04\
        """,
        scene.run());
    assertEquals("", scene.run());
  }

  /** Ash Ferry of 3 plays, raised to 5; album and artist as given. */
  private static Scene raised(int album, String albumDate, int artist) {
    Scene scene =
        new Scene()
            .track("Ash Ferry", 3, 3)
            .credit("Ash Ferry", "Kites", "Dunmarrow")
            .played("Ash Ferry", days(5));
    scene.library.setAlbum("Kites", album, albumDate);
    scene.library.setArtist("Dunmarrow", artist, "2020-01-03 00:00:00+00:00");
    return scene;
  }

  @Test
  @DisplayName("Totals move by the tracks' difference: plays of lost files stay in them")
  void movedByDifference() {
    assertEquals(
        """
        Ash Ferry: 3 -> 5, played 2020-01-03 -> 2020-01-05
        album Kites: 10 -> 12, played 2020-01-03 -> 2020-01-05
        artist Dunmarrow: 40 -> 42, played 2020-01-03 -> 2020-01-05\
        """,
        raised(10, "2020-01-03 00:00:00+00:00", 40).run());
  }

  @Test
  @DisplayName("Totals are never below the sum of their tracks")
  void neverBelowTheSum() {
    Scene scene =
        raised(1, null, 2).track("Kite Song", 7, 2).credit("Kite Song", "Kites", "Dunmarrow");
    assertEquals(
        """
        Ash Ferry: 3 -> 5, played 2020-01-03 -> 2020-01-05
        album Kites: 1 -> 12, played never -> 2020-01-05
        artist Dunmarrow: 2 -> 12, played 2020-01-03 -> 2020-01-05\
        """,
        scene.run());
  }

  @Test
  @DisplayName("Totals of albums and artists without a changed track never change")
  void othersUntouched() {
    Scene scene =
        raised(3, "2020-01-03 00:00:00+00:00", 3)
            .track("Slow Lantern", 8, 2)
            .credit("Slow Lantern", "Salt", "Mirrow");
    assertEquals(
        """
        Ash Ferry: 3 -> 5, played 2020-01-03 -> 2020-01-05
        album Kites: 3 -> 5, played 2020-01-03 -> 2020-01-05
        artist Dunmarrow: 3 -> 5, played 2020-01-03 -> 2020-01-05\
        """,
        scene.run());
  }

  @Test
  @DisplayName("A lowered track lowers its totals, down to the sum of their tracks")
  void lowered() {
    Scene scene =
        new Scene()
            .policy(ConflictPolicy.LASTFM)
            .track("Ash Ferry", 9, 5)
            .track("Tin Sky", 4, 4)
            .credit("Ash Ferry", "Kites", "Dunmarrow")
            .credit("Tin Sky", "Kites", "Dunmarrow")
            .played("Ash Ferry", days(5));
    scene.library.setAlbum("Kites", 10, "2020-01-05 00:00:00+00:00");
    scene.library.setArtist("Dunmarrow", 20, "2020-01-05 00:00:00+00:00");
    assertEquals(
        """
        Ash Ferry: 9 -> 5
        album Kites: 10 -> 9
        artist Dunmarrow: 20 -> 16\
        """,
        scene.run());
  }

  @Test
  @DisplayName("A total's last-played date never goes back")
  void dateNeverGoesBack() {
    assertEquals(
        """
        Ash Ferry: 3 -> 5, played 2020-01-03 -> 2020-01-05
        album Kites: 10 -> 12
        artist Dunmarrow: 40 -> 42, played 2020-01-03 -> 2020-01-05\
        """,
        raised(10, "2020-01-09T00:00:00Z", 40).run());
  }

  @Test
  @DisplayName("A track whose date alone moves also moves the dates of its totals")
  void dateAlone() {
    Scene scene =
        new Scene()
            .track("Ash Ferry", 5, 3)
            .credit("Ash Ferry", "Kites", "Dunmarrow")
            .played("Ash Ferry", days(5));
    scene.library.setAlbum("Kites", 5, "2020-01-03 00:00:00+00:00");
    scene.library.setArtist("Dunmarrow", 5, "2020-01-09 00:00:00+00:00");
    assertEquals(
        """
        Ash Ferry: played 2020-01-03 -> 2020-01-05
        album Kites: played 2020-01-03 -> 2020-01-05\
        """,
        scene.run());
  }

  @Test
  @DisplayName("Every participating artist counts, and each one once")
  void everyParticipantOnce() {
    Scene scene =
        new Scene()
            .track("Glasshouse")
            .credit("Glasshouse", "Kites", "Orla Venn", "Tamsin Roe", "Orla Venn")
            .played("Glasshouse", days(2));
    assertEquals(
        """
        Glasshouse: 0 -> 2, played never -> 2020-01-02
        album Kites: 0 -> 2, played never -> 2020-01-02
        artist Orla Venn: 0 -> 2, played never -> 2020-01-02
        artist Tamsin Roe: 0 -> 2, played never -> 2020-01-02\
        """,
        scene.run());
  }

  @Test
  @DisplayName("An artist of several tracks gathers them over all albums")
  void artistOfSeveralTracks() {
    Scene scene =
        new Scene()
            .track("Ash Ferry")
            .track("Tin Sky")
            .credit("Ash Ferry", "Kites", "Dunmarrow")
            .credit("Tin Sky", "Salt", "Mirrow", "Dunmarrow")
            .played("Ash Ferry", day(9))
            .played("Tin Sky", days(4));
    assertEquals(
        """
        Ash Ferry: 0 -> 1, played never -> 2020-01-09
        Tin Sky: 0 -> 4, played never -> 2020-01-04
        album Kites: 0 -> 1, played never -> 2020-01-09
        album Salt: 0 -> 4, played never -> 2020-01-04
        artist Dunmarrow: 0 -> 5, played never -> 2020-01-09
        artist Mirrow: 0 -> 4, played never -> 2020-01-04\
        """,
        scene.run());
  }

  @Test
  @DisplayName("An empty album or artist id has no total")
  void emptyIds() {
    Scene scene =
        new Scene()
            .track("Ash Ferry")
            .credit("Ash Ferry", "", "", "Dunmarrow")
            .played("Ash Ferry", days(2));
    assertEquals(
        """
        Ash Ferry: 0 -> 2, played never -> 2020-01-02
        artist Dunmarrow: 0 -> 2, played never -> 2020-01-02\
        """,
        scene.run());
  }

  @Test
  @DisplayName("A date of a track that cannot be read moves no total's date")
  void unreadableDate() {
    Scene scene =
        new Scene()
            .track("Ash Ferry", 1, "yesterday")
            .credit("Ash Ferry", "Kites", "Dunmarrow")
            .played("Ash Ferry", days(2));
    assertEquals(
        """
        Ash Ferry: 1 -> 2
        album Kites: 0 -> 2
        artist Dunmarrow: 0 -> 2\
        """,
        scene.run());
  }
}
