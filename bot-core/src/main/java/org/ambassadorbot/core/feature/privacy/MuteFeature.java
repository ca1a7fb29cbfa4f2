package org.ambassadorbot.core.feature.privacy;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ambassadorbot.core.dispatch.Access;
import org.ambassadorbot.core.dispatch.Answers;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Command;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.FormHandler;
import org.ambassadorbot.core.dispatch.PersonalData;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.event.ProgrammeEvent.PeopleJoined;
import org.ambassadorbot.core.event.ProgrammeEvent.PersonErased;
import org.ambassadorbot.core.event.ProgrammeEvent.ProgrammesJoined;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.message.FormField;
import org.ambassadorbot.core.message.FormId;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.outbox.MutedTopics;
import org.ambassadorbot.core.outbox.Topic;
import org.ambassadorbot.core.reply.Reply;

/** Everybody chooses what they do not want to be sent unasked, among what senders declared. */
final class MuteFeature implements Feature {
  static final FormId FORM = new FormId("privacy.mute");

  private final MutedTopics mutedTopics;

  @Inject
  MuteFeature(MutedTopics mutedTopics) {
    this.mutedTopics = mutedTopics;
  }

  @Override
  public void offer(Catalogue catalogue) {
    TopicsHandler handler = new TopicsHandler(catalogue);
    catalogue.command(
        new Command(
            new Command.Names(List.of("sourdine"), List.of("mute", "unmute")),
            Access.everybody(),
            MutePhrase.HELP_MUTE,
            handler::open));
    catalogue.form(FORM, Access.everybody(), handler);
    catalogue.setting(turn -> setting(turn, catalogue));
    catalogue.personalData(turn -> data(turn, catalogue));
    catalogue.event(
        PeopleJoined.class,
        event -> mutedTopics.move(event.gone(), event.kept(), event.programme()));
    catalogue.event(
        ProgrammesJoined.class, event -> mutedTopics.move(event.gone(), event.programme()));
    catalogue.event(PersonErased.class, event -> mutedTopics.forget(event.person()));
  }

  /** What the person muted, as people call it. */
  private List<String> titles(Turn turn, Catalogue catalogue) {
    Set<String> muted = mutedTopics.of(turn.person());
    return catalogue.topics().stream()
        .filter(topic -> muted.contains(topic.name()))
        .map(topic -> turn.texts().plain(topic.title()))
        .toList();
  }

  private List<CardElement> setting(Turn turn, Catalogue catalogue) {
    List<String> titles = titles(turn, catalogue);
    return titles.isEmpty()
        ? List.of()
        : List.of(
            new CardElement.Paragraph(
                turn.texts().rich(MutePhrase.SETTING, with("topics", String.join(", ", titles)))));
  }

  private PersonalData.Part data(Turn turn, Catalogue catalogue) {
    return new PersonalData.Part(
        "muted",
        turn.texts().plain(MutePhrase.TITLE),
        titles(turn, catalogue).stream()
            .map(title -> turn.texts().rich(MutePhrase.LINE, with("topic", title)))
            .toList(),
        mutedTopics.of(turn.person()).stream()
            .sorted()
            .map(topic -> Map.<String, Object>of("topic", topic))
            .toList());
  }

  private Card chosen(Turn turn, Catalogue catalogue) {
    Texts texts = turn.texts();
    List<String> titles = titles(turn, catalogue);
    RichText said =
        titles.isEmpty()
            ? texts.rich(MutePhrase.NOTHING_MUTED)
            : texts.rich(MutePhrase.CHOSEN, with("topics", String.join(", ", titles)));
    return Card.of(
        said.words(),
        new CardElement.Paragraph(said),
        new CardElement.Remark(texts.rich(MutePhrase.CHOSEN_NEXT)),
        new CardElement.Buttons(List.of(Button.open(texts.plain(MutePhrase.CHANGE), FORM, ""))));
  }

  /** The form with a box for each topic. */
  private final class TopicsHandler implements FormHandler {
    private final Catalogue catalogue;

    TopicsHandler(Catalogue catalogue) {
      this.catalogue = catalogue;
    }

    @Override
    public Reply open(Turn turn, String argument) {
      Texts texts = turn.texts();
      Set<String> muted = mutedTopics.of(turn.person());
      List<FormField> fields = new ArrayList<>();
      fields.add(new FormField.Explanation("why", texts.rich(MutePhrase.FORM_WHY)));
      for (Topic topic : catalogue.topics()) {
        fields.add(
            new FormField.TickField(
                topic.name(),
                texts.plain(topic.title()),
                texts.plain(MutePhrase.FORM_TICK),
                muted.contains(topic.name()),
                false));
      }
      return new Reply.OpenForm(
          new Form(
              FORM,
              "",
              texts.plain(MutePhrase.FORM_TITLE),
              new Form.Labels(
                  texts.plain(MutePhrase.FORM_SUBMIT), texts.plain(MutePhrase.FORM_CANCEL)),
              fields));
    }

    @Override
    public Reply submit(Turn turn, String argument, Answers answers) {
      Set<String> muted =
          catalogue.topics().stream()
              .map(Topic::name)
              .filter(answers::isTicked)
              .collect(Collectors.toSet());
      mutedTopics.choose(turn.person(), catalogue.topics(), muted);
      return new Reply.SayPrivately(chosen(turn, catalogue));
    }
  }
}
