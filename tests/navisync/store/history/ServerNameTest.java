package navisync.store.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import navisync.io.Database;
import navisync.store.Cache;
import navisync.store.file.CacheConnections;
import navisync.store.file.Schema;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same server written differently is the same account, and the same target. */
class ServerNameTest {
  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "https://ws.audioscrobbler.com/2.0/, ws.audioscrobbler.com, ws.audioscrobbler.com/2.0",
    "http://ws.audioscrobbler.com/2.0, ws.audioscrobbler.com, ws.audioscrobbler.com/2.0",
    "HTTPS://WS.AudioScrobbler.com:443/2.0//, ws.audioscrobbler.com, ws.audioscrobbler.com/2.0",
    "http://ws.audioscrobbler.com:80, ws.audioscrobbler.com, ws.audioscrobbler.com",
    "ws.audioscrobbler.com:443, ws.audioscrobbler.com, ws.audioscrobbler.com",
    "ws.audioscrobbler.com., ws.audioscrobbler.com, ws.audioscrobbler.com",
    "https://ann:secret@music.example/api?x=1, music.example, music.example/api",
    "http://localhost:4533/, localhost:4533, localhost:4533",
    "http://[::1]:4533/Music, [::1]:4533, [::1]:4533/Music",
    "https://Müsic.example/, xn--msic-0ra.example, xn--msic-0ra.example",
  })
  @DisplayName("a server goes by host, port and path")
  void names(String address, String host, String hostAndPath) {
    assertEquals(host, ServerName.host(address));
    assertEquals(hostAndPath, ServerName.hostAndPath(address));
  }

  @Test
  @DisplayName("an account and a target are found again under another spelling of the address")
  void foundAgain() {
    try (Cache cache = Cache.open(folder, line -> {})) {
      long account = cache.openAccount("https://WS.example:443/2.0/", "Ann").account();

      assertEquals(account, cache.openAccount("http://ws.example/2.0", "ann").account());
      assertEquals(account + 1, cache.openAccount("https://ws.example:8443/2.0", "ann").account());
      assertEquals(2, cache.accounts().size());
    }
  }

  @Test
  @DisplayName("an account that an older version kept with its port is found again")
  void keptWithItsPort() {
    try (Database database = CacheConnections.open(folder.resolve(Cache.FILE))) {
      Schema.upgrade(database);
      database.update("insert into account (server, user) values ('ws.example:443', 'ann')");
      database.update("insert into target (key) values ('at:http://Music.example:80/ ann')");
    }
    try (Cache cache = Cache.open(folder, line -> {})) {
      assertEquals(1, cache.openAccount("https://ws.example/2.0/", "ann").account());
      cache.openTarget("https://music.example", "Ann");
      assertEquals(1, cache.ask("select count(*) from target", 1).rows().get(0).get(0));
    }
  }
}
