package navisync.lives;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import navisync.demo.SampleSchema;
import navisync.fake.navidrome.User;
import navisync.model.LastfmTrack;
import navisync.model.PlayedTrack;
import navisync.model.Scrobble;
import navisync.store.Cache;
import navisync.support.ApiHome;

/** One life: the world, what must be true of it, and what both have in common. */
final class Life implements AutoCloseable {
  final World world;
  final Model model;

  /** Whose plays runs write. */
  User user = ApiHome.ANN;

  /** Navidrome's ids of the tracks. */
  final Map<Tune, String> ids = new EnumMap<>(Tune.class);

  /** Whether a run was cut off and none has looked at what became of it. */
  boolean cutOff;

  private final Set<String> taken = new HashSet<>();
  private final Map<Integer, Map<User, State>> snapshots = new TreeMap<>();

  Life(Path folder, SampleSchema schema) {
    world = new World(folder, schema);
    model = new Model(schema.has(SampleSchema.HISTORY), schema.has(SampleSchema.PARTICIPANTS));
    world.change(
        changes -> {
          for (String name : List.of("ben", "cora")) {
            changes.run("insert into user (id, user_name) values (?, ?)", "id-" + name, name);
            if (schema.has(SampleSchema.USER_LIBRARIES)) {
              changes.run(
                  "insert into user_library (user_id, library_id) values (?, 1)", "id-" + name);
            }
          }
        });
    world.home.set("NAVIDROME_USER_ID", "ann");
    List.of(Tune.LANTERN, Tune.FERRY, Tune.SKY, Tune.GLASSHOUSE, Tune.HERON)
        .forEach(tune -> new NavidromeSteps.FileAppears(tune).live(this));
  }

  /** Lives some steps, one after the other, and looks after each whether all is as it must be. */
  static void live(Path folder, SampleSchema schema, List<Step> steps) {
    try (Life life = new Life(folder, schema)) {
      for (int i = 0; i < steps.size(); i++) {
        try {
          life.world.home.time.pass(java.time.Duration.ofMinutes(10));
          steps.get(i).live(life);
          Check.all(life);
        } catch (RuntimeException | AssertionError failed) {
          throw new LifeFailed(i, steps.get(i), failed);
        }
      }
    }
  }

  long now() {
    return world.home.time.now().getEpochSecond();
  }

  /** A second at which nothing of a song was played yet, the given one or a little earlier. */
  long free(String title, long second) {
    long free = second;
    while (!take(title, free)) {
      free -= 2000;
    }
    return free;
  }

  /** Whether nothing of a song was played around a second; from now on something was. */
  boolean take(String title, long second) {
    return taken.add(title.toLowerCase(java.util.Locale.ROOT) + " " + second / 1000);
  }

  /** Last.fm gets a play. */
  void scrobble(LastfmTrack track, long second) {
    Scrobble play = new Scrobble(track, second);
    model.listening.plays.add(play);
    world.lastfm().add(play);
  }

  /** Last.fm loses a play. */
  void withdraw(Scrobble play) {
    model.listening.plays.remove(play);
    world.lastfm().remove(play);
  }

  /** The person's other user of Navidrome. */
  User otherUser() {
    return user == ApiHome.ANN ? ApiHome.BEN : ApiHome.ANN;
  }

  /** From now on runs write the plays of the other user; their cache stays the same. */
  void changeUser() {
    if (!cutOff) {
      user = otherUser();
      model.changeUser();
      world.home.set("NAVIDROME_USER_ID", user.name());
    }
  }

  /** From now on runs write the plays of the person's other account, kept by another server. */
  void changeAccount() {
    model.changeAccount();
    world.changeAccount();
  }

  /** Keeps the database as it is, for {@link #restore}. */
  void snapshot() {
    snapshots.put(
        world.snapshot(), Map.of(user, model.state.copy(), otherUser(), model.otherState.copy()));
  }

  /** The database of an earlier time comes back; what runs recorded stays. */
  void restore(int number) {
    if (snapshots.isEmpty() || cutOff) {
      return;
    }
    int chosen = List.copyOf(snapshots.keySet()).get(Math.floorMod(number, snapshots.size()));
    Map<User, State> old = snapshots.get(chosen);
    State own = old.get(user);
    if (!own.tracks.keySet().equals(model.state.tracks.keySet())
        || !own.missing.equals(model.state.missing)) {
      return;
    }
    world.restore(chosen);
    model.restored = true;
    model.state = restored(own, model.state);
    model.otherState = restored(old.get(otherUser()), model.otherState);
  }

  private static State restored(State old, State now) {
    State restored = old.copy();
    restored.recorded.clear();
    restored.recorded.putAll(now.copy().recorded);
    return restored;
  }

  /** Snapshots hold other ids or files and are not to come back. */
  void forgetSnapshots() {
    snapshots.clear();
  }

  /** Whether the last run asked for the loved tracks, which it does last. */
  boolean askedForLoves() {
    var requests = world.lastfm().requests();
    return requests.get(requests.size() - 1).method().equals("user.getLovedTracks");
  }

  /** The plays that count by what the cache holds. */
  List<PlayedTrack> cached() {
    try (Cache cache = Cache.open(world.home.folder().resolve("cache"), line -> {})) {
      return cache.openAccount(world.lastfm().address().toString(), "ann").playedTracks();
    }
  }

  @Override
  public void close() {
    world.close();
  }
}
