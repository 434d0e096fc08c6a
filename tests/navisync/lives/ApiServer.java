package navisync.lives;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import navisync.demo.SampleSchema;
import navisync.fake.navidrome.CountedPlay;
import navisync.fake.navidrome.CountedPlays;
import navisync.fake.navidrome.Feature;
import navisync.fake.navidrome.Item;
import navisync.fake.navidrome.TestNavidrome;
import navisync.lives.World.Changes;
import navisync.model.ItemType;
import navisync.model.LibraryTrack;
import navisync.support.ApiHome;

/**
 * Navidrome started on the database of a life. It stops with {@link #close}, and what it has
 * counted and starred for ann is in the database then.
 */
final class ApiServer implements AutoCloseable {

  private final TestNavidrome server;
  private final Life life;

  ApiServer(Life life) {
    this.life = life;
    List<LibraryTrack> tracks = new ArrayList<>();
    life.ids.forEach((tune, id) -> tracks.add(tune.row(id, life.model.allArtists)));
    server = new TestNavidrome(life.world.home.time, List.of(ApiHome.ANN, ApiHome.BEN), tracks);
    if (!tellsHistory(life)) {
      server.lacks(Feature.HISTORY_ADDRESS);
    }
    if (!life.model.keepsHistory) {
      server.lacks(Feature.HISTORY);
    }
    State state = life.model.state;
    state.missing.forEach(tune -> server.missing(life.ids.get(tune)));
    state.tracks.forEach(
        (tune, kept) -> {
          kept.history.forEach(
              second -> server.play(life.user, life.ids.get(tune), Instant.ofEpochSecond(second)));
        });
    state.tracks.forEach((tune, kept) -> put(ItemType.MEDIA_FILE, life.ids.get(tune), kept));
    state.totals.forEach((id, kept) -> put(type(id), id, kept));
    life.world
        .home
        .set("NAVIDROME_URL", server.address().toString())
        .set("NAVIDROME_API_USER", life.user.name())
        .set("NAVIDROME_API_PASSWORD", life.user.password());
  }

  /** Starts it, lets something happen, and stops it. */
  static <T> T during(Life life, Function<TestNavidrome, T> event) {
    try (ApiServer started = new ApiServer(life)) {
      return event.apply(started.server);
    }
  }

  /** Whether the server's history can be read over the API. */
  static boolean tellsHistory(Life life) {
    return life.world.schema == SampleSchema.SEARCH;
  }

  private void put(ItemType type, String id, Kept kept) {
    server.annotate(
        new Item(life.user.id(), type, id),
        new CountedPlays(
            kept.count, instant(kept.played), kept.starred ? instant(kept.starredAt) : null));
  }

  private static ItemType type(String total) {
    return total.startsWith("album") ? ItemType.ALBUM : ItemType.ARTIST;
  }

  private static Instant instant(Long second) {
    return second == null ? null : Instant.ofEpochSecond(second);
  }

  @Override
  public void close() {
    server.close();
    life.world.home.set("NAVIDROME_URL", null);
    Difference.unless(server.forwarded().isEmpty(), "Plays were sent on to Last.fm.");
    server
        .annotations()
        .keySet()
        .forEach(
            item -> Difference.unlessSame(life.user.id(), item.userId(), "Whose count changed."));
    life.world.change(this::writeBack);
  }

  private void writeBack(Changes changes) throws SQLException {
    for (var each : server.annotations().entrySet()) {
      CountedPlays now = each.getValue();
      String type = each.getKey().type().text();
      String item = each.getKey().id();
      if (now.equals(CountedPlays.NONE) && !isKnown(item)) {
        continue;
      }
      NavidromeSteps.row(life, changes, life.user.id(), type, item);
      changes.run(
          "update annotation set play_count = ?, play_date = ? where user_id = ? and"
              + " item_type = ? and item_id = ?",
          now.count(),
          now.played() == null ? null : Check.text(now.played().getEpochSecond()),
          life.user.id(),
          type,
          item);
      String starred = now.starred() == null ? null : Check.text(now.starred().getEpochSecond());
      changes.run(
          "update annotation set starred = ?, starred_at = ? where user_id = ? and"
              + " item_type = ? and item_id = ? and starred <> ?",
          starred != null,
          starred == null ? Check.text(life.now()) : starred,
          life.user.id(),
          type,
          item,
          starred != null);
    }
    if (life.model.keepsHistory) {
      changes.run("delete from scrobbles where user_id = ?", life.user.id());
      for (CountedPlay play : server.history()) {
        changes.run(
            "insert into scrobbles (media_file_id, user_id, submission_time) values (?, ?, ?)",
            play.trackId(),
            play.userId(),
            play.time().getEpochSecond());
      }
    }
  }

  /** Whether there is a row of it in the database already. */
  private boolean isKnown(String item) {
    return life.model.state.totals.containsKey(item)
        || life.ids.entrySet().stream()
            .anyMatch(
                each ->
                    each.getValue().equals(item)
                        && !Objects.equals(
                            life.model.state.tracks.get(each.getKey()).toString(), "0"));
  }
}
