package org.ambassadorbot.core.feature.challenge.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ambassadorbot.core.dispatch.GroupField;
import org.ambassadorbot.core.feature.challenge.ActionRule;
import org.ambassadorbot.core.feature.challenge.Challenge;
import org.ambassadorbot.core.feature.challenge.ChallengeActions;
import org.ambassadorbot.core.feature.challenge.ChallengeWords;
import org.ambassadorbot.core.feature.challenge.Stake;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.ledger.TieRule;
import org.ambassadorbot.core.message.Choice;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.message.FormField;
import org.ambassadorbot.core.message.FormId;
import org.ambassadorbot.core.people.Group;
import org.ambassadorbot.core.people.GroupId;
import org.jspecify.annotations.Nullable;

/** What organisers fill in to make a challenge. */
final class DraftForms {
  static final FormId BASICS = new FormId("challenge.basics");
  static final FormId ACTION = new FormId("challenge.action");
  static final FormId STAKE = new FormId("challenge.stake");
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

  private DraftForms() {}

  static Form create(Texts texts, LocalDate start, LocalDate end, List<Group> groups) {
    List<FormField> fields = new ArrayList<>();
    fields.add(
        choice(
            PRESET,
            texts.plain(DraftPhrase.PRESET_LABEL),
            Arrays.stream(Preset.values())
                .map(preset -> new Choice(preset.name(), preset.title(texts)))
                .toList(),
            List.of(),
            false));
    fields.addAll(basics(texts, null, start, end, TieRule.EARLIEST));
    addGroups(texts, fields, groups, List.of());
    return form(texts, ChallengeActions.NEW, "", DraftPhrase.NEW_TITLE, fields);
  }

  static Form change(Texts texts, Challenge draft, List<Group> groups) {
    Challenge.Basics basics = draft.basics();
    List<FormField> fields =
        new ArrayList<>(basics(texts, basics.name(), basics.start(), basics.end(), basics.tie()));
    addGroups(texts, fields, groups, draft.groups());
    return form(texts, BASICS, draft.id().argument(), DraftPhrase.BASICS_TITLE, fields);
  }

  private static List<FormField> basics(
      Texts texts, @Nullable String name, LocalDate start, LocalDate end, TieRule tie) {
    return List.of(
        FormField.TextField.line(NAME, texts.plain(DraftPhrase.NAME_LABEL), LONGEST_NAME)
            .optional()
            .startingWith(name),
        new FormField.DateField(START, texts.plain(DraftPhrase.START_LABEL), start, true),
        new FormField.DateField(END, texts.plain(DraftPhrase.END_LABEL), end, true),
        choice(
            TIE,
            texts.plain(DraftPhrase.TIE_LABEL),
            List.of(
                new Choice("EARLIEST", texts.plain(DraftPhrase.TIE_EARLIEST_CHOICE)),
                new Choice("SHARED", texts.plain(DraftPhrase.TIE_SHARED_CHOICE))),
            List.of(tie.name()),
            true));
  }

  private static void addGroups(
      Texts texts, List<FormField> fields, List<Group> groups, List<GroupId> chosen) {
    if (!groups.isEmpty()) {
      FormField.TextField field =
          FormField.TextField.line(
              GROUPS, texts.plain(DraftPhrase.GROUPS_LABEL), Group.LONGEST_NAME);
      fields.add(GroupField.several(texts, field, groups, chosen));
    }
  }

  static Form action(Texts texts, String argument) {
    return form(
        texts,
        ACTION,
        argument,
        DraftPhrase.ACTION_TITLE,
        List.of(
            choice(
                RULE,
                texts.plain(DraftPhrase.ACTION_LABEL),
                ActionRule.KNOWN.stream()
                    .map(rule -> new Choice(rule, ChallengeWords.known(texts, rule)))
                    .toList(),
                List.of(),
                true),
            FormField.TextField.line(LABEL, texts.plain(DraftPhrase.LABEL_LABEL), LONGEST_NAME)
                .optional()
                .hinting(texts.plain(DraftPhrase.LABEL_HINT)),
            FormField.TextField.line(POINTS, texts.plain(DraftPhrase.POINTS_LABEL), LONGEST_NUMBER),
            FormField.TextField.line(CAP, texts.plain(DraftPhrase.CAP_LABEL), LONGEST_NUMBER)
                .optional()
                .hinting(texts.plain(DraftPhrase.CAP_HINT))));
  }

  static Form stake(Texts texts, String argument) {
    return form(
        texts,
        STAKE,
        argument,
        DraftPhrase.STAKE_TITLE,
        List.of(
            choice(
                KIND,
                texts.plain(DraftPhrase.KIND_LABEL),
                Arrays.stream(Stake.Kind.values())
                    .map(
                        kind ->
                            new Choice(
                                kind.name(), texts.plain(DraftPhrase.valueOf("KIND_" + kind))))
                    .toList(),
                List.of(),
                true),
            FormField.TextField.line(WORDS, texts.plain(DraftPhrase.WORDS_LABEL), LONGEST_WORDS),
            FormField.TextField.line(AMOUNT, texts.plain(DraftPhrase.AMOUNT_LABEL), LONGEST_NUMBER)
                .hinting(texts.plain(DraftPhrase.AMOUNT_HINT))));
  }

  private static FormField choice(
      String name, String label, List<Choice> choices, List<String> initial, boolean isRequired) {
    return new FormField.ChoiceField(name, label, choices, initial, false, isRequired);
  }

  private static Form form(
      Texts texts, FormId id, String argument, DraftPhrase title, List<FormField> fields) {
    Form.Labels labels =
        new Form.Labels(texts.plain(DraftPhrase.FORM_SUBMIT), texts.plain(DraftPhrase.FORM_CANCEL));
    return new Form(id, argument, texts.plain(title), labels, fields);
  }
}
