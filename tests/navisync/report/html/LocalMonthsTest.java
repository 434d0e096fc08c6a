package navisync.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalMonthsTest {
  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Asia/Kolkata", "America/Sao_Paulo", "Pacific/Apia"})
  void everyTimeIsInTheMonthOfTheCalendarWhateverCameBefore(String name) {
    ZoneId zone = ZoneId.of(name);
    List<Long> seconds = new ArrayList<>();
    for (YearMonth month = YearMonth.of(2005, 1);
        month.getYear() < 2027;
        month = month.plusMonths(1)) {
      long start = month.atDay(1).atStartOfDay(zone).toEpochSecond();
      Collections.addAll(seconds, start - 1, start, start + 1, start + 1_000_000);
    }
    Collections.shuffle(seconds, new Random(7));
    LocalMonths months = new LocalMonths(zone);

    for (long second : seconds) {
      assertEquals(
          YearMonth.from(Instant.ofEpochSecond(second).atZone(zone)),
          months.of(second),
          "" + second);
    }
  }
}
