import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes down what Jollyday knows of public holidays, a file for each country, which costs 800
 * classes to ask at run time. Run by the build, from its source; arguments: the folder, the first
 * and the last year.
 */
final class WriteHolidays {
  private final int firstYear;
  private final int lastYear;
  private final StringBuilder text = new StringBuilder();

  private WriteHolidays(int firstYear, int lastYear) {
    this.firstYear = firstYear;
    this.lastYear = lastYear;
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    for (String code : HolidayManager.getSupportedCalendarCodes()) {
      if (code.length() == 2) { // others are stock exchanges
        String country = code.toLowerCase(Locale.ROOT);
        WriteHolidays of =
            new WriteHolidays(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        of.write(HolidayManager.getInstance(ManagerParameters.create(country)));
        Files.writeString(folder.resolve(country + ".txt"), of.text, StandardCharsets.US_ASCII);
      }
    }
  }

  private void write(HolidayManager manager) {
    SortedSet<LocalDate> country = days(manager);
    part("", country);
    for (String region : new TreeSet<>(manager.getCalendarHierarchy().getChildren().keySet())) {
      SortedSet<LocalDate> own = days(manager, region);
      if (!own.containsAll(country)) {
        throw new IllegalStateException("works on days that are free in its country: " + region);
      }
      own.removeAll(country);
      part(region, own);
    }
  }

  /** A day may be moved into the year before its own, so one year more is asked for. */
  private SortedSet<LocalDate> days(HolidayManager manager, String... region) {
    return IntStream.rangeClosed(firstYear, lastYear + 1)
        .mapToObj(Year::of)
        .flatMap(year -> manager.getHolidays(year, region).stream())
        .filter(holiday -> holiday.getType() != HolidayType.OBSERVANCE)
        .map(Holiday::getDate)
        .filter(day -> day.getYear() >= firstYear && day.getYear() <= lastYear)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void part(String region, SortedSet<LocalDate> days) {
    text.append('=').append(region).append('\n');
    SortedSet<String> everyYear = of(firstYear, days);
    for (int year = firstYear; year <= lastYear; year++) {
      everyYear.retainAll(of(year, days));
    }
    line("*", everyYear);
    for (int year = firstYear; year <= lastYear; year++) {
      SortedSet<String> own = of(year, days);
      own.removeAll(everyYear);
      line(Integer.toString(year), own);
    }
  }

  private static SortedSet<String> of(int year, SortedSet<LocalDate> days) {
    return days.subSet(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)).stream()
        .map(day -> String.format(Locale.ROOT, "%tm%<td", day))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void line(String year, SortedSet<String> days) {
    if (!days.isEmpty()) {
      text.append(year).append(' ').append(String.join(" ", days)).append('\n');
    }
  }
}
