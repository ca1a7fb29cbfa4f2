package org.ambassadorbot.core.feature.onboarding;

import java.util.Map;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.people.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * One step of a path.
 *
 * @param code the step that comes with the bot, whose words it has; null for an organiser's own
 * @param days how many working days after the beginning it is due
 * @param after what must have been done first, or null
 * @param command what its button types for the person, or null
 * @param words the organisers' own, by language; empty where the bot's words hold
 */
record Step(
    long id,
    ProgrammeId programme,
    Path path,
    @Nullable String code,
    int days,
    @Nullable Deed after,
    Deed doneWhen,
    @Nullable String command,
    Map<Language, String> words,
    boolean isActive) {
  private static final int LONGEST_TITLE = 60;
  private static final String REFERENT = "REFERENT";
  private static final String LANGUAGE = "LANGUAGE";
  private static final String TEAM = "TEAM";

  Step {
    words = Map.copyOf(words);
  }

  /** Whether there is nothing to it where nobody is a referent. */
  boolean isAboutReferents() {
    return REFERENT.equals(code);
  }

  /** Whether what is answered is for the team, and not for organisers alone. */
  boolean isIntroduction() {
    return TEAM.equals(code);
  }

  /** Whether it also asks where somebody shares. */
  boolean asksForNetworks() {
    return LANGUAGE.equals(code);
  }

  String title(Texts texts) {
    if (code != null) {
      return texts.plain(OnboardingPhrase.valueOf("TITLE_" + code));
    }
    String first = own(texts).lines().findFirst().orElse("");
    return first.length() > LONGEST_TITLE ? first.substring(0, LONGEST_TITLE) + "…" : first;
  }

  RichText body(Texts texts) {
    String own = own(texts);
    return own.isEmpty() && code != null
        ? texts.rich(OnboardingPhrase.valueOf("STEP_" + code))
        : RichText.plain(own);
  }

  private String own(Texts texts) {
    String said = words.getOrDefault(texts.language(), "");
    return said.isEmpty() && code == null ? words.values().stream().findFirst().orElse("") : said;
  }
}
