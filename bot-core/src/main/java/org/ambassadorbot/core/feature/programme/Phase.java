package org.ambassadorbot.core.feature.programme;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ambassadorbot.core.i18n.Texts;
import org.jspecify.annotations.Nullable;

/**
 * One of the three phases of a programme.
 *
 * @param name what organisers call it, or null for its usual name
 * @param start its first day
 * @param end its last day
 */
record Phase(Kind kind, @Nullable String name, LocalDate start, LocalDate end) {

  /** Which of the three it is, in their order. */
  enum Kind {
    ANALYSIS(1),
    ACCULTURATION(2),
    ANIMATION(3);

    private final int months;

    Kind(int months) {
      this.months = months;
    }

    /** How many months it takes unless organisers say otherwise. */
    int months() {
      return months;
    }

    /** The codes of what is to be done in it at first. */
    List<String> items() {
      return switch (this) {
        case ANALYSIS -> List.of("RECORD", "SPONSOR", "OBJECTIVES", "PILOT", "LISTENING");
        case ACCULTURATION -> List.of("CALL", "CHARTER", "RULES", "TRAINING", "LAUNCH");
        case ANIMATION -> List.of("NOTE", "CHALLENGE", "WINS", "MEETING", "DIPS", "REPORT");
      };
    }

    String field() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Kind> named(String name) {
      return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }
  }

  /** The three phases of a programme of six months that begins on a day. */
  static List<Phase> usual(LocalDate start) {
    LocalDate second = start.plusMonths(Kind.ANALYSIS.months());
    LocalDate third = second.plusMonths(Kind.ACCULTURATION.months());
    LocalDate after = third.plusMonths(Kind.ANIMATION.months());
    return List.of(
        new Phase(Kind.ANALYSIS, null, start, second.minusDays(1)),
        new Phase(Kind.ACCULTURATION, null, second, third.minusDays(1)),
        new Phase(Kind.ANIMATION, null, third, after.minusDays(1)));
  }

  boolean isOn(LocalDate day) {
    return !day.isBefore(start) && !day.isAfter(end);
  }

  String title(Texts texts) {
    return name == null ? usualTitle(texts, kind) : name;
  }

  static String usualTitle(Texts texts, Kind kind) {
    return texts.plain(ProgrammePhrase.valueOf("PHASE_" + kind.name()));
  }
}
