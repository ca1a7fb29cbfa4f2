package org.ambassadorbot.core.feature.challenge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ambassadorbot.core.dispatch.GroupField;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.ledger.TieRule;
import org.ambassadorbot.core.message.Choice;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.message.FormField;
import org.ambassadorbot.core.message.FormId;
import org.ambassadorbot.core.people.Group;
import org.ambassadorbot.core.people.GroupId;
import org.jspecify.annotations.Nullable;

/** What organisers and ambassadors fill in about challenges. */
final class ChallengeForms {
  static final FormId NEW = new FormId("challenge.new");
  static final FormId BASICS = new FormId("challenge.basics");
  static final FormId ACTION = new FormId("challenge.action");
  static final FormId STAKE = new FormId("challenge.stake");
  static final FormId DEED = new FormId("challenge.deed");
  static final String NAME = "name";
  static final String PRESET = "preset";
  static final String START = "start";
  static final String END = "end";
  static final String TIE = "tie";
  static final String GROUPS = "groups";
  static final String RULE = "rule";
  static final String LABEL = "label";
  static final String POINTS = "points";
  static final String CAP = "cap";
  static final String KIND = "kind";
  static final String AMOUNT = "amount";
  static final String WORDS = "words";
  static final int LONGEST_NAME = 60;
  static final int LONGEST_WORDS = 150;
  private static final int LONGEST_NUMBER = 8;

  private ChallengeForms() {}

  static Form create(Texts texts, LocalDate start, LocalDate end, List<Group> groups) {
    List<FormField> fields = new ArrayList<>();
    fields.add(
        choice(
            PRESET,
            texts.plain(ChallengePhrase.PRESET_LABEL),
            Arrays.stream(Preset.values())
                .map(preset -> new Choice(preset.name(), preset.title(texts)))
                .toList(),
            List.of(),
            false));
    fields.addAll(basics(texts, null, start, end, TieRule.EARLIEST));
    addGroups(texts, fields, groups, List.of());
    return form(texts, NEW, "", ChallengePhrase.NEW_TITLE, fields);
  }

  static Form change(Texts texts, Challenge draft, List<Group> groups) {
    Challenge.Basics basics = draft.basics();
    List<FormField> fields =
        new ArrayList<>(basics(texts, basics.name(), basics.start(), basics.end(), basics.tie()));
    addGroups(texts, fields, groups, draft.groups());
    return form(texts, BASICS, draft.id().argument(), ChallengePhrase.BASICS_TITLE, fields);
  }

  private static List<FormField> basics(
      Texts texts, @Nullable String name, LocalDate start, LocalDate end, TieRule tie) {
    return List.of(
        FormField.TextField.line(NAME, texts.plain(ChallengePhrase.NAME_LABEL), LONGEST_NAME)
            .optional()
            .startingWith(name),
        new FormField.DateField(START, texts.plain(ChallengePhrase.START_LABEL), start, true),
        new FormField.DateField(END, texts.plain(ChallengePhrase.END_LABEL), end, true),
        choice(
            TIE,
            texts.plain(ChallengePhrase.TIE_LABEL),
            List.of(
                new Choice("EARLIEST", texts.plain(ChallengePhrase.TIE_EARLIEST_CHOICE)),
                new Choice("SHARED", texts.plain(ChallengePhrase.TIE_SHARED_CHOICE))),
            List.of(tie.name()),
            true));
  }

  private static void addGroups(
      Texts texts, List<FormField> fields, List<Group> groups, List<GroupId> chosen) {
    if (!groups.isEmpty()) {
      FormField.TextField field =
          FormField.TextField.line(
              GROUPS, texts.plain(ChallengePhrase.GROUPS_LABEL), Group.LONGEST_NAME);
      fields.add(GroupField.several(texts, field, groups, chosen));
    }
  }

  static Form action(Texts texts, String argument) {
    return form(
        texts,
        ACTION,
        argument,
        ChallengePhrase.ACTION_TITLE,
        List.of(
            choice(
                RULE,
                texts.plain(ChallengePhrase.ACTION_LABEL),
                ActionRule.KNOWN.stream()
                    .map(rule -> new Choice(rule, ChallengeWords.known(texts, rule)))
                    .toList(),
                List.of(),
                true),
            FormField.TextField.line(LABEL, texts.plain(ChallengePhrase.LABEL_LABEL), LONGEST_NAME)
                .optional()
                .hinting(texts.plain(ChallengePhrase.LABEL_HINT)),
            FormField.TextField.line(
                POINTS, texts.plain(ChallengePhrase.POINTS_LABEL), LONGEST_NUMBER),
            FormField.TextField.line(CAP, texts.plain(ChallengePhrase.CAP_LABEL), LONGEST_NUMBER)
                .optional()
                .hinting(texts.plain(ChallengePhrase.CAP_HINT))));
  }

  static Form stake(Texts texts, String argument) {
    return form(
        texts,
        STAKE,
        argument,
        ChallengePhrase.STAKE_TITLE,
        List.of(
            choice(
                KIND,
                texts.plain(ChallengePhrase.KIND_LABEL),
                Arrays.stream(Stake.Kind.values())
                    .map(
                        kind ->
                            new Choice(
                                kind.name(), texts.plain(ChallengePhrase.valueOf("KIND_" + kind))))
                    .toList(),
                List.of(),
                true),
            FormField.TextField.line(
                WORDS, texts.plain(ChallengePhrase.WORDS_LABEL), LONGEST_WORDS),
            FormField.TextField.line(
                    AMOUNT, texts.plain(ChallengePhrase.AMOUNT_LABEL), LONGEST_NUMBER)
                .hinting(texts.plain(ChallengePhrase.AMOUNT_HINT))));
  }

  static Form deed(Texts texts, Challenge challenge) {
    return form(
        texts,
        DEED,
        challenge.id().argument(),
        ChallengePhrase.DEED_TITLE,
        List.of(
            choice(
                RULE,
                texts.plain(ChallengePhrase.DEED_LABEL),
                challenge.actions().stream()
                    .filter(ActionRule::isDeclared)
                    .map(action -> new Choice(action.rule(), ChallengeWords.name(texts, action)))
                    .toList(),
                List.of(),
                true),
            FormField.TextField.lines(
                WORDS, texts.plain(ChallengePhrase.DEED_WORDS), LONGEST_WORDS * 2)));
  }

  private static FormField choice(
      String name, String label, List<Choice> choices, List<String> initial, boolean isRequired) {
    return new FormField.ChoiceField(name, label, choices, initial, false, isRequired);
  }

  private static Form form(
      Texts texts, FormId id, String argument, ChallengePhrase title, List<FormField> fields) {
    Form.Labels labels =
        new Form.Labels(
            texts.plain(ChallengePhrase.FORM_SUBMIT), texts.plain(ChallengePhrase.FORM_CANCEL));
    return new Form(id, argument, texts.plain(title), labels, fields);
  }
}
