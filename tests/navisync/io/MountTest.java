package navisync.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MountTest {
  private static final List<String> TABLE =
      List.of(
          "/dev/sda1 / ext4 rw,relatime 0 0",
          "/dev/sdb1 /data ext4 rw,relatime 0 0",
          "/dev/sdb1 /data/music ext4 ro,relatime 0 0",
          "tmpfs /data/small\\040disk tmpfs rw,size=64k 0 0",
          "tmpfs /data/hidden tmpfs rw 0 0",
          "//nas/share /data/hidden cifs ro,errors=ro 0 0",
          "a line of another kind");

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "/home/ann,             / (/dev/sda1),                false",
    "/data,                 /data (/dev/sdb1),            false",
    "/database,             / (/dev/sda1),                false",
    "/data/music/a,         /data/music (/dev/sdb1),      true",
    "/data/small disk/home, /data/small disk (tmpfs),     false",
    "/data/hidden/home,     /data/hidden (//nas/share),   true",
  })
  void isTheInnermostOneThatHoldsTheFolder(String folder, String name, boolean readOnly) {
    assertEquals(Optional.of(new Mount(name, readOnly)), Mount.among(TABLE, Path.of(folder)));
  }
}
