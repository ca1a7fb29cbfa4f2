package org.ambassadorbot.core.feature.broadcast;

import static org.ambassadorbot.core.i18n.Argument.with;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ambassadorbot.core.dispatch.GroupField;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.Choice;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.message.FormField;
import org.ambassadorbot.core.message.FormId;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.people.Group;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.Role;

/** What organisers fill in. */
final class BroadcastForms {
  static final FormId WRITE = new FormId("broadcast.write");
  static final FormId CHANGE = new FormId("broadcast.change");
  static final FormId CORRECT = new FormId("broadcast.correct");
  private static final String PATIENCE = "patience";
  static final String WORDS = "words";
  static final String LINK = "link";
  static final String BUTTON = "button";
  static final String AUDIENCE = "audience";
  static final String GROUP = "group";
  static final String NAMED_GROUP = "group-named";
  static final String CHANNEL = "channel";
  static final String ADDRESSES = "addresses";
  static final String WHEN = "when";
  static final String DAY = "day";
  static final String TIME = "time";
  static final String REPLY_TO = "reply-to";
  static final String URGENT = "urgent";
  static final String WHEN_NOW = "now";
  static final String WHEN_PROGRAMME = "programme";
  static final String WHEN_PERSON = "person";
  static final int LONGEST_LINK = 2_000;
  static final int LONGEST_BUTTON = 40;
  static final int LONGEST_CHANNEL = 300;
  static final int LONGEST_REASON = 300;

  private BroadcastForms() {}

  /** A new broadcast, with the words typed already. */
  static Form write(Texts texts, List<Group> groups, String words) {
    Message message = new Message(words, null, null);
    return form(
        texts, WRITE, "", BroadcastPhrase.FORM_TITLE, fields(texts, groups, draft(message)));
  }

  /** What a new form shows; nobody reads the answers yet. */
  private static Broadcast.Content draft(Message message) {
    return new Broadcast.Content(
        message, Audience.role(Role.AMBASSADOR), Timing.now(), new PersonId(0), null);
  }

  static Form change(
      Texts texts, List<Group> groups, Broadcast draft, List<String> addresses, String replyTo) {
    List<FormField> fields = fields(texts, groups, draft.content());
    List<FormField> filled =
        fields.stream()
            .map(
                field ->
                    field.name().equals(ADDRESSES) && !addresses.isEmpty()
                        ? field.startingWith(List.of(fitting(addresses)))
                        : field)
            .map(field -> field.name().equals(REPLY_TO) ? keeping(texts, replyTo) : field)
            .toList();
    return form(texts, CHANGE, draft.read(), BroadcastPhrase.CHANGE_TITLE, filled);
  }

  private static String fitting(List<String> addresses) {
    String all = String.join("\n", addresses);
    return all.length() <= Message.LONGEST ? all : "";
  }

  private static FormField keeping(Texts texts, String name) {
    return new FormField.PersonField(
        REPLY_TO, texts.plain(BroadcastPhrase.REPLY_TO_KEEP, with("name", name)), false);
  }

  /**
   * Corrects what was sent.
   *
   * @param patience how long it will take, if that is worth saying
   */
  static Form correct(Texts texts, Broadcast broadcast, Optional<RichText> patience) {
    List<FormField> fields = new ArrayList<>();
    patience.map(text -> new FormField.Explanation(PATIENCE, text)).ifPresent(fields::add);
    fields.addAll(message(texts, broadcast.content().message()));
    return form(texts, CORRECT, broadcast.id().argument(), BroadcastPhrase.CORRECT_TITLE, fields);
  }

  private static Form form(
      Texts texts, FormId id, String argument, BroadcastPhrase title, List<FormField> fields) {
    BroadcastPhrase submit =
        id.equals(CORRECT) ? BroadcastPhrase.FORM_CORRECT : BroadcastPhrase.FORM_SUBMIT;
    Form.Labels labels =
        new Form.Labels(texts.plain(submit), texts.plain(BroadcastPhrase.FORM_CANCEL));
    return new Form(id, argument, texts.plain(title), labels, fields);
  }

