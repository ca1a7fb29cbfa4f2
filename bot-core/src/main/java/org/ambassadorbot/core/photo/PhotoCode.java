package org.ambassadorbot.core.photo;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ambassadorbot.core.link.Seal;

/**
 * The last part of a photo's address: which photo, until which day, for whom, and a seal that
 * nobody can make who does not know the photo's secret.
 *
 * @param day the first day on which it leads nowhere, counted from 1970
 */
record PhotoCode(long photo, long day, Viewer viewer, String seal) {
  private static final Pattern SHAPE =
      Pattern.compile("([0-9a-z]{1,12})\\.([0-9a-z]{1,6})\\.([a-z]{3,6})\\.([A-Za-z0-9_-]{22})");
  private static final int BASE = 36;
  private static final int SEAL_BYTES = 16;
  private static final long DAY = Duration.ofDays(1).toMillis();

  /** Who is to look at a photo. */
  enum Viewer {
    /** Whoever gave it, at any time. */
    OWNER("own"),
    /** Others, as long as they may. */
    OTHERS("others");

    private final String code;

    Viewer(String code) {
      this.code = code;
    }
  }

  /** A code for some days from today on; the same all day. */
  static PhotoCode of(PhotoId photo, String secret, Viewer viewer, Instant now, int days) {
    long day = now.toEpochMilli() / DAY + days;
    return new PhotoCode(photo.value(), day, viewer, seal(photo.value(), day, viewer, secret));
  }

  /** Reads a code that came from outside; empty when it has not the shape of one. */
  static Optional<PhotoCode> parse(String code) {
    Matcher parts = SHAPE.matcher(code);
    if (!parts.matches()) {
      return Optional.empty();
    }
    for (Viewer viewer : Viewer.values()) {
      if (viewer.code.equals(parts.group(3))) {
        long photo = Long.parseLong(parts.group(1), BASE);
        long day = Long.parseLong(parts.group(2), BASE);
        return Optional.of(new PhotoCode(photo, day, viewer, parts.group(4)));
      }
    }
    return Optional.empty();
  }

  /** Whether the seal is the photo's own and the day has not come. */
  boolean isGood(String secret, Instant now) {
    return now.toEpochMilli() / DAY < day && Seal.isSame(seal(photo, day, viewer, secret), seal);
  }

  private static String seal(long photo, long day, Viewer viewer, String secret) {
    return Seal.of(secret, photo + ":" + day + ":" + viewer.code, SEAL_BYTES);
  }

  @Override
  public String toString() {
    return String.join(
        ".", Long.toString(photo, BASE), Long.toString(day, BASE), viewer.code, seal);
  }
}
