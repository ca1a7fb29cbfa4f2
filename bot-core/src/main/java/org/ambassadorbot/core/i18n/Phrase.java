package org.ambassadorbot.core.i18n;

import java.util.Locale;

/**
 * One thing the bot says. A feature lists its phrases in an enum named {@code XPhrase}; their words
 * stand beside it in {@code x_fr.properties} and {@code x_en.properties}, as ICU patterns in which
 * {@code **bold**} and {@code `code`} may be used.
 */
public interface Phrase {

  /** The constant's name; enums have it. */
  String name();

  /** The key in the properties files, such as {@code link-is-missing}. */
  default String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