  private static List<FormField> fields(
      Texts texts, List<Group> groups, Broadcast.Content content) {
    Audience audience = content.audience();
    List<FormField> fields = new ArrayList<>(message(texts, content.message()));
    String channel = audience.kind() == Audience.Kind.CHANNEL ? audience.detail() : null;
    fields.add(
        choice(
            texts,
            AUDIENCE,
            BroadcastPhrase.AUDIENCE_LABEL,
            audiences(texts, groups),
            GroupField.isNamed(groups) && audience.kind() == Audience.Kind.GROUP
                ? NAMED_GROUP
                : audience.choice()));
    if (GroupField.isNamed(groups)) {
      fields.add(named(texts, audience));
    }
    fields.add(
        line(texts, CHANNEL, BroadcastPhrase.CHANNEL_LABEL, LONGEST_CHANNEL)
            .hinting(texts.plain(BroadcastPhrase.CHANNEL_HINT))
            .startingWith(channel));
    fields.add(
        FormField.TextField.lines(
                ADDRESSES, texts.plain(BroadcastPhrase.ADDRESSES_LABEL), Message.LONGEST)
            .optional()
            .hinting(texts.plain(BroadcastPhrase.ADDRESSES_HINT)));
    fields.addAll(timing(texts, content.timing()));
    fields.add(
        new FormField.PersonField(REPLY_TO, texts.plain(BroadcastPhrase.REPLY_TO_LABEL), false));
    fields.add(
        line(texts, URGENT, BroadcastPhrase.URGENT_LABEL, LONGEST_REASON)
            .hinting(texts.plain(BroadcastPhrase.URGENT_HINT))
            .startingWith(content.urgentReason()));
    return fields;
  }

  private static FormField named(Texts texts, Audience audience) {
    return line(texts, GROUP, BroadcastPhrase.GROUP_LABEL, Group.LONGEST_NAME)
        .hinting(texts.plain(BroadcastPhrase.GROUP_HINT))
        .startingWith(audience.kind() == Audience.Kind.GROUP ? audience.groupName() : null);
  }

  private static List<FormField> message(Texts texts, Message message) {
    String words = message.shortened().words();
    return List.of(
        FormField.TextField.lines(WORDS, texts.plain(BroadcastPhrase.WORDS_LABEL), Message.LONGEST)
            .hinting(texts.plain(BroadcastPhrase.WORDS_HINT))
            .startingWith(words.isEmpty() ? null : words),
        line(texts, LINK, BroadcastPhrase.LINK_LABEL, LONGEST_LINK)
            .hinting(texts.plain(BroadcastPhrase.LINK_HINT))
            .startingWith(message.link()),
        line(texts, BUTTON, BroadcastPhrase.BUTTON_LABEL, LONGEST_BUTTON)
            .hinting(texts.plain(BroadcastPhrase.BUTTON_HINT))
            .startingWith(message.button()));
  }

  private static List<FormField> timing(Texts texts, Timing timing) {
    LocalDateTime at = timing.at();
    String when = at == null ? WHEN_NOW : timing.isPersonal() ? WHEN_PERSON : WHEN_PROGRAMME;
    LocalDate day = at == null ? null : at.toLocalDate();
    LocalTime time = at == null ? null : at.toLocalTime();
    return List.of(
        choice(
            texts,
            WHEN,
            BroadcastPhrase.WHEN_LABEL,
            List.of(
                new Choice(WHEN_NOW, texts.plain(BroadcastPhrase.WHEN_NOW)),
                new Choice(WHEN_PROGRAMME, texts.plain(BroadcastPhrase.WHEN_PROGRAMME)),
                new Choice(WHEN_PERSON, texts.plain(BroadcastPhrase.WHEN_PERSON))),
            when),
        new FormField.DateField(DAY, texts.plain(BroadcastPhrase.DAY_LABEL), day, false),
        new FormField.TimeField(TIME, texts.plain(BroadcastPhrase.TIME_LABEL), time, false));
  }

  private static List<Choice> audiences(Texts texts, List<Group> groups) {
    Stream<Choice> named =
        GroupField.isNamed(groups)
            ? Stream.of(new Choice(NAMED_GROUP, texts.plain(BroadcastPhrase.AUDIENCE_A_GROUP)))
            : groups.stream()
                .map(
                    group ->
                        new Choice(
                            Audience.choice(group.id()),
                            BroadcastWords.audience(texts, Audience.group(group))));
    Stream<Choice> roles =
        Stream.of(Role.values())
            .map(
                role ->
                    new Choice(
                        Audience.choice(role),
                        BroadcastWords.audience(texts, Audience.role(role))));
    return Stream.of(
            Stream.of(
                new Choice(
                    Audience.Kind.EVERYONE.name(), texts.plain(BroadcastPhrase.AUDIENCE_EVERYONE))),
            roles,
            named,
            Stream.of(
                new Choice(
                    Audience.Kind.CHANNEL.name(), texts.plain(BroadcastPhrase.AUDIENCE_A_CHANNEL)),
                new Choice(
                    Audience.Kind.LIST.name(), texts.plain(BroadcastPhrase.AUDIENCE_A_LIST))))
        .flatMap(each -> each)
        .toList();
  }

  private static FormField choice(
      Texts texts, String name, BroadcastPhrase label, List<Choice> choices, String initial) {
    return new FormField.ChoiceField(name, texts.plain(label), choices, List.of(), false, true)
        .startingWith(List.of(initial));
  }

  private static FormField.TextField line(
      Texts texts, String name, BroadcastPhrase label, int longest) {
    return FormField.TextField.line(name, texts.plain(label), longest).optional();
  }
}
