package org.ambassadorbot.core.feature.broadcast;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.directory.Groups;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.dispatch.Answers;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.i18n.Argument;
import org.ambassadorbot.core.message.WebAddress;
import org.ambassadorbot.core.message.Wording;
import org.ambassadorbot.core.people.Group;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.Role;
import org.jspecify.annotations.Nullable;

/** Reads a broadcast out of a form; everything that is wrong is said at once. */
final class ReadBroadcast {
  private static final int MOST_ELEMENTS = 30;
  private static final int MOST_SHOWN = 5;

  private final People people;
  private final Groups groups;
  private final Clock clock;

  @Inject
  ReadBroadcast(People people, Groups groups, Clock clock) {
    this.people = people;
    this.groups = groups;
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
    Errors errors = new Errors(turn);
    Message message = message(answers, errors);
    AddressList list = AddressList.of(answers.text(BroadcastForms.ADDRESSES));
    Audience audience =
        Audience.groupOf(answers.text(BroadcastForms.AUDIENCE)).isPresent()
            ? group(turn, answers, errors)
            : audience(answers, list, errors, before);
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
        errors.sentences);
  }

  MessageReading message(Turn turn, Answers answers) {
    Errors errors = new Errors(turn);
    Message message = message(answers, errors);
    return new MessageReading(message, errors.sentences);
  }

  private static Message message(Answers answers, Errors errors) {
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

  private static Audience audience(
      Answers answers, AddressList list, Errors errors, @Nullable Broadcast before) {
    String choice = answers.text(BroadcastForms.AUDIENCE);
    Optional<Role> role = Audience.roleOf(choice);
    if (role.isPresent()) {
      return Audience.role(role.get());
    }
    if (choice.equals(Audience.Kind.CHANNEL.name())) {
      return channel(answers.text(BroadcastForms.CHANNEL), errors);
    }
    if (choice.equals(Audience.Kind.LIST.name())) {
      return list(list, errors, before);
    }
    errors.check(
        BroadcastForms.AUDIENCE,
        !choice.equals(Audience.Kind.EVERYONE.name()),
        BroadcastPhrase.AUDIENCE_IS_MISSING);
    return Audience.everyone();
  }

  private Audience group(Turn turn, Answers answers, Errors errors) {
    Optional<Group> group =
        Audience.groupOf(answers.text(BroadcastForms.AUDIENCE))
            .flatMap(id -> groups.find(turn.programme().id(), id));
    errors.check(BroadcastForms.AUDIENCE, group.isEmpty(), BroadcastPhrase.AUDIENCE_IS_MISSING);
    return group.map(Audience::group).orElseGet(Audience::everyone);
  }

  private static Audience channel(String written, Errors errors) {
    String id = Wording.clean(written);
    errors.check(BroadcastForms.CHANNEL, id.isEmpty(), BroadcastPhrase.CHANNEL_IS_MISSING);
    boolean isId = id.length() <= BroadcastForms.LONGEST_CHANNEL && id.matches("[^\\s/#<>]+");
    errors.check(
        BroadcastForms.CHANNEL, !id.isEmpty() && !isId, BroadcastPhrase.CHANNEL_IS_UNREADABLE);
    return Audience.channel(id);
  }

  private static Audience list(AddressList list, Errors errors, @Nullable Broadcast before) {
    boolean isLeftOut = list.addresses().isEmpty() && list.unreadable().isEmpty();
    if (isLeftOut && before != null && before.content().audience().kind() == Audience.Kind.LIST) {
      return before.content().audience();
    }
    errors.check(BroadcastForms.ADDRESSES, list.isGarbled(), BroadcastPhrase.ADDRESSES_ARE_GARBLED);
    errors.check(
        BroadcastForms.ADDRESSES,
        !list.unreadable().isEmpty(),
        BroadcastPhrase.ADDRESSES_ARE_UNREADABLE,
        with("count", list.unreadable().size()),
        with("examples", String.join(", ", list.unreadable().stream().limit(MOST_SHOWN).toList())));
    errors.check(
        BroadcastForms.ADDRESSES,
        list.addresses().isEmpty(),
        BroadcastPhrase.ADDRESSES_ARE_MISSING);
    return Audience.list(list.duplicates());
  }

  private Timing timing(Turn turn, Answers answers, Errors errors) {
    String when = answers.text(BroadcastForms.WHEN);
    if (!when.equals(BroadcastForms.WHEN_PROGRAMME) && !when.equals(BroadcastForms.WHEN_PERSON)) {
      return Timing.now();
    }
    Optional<LocalDateTime> at = moment(answers);
    if (at.isEmpty()) {
      errors.check(BroadcastForms.DAY, true, BroadcastPhrase.MOMENT_IS_MISSING);
      return Timing.now();
    }
    Timing timing = new Timing(at.get(), when.equals(BroadcastForms.WHEN_PERSON));
    errors.check(
        BroadcastForms.DAY,
        timing.isPast(turn.programme().zone(), clock.instant()),
        BroadcastPhrase.MOMENT_IS_PAST);
    LocalDateTime today = LocalDateTime.ofInstant(clock.instant(), turn.programme().zone());
    errors.check(
        BroadcastForms.DAY, at.get().isAfter(today.plusYears(1)), BroadcastPhrase.MOMENT_IS_FAR);
    return timing;
  }

  private static Optional<LocalDateTime> moment(Answers answers) {
    try {
      return Optional.of(
          LocalDate.parse(answers.text(BroadcastForms.DAY))
              .atTime(LocalTime.parse(answers.text(BroadcastForms.TIME))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private PersonId replyTo(Turn turn, Answers answers, Errors errors, @Nullable Broadcast before) {
    String words = answers.text(BroadcastForms.REPLY_TO);
    if (words.isEmpty()) {
      return before == null ? turn.person().id() : before.content().replyTo();
    }
    Optional<Person> person = people.named(turn.programme().id(), words);
    errors.check(BroadcastForms.REPLY_TO, person.isEmpty(), BroadcastPhrase.REPLY_TO_IS_UNKNOWN);
    return person.map(Person::id).orElse(turn.person().id());
  }

  /** Sentences by field; of several for one field, the first counts. */
  private static final class Errors {
    private final Turn turn;
    private final Map<String, String> sentences = new LinkedHashMap<>();

    Errors(Turn turn) {
      this.turn = turn;
    }

    void check(String field, boolean isWrong, BroadcastPhrase phrase, Argument... arguments) {
      if (isWrong) {
        sentences.putIfAbsent(field, turn.texts().plain(phrase, arguments));
      }
    }
  }
}
