package navisync.source.lastfm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import navisync.model.LovedTrack;
import navisync.source.LovedPage;
import navisync.source.MalformedAnswer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** docs/rules.md, "Last.fm". */
class LastfmLovedTest {
  private static final long NOW = 1_700_000_000L;

  @Test
  @DisplayName("a page of loves, one without a time and one without a title")
  void usualPage() throws MalformedAnswer {
    LovedPage page =
        read(
            """
            {"lovedtracks":{"track":[
              {"name":"Glasshouse","mbid":"m-1","artist":{"name":"Orla Venn","mbid":""},
               "date":{"uts":"1600000000"}},
              {"name":"Lost","mbid":"","artist":{"name":"Mirrow"},"date":{"uts":"0"}},
              {"name":"","mbid":"","artist":{"name":"Mirrow"}}],
             "@attr":{"user":"ann","page":"1","perPage":"50","totalPages":"1","total":"3"}}}
            """);

    assertEquals(
        new LovedPage(
            List.of(
                new LovedTrack("Orla Venn", "Glasshouse", "m-1", 1_600_000_000),
                new LovedTrack("Mirrow", "Lost", "", 0)),
            List.of(),
            1,
            OptionalInt.of(3),
            OptionalInt.of(50)),
        page);
  }

  @Test
  @DisplayName("one love is an object, the artist can be a plain text")
  void singleObject() throws MalformedAnswer {
    LovedPage page =
        read("{\"lovedtracks\":{\"track\":{\"name\":\"Lost\",\"artist\":\"Mirrow\"}}}");

    assertEquals(List.of(new LovedTrack("Mirrow", "Lost", "", 0)), page.loved());
  }

  private static LovedPage read(String body) throws MalformedAnswer {
    Reply reply = Reply.of(200, body);
    return LastfmPages.loved(((Reply.Good) reply).body(), NOW);
  }
}
