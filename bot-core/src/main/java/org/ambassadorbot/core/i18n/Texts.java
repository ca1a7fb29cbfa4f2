package org.ambassadorbot.core.i18n;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.people.FormOfAddress;
import org.ambassadorbot.core.people.Language;

/** The bot's words for one listener. Immutable and thread-safe. */
public final class Texts {
  private static final String DAY = "EEEE d MMMM y";
  private static final DateTimeFormatter FRENCH_DAY =
      DateTimeFormatter.ofPattern(DAY, Locale.FRANCE);
  private static final DateTimeFormatter FRENCH_FIRST_DAY =
      DateTimeFormatter.ofPattern("EEEE d'er' MMMM y", Locale.FRANCE);
  private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern(DAY, Locale.UK);
  private static final DateTimeFormatter ENGLISH_TIME =
      DateTimeFormatter.ofPattern("h:mm a", Locale.UK);

  private final Phrasebook phrasebook;
  private final Language language;
  private final FormOfAddress address;

  Texts(Phrasebook phrasebook, Language language, FormOfAddress address) {
    this.phrasebook = phrasebook;
    this.language = language;
    this.address = address;
  }

  public Language language() {
    return language;
  }

  public FormOfAddress address() {
    return address;
  }

  /** A phrase with its emphasis; text arguments are shown as they stand. */
  public RichText rich(Phrase phrase, Argument... arguments) {
    return Markup.read(marked(phrase, arguments));
  }

  /** A phrase as words alone: labels, titles, notifications. */
  public String plain(Phrase phrase, Argument... arguments) {
    return rich(phrase, arguments).words();
  }

  private String marked(Phrase phrase, Argument... arguments) {
    Argument[] safe = new Argument[arguments.length];
    for (int i = 0; i < safe.length; i++) {
      safe[i] = new Argument(arguments[i].name(), safe(arguments[i].value()));
    }
    return phrasebook.format(phrase, this, safe);
  }

  private static Object safe(Object value) {
    if (value instanceof RichText text) {
      return Markup.ofRichText(text);
    }
    return value instanceof Number ? value : Markup.ofStranger(value.toString());
  }

  /** A day in words, such as « mercredi 2 septembre 2026 » or « jeudi 1er octobre 2026 ». */
  public String day(LocalDate day) {
    if (language == Language.ENGLISH) {
      return ENGLISH_DAY.format(day);
    }
    return (day.getDayOfMonth() == 1 ? FRENCH_FIRST_DAY : FRENCH_DAY).format(day);
  }

  /** A time of day as people say it: « 9 h 30 », "9:30 am". */
  public String time(LocalTime time) {
    if (language == Language.ENGLISH) {
      return ENGLISH_TIME.format(time).toLowerCase(Locale.ROOT);
    }
    return time.getMinute() == 0
        ? time.getHour() + "\u00a0h"
        : String.format(Locale.ROOT, "%d\u00a0h\u00a0%02d", time.getHour(), time.getMinute());
  }

  /** A moment in words, in the listener's own zone. */
  public String moment(Instant instant, ZoneId zone) {
    ZonedDateTime local = instant.atZone(zone);
    String between = language == Language.ENGLISH ? " at " : " à ";
    return day(local.toLocalDate()) + between + time(local.toLocalTime());
  }

  /** Names in a row: « Nadia, Karim et Léa ». */
  public String list(Collection<String> names) {
    String[] all = names.toArray(String[]::new);
    if (all.length < 2) {
      return String.join("", all);
    }
    String and = language == Language.ENGLISH ? " and " : " et ";
    return String.join(", ", Arrays.copyOf(all, all.length - 1)) + and + all[all.length - 1];
  }
}
