package org.ambassadorbot.core.feature.challenge;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ambassadorbot.core.dispatch.Answers;
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
  record Reading(Challenge.Basics basics, Map<String, ChallengePhrase> wrong) {
    Reading {
      wrong = Map.copyOf(wrong);
    }
  }

  static Reading basics(Answers answers, String usualName, LocalDate today) {
    Map<String, ChallengePhrase> wrong = new LinkedHashMap<>();
    String written = answers.text(ChallengeForms.NAME);
    String name = written.isEmpty() ? usualName : written;
    if (name.isEmpty() || name.length() > ChallengeForms.LONGEST_NAME) {
      wrong.put(ChallengeForms.NAME, ChallengePhrase.NAME_IS_MISSING);
    }
    Optional<LocalDate> start = day(answers.text(ChallengeForms.START));
    Optional<LocalDate> end = day(answers.text(ChallengeForms.END));
    if (start.isEmpty()) {
      wrong.put(ChallengeForms.START, ChallengePhrase.DAY_IS_MISSING);
    }
    if (end.isEmpty()) {
      wrong.put(ChallengeForms.END, ChallengePhrase.DAY_IS_MISSING);
    }
    if (start.isPresent() && end.isPresent()) {
      wrongDays(start.get(), end.get(), today)
          .ifPresent(phrase -> wrong.put(ChallengeForms.END, phrase));
    }
    TieRule tie =
        answers.text(ChallengeForms.TIE).equals(TieRule.SHARED.name())
            ? TieRule.SHARED
            : TieRule.EARLIEST;
    return new Reading(
        new Challenge.Basics(name, start.orElse(today), end.orElse(today), tie), wrong);
  }

  private static Optional<ChallengePhrase> wrongDays(
      LocalDate start, LocalDate end, LocalDate today) {
    if (end.isBefore(start)) {
      return Optional.of(ChallengePhrase.END_BEFORE_START);
    }
    if (end.isBefore(today)) {
      return Optional.of(ChallengePhrase.END_IS_PAST);
    }
    return end.isAfter(start.plusDays(LONGEST_DAYS))
        ? Optional.of(ChallengePhrase.TOO_LONG)
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

  static Map<String, ChallengePhrase> wrongAction(Answers answers) {
    Map<String, ChallengePhrase> wrong = new LinkedHashMap<>();
    String rule = answers.text(ChallengeForms.RULE);
    if (!ActionRule.KNOWN.contains(rule)) {
      wrong.put(ChallengeForms.RULE, ChallengePhrase.ACTION_IS_MISSING);
    }
    if (rule.equals(ActionRule.CUSTOM) && answers.text(ChallengeForms.LABEL).isEmpty()) {
      wrong.put(ChallengeForms.LABEL, ChallengePhrase.LABEL_IS_MISSING);
    }
    if (isOutside(answers.text(ChallengeForms.POINTS), MOST_POINTS)) {
      wrong.put(ChallengeForms.POINTS, ChallengePhrase.POINTS_ARE_WRONG);
    }
    String cap = answers.text(ChallengeForms.CAP);
    if (!cap.isEmpty() && isOutside(cap, MOST_CAP)) {
      wrong.put(ChallengeForms.CAP, ChallengePhrase.CAP_IS_WRONG);
    }
    return wrong;
  }

  /** A made-up action gets a rule of its own. */
  static ActionRule action(Answers answers, Challenge draft) {
    String rule = answers.text(ChallengeForms.RULE);
    boolean isCustom = rule.equals(ActionRule.CUSTOM);
    Tariff.Worth worth =
        new Tariff.Worth(
            number(answers.text(ChallengeForms.POINTS)).orElseThrow(),
            number(answers.text(ChallengeForms.CAP)).map(Long::intValue).orElse(null));
    return new ActionRule(
        isCustom ? freeName(draft) : rule,
        isCustom ? answers.text(ChallengeForms.LABEL) : null,
        worth);
  }

  private static String freeName(Challenge draft) {
    return IntStream.iterate(1, number -> number + 1)
        .mapToObj(number -> ActionRule.CUSTOM + "-" + number)
        .filter(name -> draft.actions().stream().noneMatch(known -> known.rule().equals(name)))
        .findFirst()
        .orElseThrow();
  }

  static Map<String, ChallengePhrase> wrongStake(Answers answers) {
    Map<String, ChallengePhrase> wrong = new LinkedHashMap<>();
    String kind = answers.text(ChallengeForms.KIND);
    if (Arrays.stream(Stake.Kind.values()).noneMatch(known -> known.name().equals(kind))) {
      wrong.put(ChallengeForms.KIND, ChallengePhrase.KIND_IS_MISSING);
    }
    String words = answers.text(ChallengeForms.WORDS);
    if (words.isEmpty() || words.length() > ChallengeForms.LONGEST_WORDS) {
      wrong.put(ChallengeForms.WORDS, ChallengePhrase.WORDS_ARE_MISSING);
    }
    if (isOutside(answers.text(ChallengeForms.AMOUNT), MOST_AMOUNT)) {
      wrong.put(ChallengeForms.AMOUNT, ChallengePhrase.AMOUNT_IS_WRONG);
    }
    return wrong;
  }

  static Stake stake(Answers answers) {
    return new Stake(
        0,
        Stake.Kind.valueOf(answers.text(ChallengeForms.KIND)),
        number(answers.text(ChallengeForms.AMOUNT)).orElseThrow(),
        answers.text(ChallengeForms.WORDS));
  }
}
