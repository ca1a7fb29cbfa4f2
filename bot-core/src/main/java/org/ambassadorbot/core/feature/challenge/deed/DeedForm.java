package org.ambassadorbot.core.feature.challenge.deed;

import java.util.List;
import org.ambassadorbot.core.feature.challenge.ActionRule;
import org.ambassadorbot.core.feature.challenge.Challenge;
import org.ambassadorbot.core.feature.challenge.ChallengeActions;
import org.ambassadorbot.core.feature.challenge.ChallengeWords;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.Choice;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.message.FormField;

/** What people fill in to say what they did for a challenge. */
final class DeedForm {
  static final String RULE = "rule";
  static final String WORDS = "words";
  private static final int LONGEST_WORDS = 300;

  private DeedForm() {}

  static Form of(Texts texts, Challenge challenge) {
    List<Choice> actions =
        challenge.actions().stream()
            .filter(ActionRule::isDeclared)
            .map(action -> new Choice(action.rule(), ChallengeWords.name(texts, action)))
            .toList();
    return new Form(
        ChallengeActions.DECLARE,
        challenge.id().argument(),
        texts.plain(DeedPhrase.TITLE),
        new Form.Labels(texts.plain(DeedPhrase.SUBMIT), texts.plain(DeedPhrase.CANCEL)),
        List.of(
            new FormField.ChoiceField(
                RULE, texts.plain(DeedPhrase.LABEL), actions, List.of(), false, true),
            FormField.TextField.lines(WORDS, texts.plain(DeedPhrase.WORDS), LONGEST_WORDS)));
  }
}
