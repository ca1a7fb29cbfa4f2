package org.ambassadorbot.core.feature.broadcast;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.util.Optional;
import org.ambassadorbot.core.directory.Groups;
import org.ambassadorbot.core.dispatch.Answers;
import org.ambassadorbot.core.dispatch.GroupField;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.message.Wording;
import org.ambassadorbot.core.people.Group;
import org.ambassadorbot.core.people.Role;
import org.jspecify.annotations.Nullable;

/** Reads out of a form whom a broadcast is for. */
final class ReadAudience {
  private static final int MOST_SHOWN = 5;

  private final Groups groups;
  private final GroupField names;

  @Inject
  ReadAudience(Groups groups, GroupField names) {
    this.groups = groups;
    this.names = names;
  }

  /**
   * Where what is wrong is said.
   *
   * @param before what stood there, for a list that a form cannot show again
   */
  record Saying(FieldSentences errors, @Nullable Broadcast before) {}

  Audience read(Turn turn, Answers answers, AddressList list, Saying saying) {
    FieldSentences errors = saying.errors();
    String choice = answers.text(BroadcastForms.AUDIENCE);
    Optional<Role> role = Audience.roleOf(choice);
    if (role.isPresent()) {
      return Audience.role(role.get());
    }
    if (choice.equals(BroadcastForms.NAMED_GROUP)) {
      return named(turn, answers.text(BroadcastForms.GROUP), errors);
    }
    if (Audience.groupOf(choice).isPresent()) {
      return group(turn, choice, errors);
    }
    if (choice.equals(Audience.Kind.CHANNEL.name())) {
      return channel(answers.text(BroadcastForms.CHANNEL), errors);
    }
    if (choice.equals(Audience.Kind.LIST.name())) {
      return list(list, saying);
    }
    errors.check(
        BroadcastForms.AUDIENCE,
        !choice.equals(Audience.Kind.EVERYONE.name()),
        BroadcastPhrase.AUDIENCE_IS_MISSING);
    return Audience.everyone();
  }

  private Audience group(Turn turn, String choice, FieldSentences errors) {
    Optional<Group> group =
        Audience.groupOf(choice).flatMap(id -> groups.find(turn.programme().id(), id));
    errors.check(BroadcastForms.AUDIENCE, group.isEmpty(), BroadcastPhrase.AUDIENCE_IS_MISSING);
    return group.map(Audience::group).orElseGet(Audience::everyone);
  }

  /** Where there are too many groups for a list, one is named, and those alike are proposed. */
  private Audience named(Turn turn, String written, FieldSentences errors) {
    String name = Wording.clean(written).replace('\n', ' ').strip();
    errors.check(BroadcastForms.GROUP, name.isEmpty(), BroadcastPhrase.GROUP_IS_MISSING);
    GroupField.Reading reading = names.named(turn, name);
    if (reading.wrong() != null) {
      errors.say(BroadcastForms.GROUP, reading.wrong());
    }
    return reading.groups().stream().findFirst().map(Audience::group).orElseGet(Audience::everyone);
  }

  private static Audience channel(String written, FieldSentences errors) {
    String id = Wording.clean(written);
    errors.check(BroadcastForms.CHANNEL, id.isEmpty(), BroadcastPhrase.CHANNEL_IS_MISSING);
    boolean isId = id.length() <= BroadcastForms.LONGEST_CHANNEL && id.matches("[^\\s/#<>]+");
    errors.check(
        BroadcastForms.CHANNEL, !id.isEmpty() && !isId, BroadcastPhrase.CHANNEL_IS_UNREADABLE);
    return Audience.channel(id);
  }

  private static Audience list(AddressList list, Saying saying) {
    FieldSentences errors = saying.errors();
    Broadcast before = saying.before();
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
}
