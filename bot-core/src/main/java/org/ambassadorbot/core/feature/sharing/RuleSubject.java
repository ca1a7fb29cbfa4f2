package org.ambassadorbot.core.feature.sharing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a rule is about. */
enum RuleSubject {
  IMAGE_RIGHTS,
  CONFIDENTIALITY,
  EMPLOYER,
  DISCONNECTING,
  DOS_AND_DONTS,
  KEY_FIGURES;

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  RulesPhrase title() {
    return RulesPhrase.valueOf("TITLE_" + name());
  }

  /** What is said until organisers write something else. */
  RulesPhrase usual() {
    return RulesPhrase.valueOf("USUAL_" + name());
  }

  static Optional<RuleSubject> ofCode(String code) {
    return Arrays.stream(values()).filter(subject -> subject.code().equals(code)).findFirst();
  }
}
