package org.ambassadorbot.core.feature.challenge.draft;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ambassadorbot.core.dispatch.Answers;
import org.ambassadorbot.core.feature.challenge.ActionRule;
import org.ambassadorbot.core.feature.challenge.Challenge;
import org.ambassadorbot.core.feature.challenge.Stake;
import org.ambassadorbot.core.ledger.Tariff;
import org.ambassadorbot.core.ledger.TieRule;

/** Reads what organisers filled in, and says what is wrong with it. */
final class ReadChallenge {
  private static final long MOST_POINTS = 1_000;
  private static final long MOST_CAP = 100;
  private static final long MOST_AMOUNT = 1_000_000;
  private static final int LONGEST_DAYS = 366;

  private ReadChallenge() {}

  /** Name and days; only to be used when nothing is wrong. */
  record Reading(Challenge.Basics basics, Map<String, DraftPhrase> wrong) {
    Reading {
      wrong = Map.copyOf(wrong);
    }
  }

  static Reading basics(Answers answers, String usualName, LocalDate today) {
    Map<String, DraftPhrase> wrong = new LinkedHashMap<>();
    String written = answers.text(DraftForms.NAME);
    String name = written.isEmpty() ? usualName : written;
    if (name.isEmpty() || name.length() > DraftForms.LONGEST_NAME) {
      wrong.put(DraftForms.NAME, DraftPhrase.NAME_IS_MISSING);
    }
    Optional<LocalDate> start = day(answers.text(DraftForms.START));
    Optional<LocalDate> end = day(answers.text(DraftForms.END));
    if (start.isEmpty()) {
      wrong.put(DraftForms.START, DraftPhrase.DAY_IS_MISSING);
    }
    if (end.isEmpty()) {
      wrong.put(DraftForms.END, DraftPhrase.DAY_IS_MISSING);
    }
    if (start.isPresent() && end.isPresent()) {
      wrongDays(start.get(), end.get(), today)
          .ifPresent(phrase -> wrong.put(DraftForms.END, phrase));
    }
    TieRule tie =
        answers.text(DraftForms.TIE).equals(TieRule.SHARED.name())
            ? TieRule.SHARED
            : TieRule.EARLIEST;
    return new Reading(
        new Challenge.Basics(name, start.orElse(today), end.orElse(today), tie), wrong);
  }

  private static Optional<DraftPhrase> wrongDays(LocalDate start, LocalDate end, LocalDate today) {
    if (end.isBefore(start)) {
      return Optional.of(DraftPhrase.END_BEFORE_START);
    }
    if (end.isBefore(today)) {
      return Optional.of(DraftPhrase.END_IS_PAST);
    }
    return end.isAfter(start.plusDays(LONGEST_DAYS))
        ? Optional.of(DraftPhrase.TOO_LONG)
        : Optional.empty();
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** From the midnight of the first day to the midnight after the last. */
  static Challenge.Span span(Challenge.Basics basics, ZoneId zone) {
    return new Challenge.Span(
        basics.start().atStartOfDay(zone).toInstant(),
        basics.end().plusDays(1).atStartOfDay(zone).toInstant());
  }

  static Optional<Long> number(String text) {
    String digits = text.strip();
    return digits.matches("-?\\d{1,8}") ? Optional.of(Long.parseLong(digits)) : Optional.empty();
  }

  private static boolean isOutside(String text, long most) {
    return number(text).filter(value -> value > 0 && value <= most).isEmpty();
  }

  static Map<String, DraftPhrase> wrongAction(Answers answers) {
    Map<String, DraftPhrase> wrong = new LinkedHashMap<>();
    String rule = answers.text(DraftForms.RULE);
    if (!ActionRule.KNOWN.contains(rule)) {
      wrong.put(DraftForms.RULE, DraftPhrase.ACTION_IS_MISSING);
    }
    if (rule.equals(ActionRule.CUSTOM) && answers.text(DraftForms.LABEL).isEmpty()) {
      wrong.put(DraftForms.LABEL, DraftPhrase.LABEL_IS_MISSING);
    }
    if (isOutside(answers.text(DraftForms.POINTS), MOST_POINTS)) {
      wrong.put(DraftForms.POINTS, DraftPhrase.POINTS_ARE_WRONG);
    }
    String cap = answers.text(DraftForms.CAP);
    if (!cap.isEmpty() && isOutside(cap, MOST_CAP)) {
      wrong.put(DraftForms.CAP, DraftPhrase.CAP_IS_WRONG);
    }
    return wrong;
  }

  /** A made-up action gets a rule of its own. */
  static ActionRule action(Answers answers, Challenge draft) {
    String rule = answers.text(DraftForms.RULE);
    boolean isCustom = rule.equals(ActionRule.CUSTOM);
    Tariff.Worth worth =
        new Tariff.Worth(
            number(answers.text(DraftForms.POINTS)).orElseThrow(),
            number(answers.text(DraftForms.CAP)).map(Long::intValue).orElse(null));
    return new ActionRule(
        isCustom ? freeName(draft) : rule, isCustom ? answers.text(DraftForms.LABEL) : null, worth);
  }

  private static String freeName(Challenge draft) {
    return IntStream.iterate(1, number -> number + 1)
        .mapToObj(number -> ActionRule.CUSTOM + "-" + number)
        .filter(name -> draft.actions().stream().noneMatch(known -> known.rule().equals(name)))
        .findFirst()
        .orElseThrow();
  }

  static Map<String, DraftPhrase> wrongStake(Answers answers) {
    Map<String, DraftPhrase> wrong = new LinkedHashMap<>();
    String kind = answers.text(DraftForms.KIND);
    if (Arrays.stream(Stake.Kind.values()).noneMatch(known -> known.name().equals(kind))) {
      wrong.put(DraftForms.KIND, DraftPhrase.KIND_IS_MISSING);
    }
    String words = answers.text(DraftForms.WORDS);
    if (words.isEmpty() || words.length() > DraftForms.LONGEST_WORDS) {
      wrong.put(DraftForms.WORDS, DraftPhrase.WORDS_ARE_MISSING);
    }
    if (isOutside(answers.text(DraftForms.AMOUNT), MOST_AMOUNT)) {
      wrong.put(DraftForms.AMOUNT, DraftPhrase.AMOUNT_IS_WRONG);
    }
    return wrong;
  }

  static Stake stake(Answers answers) {
    return new Stake(
        0,
        Stake.Kind.valueOf(answers.text(DraftForms.KIND)),
        number(answers.text(DraftForms.AMOUNT)).orElseThrow(),
        answers.text(DraftForms.WORDS));
  }
}
