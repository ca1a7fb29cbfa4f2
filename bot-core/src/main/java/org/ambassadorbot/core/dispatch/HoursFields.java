package org.ambassadorbot.core.dispatch;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ambassadorbot.core.i18n.Phrase;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.Choice;
import org.ambassadorbot.core.message.FormField;
import org.ambassadorbot.core.people.WorkingHours;

/** The fields in which days and hours of the week are chosen, and what was chosen in them. */
public final class HoursFields {
  public static final String DAYS = "days";
  public static final String FROM = "from";
  public static final String TO = "to";

  private HoursFields() {}

  /** What the three fields are called. */
  public record Labels(Phrase days, Phrase from, Phrase to) {}

  /** Why something chosen is no use. */
  public enum Fault {
    DAYS_ARE_MISSING,
    TIME_IS_WRONG,
    TIMES_ARE_REVERSED
  }

  /** What was chosen, unless something is wrong: the fault by field. */
  public record Reading(Optional<WorkingHours> hours, Map<String, Fault> faults) {
    public Reading {
      faults = Map.copyOf(faults);
    }
  }

  /** The fields, showing some hours. */
  public static List<FormField> of(Texts texts, Labels labels, WorkingHours hours) {
    return List.of(
        new FormField.ChoiceField(
            DAYS,
            texts.plain(labels.days()),
            Arrays.stream(DayOfWeek.values()).map(day -> choice(texts, day)).toList(),
            hours.days().stream().map(Enum::name).toList(),
            true,
            true),
        new FormField.TimeField(FROM, texts.plain(labels.from()), timeOf(hours.fromMinute()), true),
        new FormField.TimeField(TO, texts.plain(labels.to()), timeOf(hours.toMinute()), true));
  }

  private static Choice choice(Texts texts, DayOfWeek day) {
    return new Choice(day.name(), day.getDisplayName(TextStyle.FULL, texts.language().locale()));
  }

  /** Midnight at the end of the day is shown as the one at its beginning. */
  private static LocalTime timeOf(int minute) {
    return LocalTime.MIDNIGHT.plusMinutes(minute);
  }

  /** Reads what was chosen; everything that is wrong is said at once. */
  public static Reading read(Answers answers) {
    Map<String, Fault> faults = new LinkedHashMap<>();
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    Arrays.stream(DayOfWeek.values())
        .filter(day -> answers.all(DAYS).contains(day.name()))
        .forEach(days::add);
    Optional<Integer> from = minute(answers.text(FROM));
    Optional<Integer> to =
        minute(answers.text(TO)).map(end -> end == 0 ? WorkingHours.MINUTES_OF_A_DAY : end);
    check(faults, DAYS, days.isEmpty(), Fault.DAYS_ARE_MISSING);
    check(faults, FROM, from.isEmpty(), Fault.TIME_IS_WRONG);
    check(faults, TO, to.isEmpty(), Fault.TIME_IS_WRONG);
    boolean isReversed = from.isPresent() && to.isPresent() && to.get() <= from.get();
    check(faults, TO, isReversed, Fault.TIMES_ARE_REVERSED);
    return faults.isEmpty()
        ? new Reading(
            Optional.of(new WorkingHours(days, from.orElseThrow(), to.orElseThrow())), faults)
        : new Reading(Optional.empty(), faults);
  }

  private static void check(Map<String, Fault> faults, String field, boolean isWrong, Fault fault) {
    if (isWrong) {
      faults.putIfAbsent(field, fault);
    }
  }

  private static Optional<Integer> minute(String text) {
    try {
      LocalTime time = LocalTime.parse(text);
      return Optional.of(time.getHour() * 60 + time.getMinute());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
