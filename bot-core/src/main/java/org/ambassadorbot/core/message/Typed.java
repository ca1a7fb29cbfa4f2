package org.ambassadorbot.core.message;

import java.time.DateTimeException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What people typed where a day or a time is asked for, which may be neither. */
final class Typed {
  private Typed() {}

  /** The first value if it can be read: a field that shows it again shows nothing else. */
  static <T> @Nullable T first(List<String> values, Function<String, T> parse) {
    try {
      return values.isEmpty() ? null : parse.apply(values.get(0));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
