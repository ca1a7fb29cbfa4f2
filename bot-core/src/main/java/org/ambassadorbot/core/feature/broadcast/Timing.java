package org.ambassadorbot.core.feature.broadcast;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * When a broadcast goes out.
 *
 * @param at the time on the wall, or null for at once
 * @param isPersonal whether each person's own clock counts, and not the programme's
 */
record Timing(@Nullable LocalDateTime at, boolean isPersonal) {
  static Timing now() {
    return new Timing(null, false);
  }

  boolean isPast(ZoneId programme, Instant now) {
    return at != null && !at.atZone(programme).toInstant().isAfter(now);
  }

  /** When its messages must be in the outbox: personal clocks strike first in the far east. */
  Instant start(ZoneId programme, Instant now) {
    if (at == null) {
      return now;
    }
    Instant start =
        isPersonal ? at.toInstant(ZoneOffset.ofHours(14)) : at.atZone(programme).toInstant();
    return start.isAfter(now) ? start : now;
  }

  /** When a person's message is due, before decency is considered. */
  Instant due(ZoneId programme, ZoneId person, Instant now) {
    if (at == null) {
      return now;
    }
    Instant due = at.atZone(isPersonal ? person : programme).toInstant();
    return due.isAfter(now) ? due : now;
  }
}
