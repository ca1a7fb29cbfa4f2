package org.ambassadorbot.core.feature.broadcast;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.dispatch.Answers;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.message.WebAddress;
import org.ambassadorbot.core.message.Wording;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.jspecify.annotations.Nullable;

/** Reads a broadcast out of a form; everything that is wrong is said at once. */
final class ReadBroadcast {
  private static final int MOST_ELEMENTS = 30;
  private static final int MOST_QUOTED = 30;

  private final People people;
  private final ReadAudience audiences;
  private final Clock clock;

  @Inject
  ReadBroadcast(People people, ReadAudience audiences, Clock clock) {
    this.people = people;
    this.audiences = audiences;
    this.clock = clock;
  }

  /**
   * What was read.
   *
   * @param addresses of an audience that is a list; empty when the list is left as it was
   * @param errors a sentence by field; when there is one, nothing else may be used
   */
  record Reading(Broadcast.Content content, List<String> addresses, Map<String, String> errors) {}

  /** What was read of the message alone. */
  record MessageReading(Message message, Map<String, String> errors) {}

  /**
   * Reads the whole form.
   *
   * @param before what stood there, for what a form cannot show again
   */
  Reading all(Turn turn, Answers answers, @Nullable Broadcast before) {
    FieldSentences errors = new FieldSentences(turn.texts());
    Message message = message(answers, errors);
    AddressList list = AddressList.of(answers.text(BroadcastForms.ADDRESSES));
    Audience audience =
        audiences.read(turn, answers, list, new ReadAudience.Saying(errors, before));
    Timing timing = timing(turn, answers, errors);
    PersonId replyTo = replyTo(turn, answers, errors, before);
    String reason = Wording.clean(answers.text(BroadcastForms.URGENT));
    errors.check(
        BroadcastForms.URGENT,
        reason.length() > BroadcastForms.LONGEST_REASON,
        BroadcastPhrase.REASON_IS_TOO_LONG);
    return new Reading(
        new Broadcast.Content(message, audience, timing, replyTo, reason.isEmpty() ? null : reason),
        list.addresses(),
        errors.all());
  }

  MessageReading message(Turn turn, Answers answers) {
    FieldSentences errors = new FieldSentences(turn.texts());
    Message message = message(answers, errors);
    return new MessageReading(message, errors.all());
  }

  private static Message message(Answers answers, FieldSentences errors) {
    String words = Wording.clean(answers.text(BroadcastForms.WORDS));
    String link = answers.text(BroadcastForms.LINK);
    String button = Wording.clean(answers.text(BroadcastForms.BUTTON)).replace('\n', ' ');
    MessageText text = MessageText.of(words);
    errors.check(
        BroadcastForms.WORDS, text.lines().findAny().isEmpty(), BroadcastPhrase.WORDS_ARE_MISSING);
    errors.check(
        BroadcastForms.WORDS,
        words.length() > Message.LONGEST,
        BroadcastPhrase.WORDS_ARE_TOO_LONG,
        with("length", words.length()),
        with("longest", Message.LONGEST));
    errors.check(
        BroadcastForms.WORDS,
        text.elements().size() > MOST_ELEMENTS,
        BroadcastPhrase.WORDS_ARE_TOO_CUT_UP);
    errors.check(BroadcastForms.LINK, isWrong(link), BroadcastPhrase.LINK_IS_WRONG);
    errors.check(
        BroadcastForms.BUTTON,
        link.isEmpty() && !button.isEmpty(),
        BroadcastPhrase.BUTTON_WITHOUT_LINK);
    errors.check(
        BroadcastForms.BUTTON,
        button.length() > BroadcastForms.LONGEST_BUTTON,
        BroadcastPhrase.BUTTON_IS_TOO_LONG,
        with("longest", BroadcastForms.LONGEST_BUTTON));
    return new Message(words, link.isEmpty() ? null : link, button.isEmpty() ? null : button);
  }

  private static boolean isWrong(String link) {
    boolean isWeb = link.startsWith("https://") || link.startsWith("http://");
    return !link.isEmpty()
        && !(isWeb
            && link.length() <= BroadcastForms.LONGEST_LINK
            && link.indexOf('.') > 0
            && WebAddress.isAllowed(link));
  }

  private Timing timing(Turn turn, Answers answers, FieldSentences errors) {
    String when = answers.text(BroadcastForms.WHEN);
    if (!when.equals(BroadcastForms.WHEN_PROGRAMME) && !when.equals(BroadcastForms.WHEN_PERSON)) {
      return Timing.now();
    }
    Optional<LocalDate> day = read(answers, BroadcastForms.DAY, LocalDate::parse);
    Optional<LocalTime> time = read(answers, BroadcastForms.TIME, LocalTime::parse);
    if (day.isEmpty() || time.isEmpty()) {
      unread(answers, errors, BroadcastForms.DAY, day.isPresent());
      unread(answers, errors, BroadcastForms.TIME, time.isPresent());
      return Timing.now();
    }
    LocalDateTime at = day.get().atTime(time.get());
    Timing timing = new Timing(at, when.equals(BroadcastForms.WHEN_PERSON));
    check(turn, timing, at, errors);
    return timing;
  }

  private void check(Turn turn, Timing timing, LocalDateTime at, FieldSentences errors) {
    ZoneId zone = turn.programme().zone();
    errors.check(
        BroadcastForms.DAY, timing.isPast(zone, clock.instant()), BroadcastPhrase.MOMENT_IS_PAST);
    LocalDateTime today = LocalDateTime.ofInstant(clock.instant(), zone);
    errors.check(BroadcastForms.DAY, at.isAfter(today.plusYears(1)), BroadcastPhrase.MOMENT_IS_FAR);
    LocalTime shown = at.atZone(zone).toLocalTime();
    errors.check(
        BroadcastForms.TIME,
        !shown.equals(at.toLocalTime()),
        BroadcastPhrase.TIME_IS_SKIPPED,
        with("day", turn.texts().day(at.toLocalDate())),
        with("time", turn.texts().time(at.toLocalTime())),
        with("next", turn.texts().time(shown)));
  }

  private static <T> Optional<T> read(Answers answers, String field, Function<String, T> parse) {
    try {
      return Optional.of(parse.apply(answers.text(field)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static void unread(Answers answers, FieldSentences errors, String field, boolean isRead) {
    String typed = Wording.clean(answers.text(field)).replace('\n', ' ');
    boolean isDay = field.equals(BroadcastForms.DAY);
    errors.check(field, !isRead && typed.isEmpty(), BroadcastPhrase.MOMENT_IS_MISSING);
    errors.check(
        field,
        !isRead,
        isDay ? BroadcastPhrase.DAY_IS_UNREADABLE : BroadcastPhrase.TIME_IS_UNREADABLE,
        with("typed", typed.substring(0, Math.min(MOST_QUOTED, typed.length()))));
  }

  private PersonId replyTo(
      Turn turn, Answers answers, FieldSentences errors, @Nullable Broadcast before) {
    String words = answers.text(BroadcastForms.REPLY_TO);
    if (words.isEmpty()) {
      return before == null ? turn.person().id() : before.content().replyTo();
    }
    Optional<Person> person = people.named(turn.programme().id(), words);
    errors.check(BroadcastForms.REPLY_TO, person.isEmpty(), BroadcastPhrase.REPLY_TO_IS_UNKNOWN);
    return person.map(Person::id).orElse(turn.person().id());
  }
}
