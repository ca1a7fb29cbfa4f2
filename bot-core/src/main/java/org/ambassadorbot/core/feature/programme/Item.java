package org.ambassadorbot.core.feature.programme;

import java.util.Map;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.people.Language;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done in a phase.
 *
 * @param code what comes with the bot, whose words it has; null for an organiser's own
 * @param words the organisers' own, by language; empty where the bot's words hold
 * @param ticked who did it; null as long as it is to be done
 * @param changed who changed its words last, or null
 */
record Item(
    long id,
    Phase.Kind phase,
    @Nullable String code,
    Map<Language, String> words,
    @Nullable Change ticked,
    @Nullable Change changed) {

  Item {
    words = Map.copyOf(words);
  }

  boolean isTicked() {
    return ticked != null;
  }

  String text(Texts texts) {
    String own = words.getOrDefault(texts.language(), "");
    if (!own.isEmpty()) {
      return own;
    }
    return code == null
        ? words.values().stream().findFirst().orElse("")
        : texts.plain(ChecklistPhrase.valueOf("ITEM_" + code));
  }
}
