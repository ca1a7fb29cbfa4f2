package org.ambassadorbot.core.feature.privacy;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.dispatch.Access;
import org.ambassadorbot.core.dispatch.Answers;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Command;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.FormHandler;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.i18n.Argument;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.message.FormField;
import org.ambassadorbot.core.message.FormId;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.outbox.ReconsiderWaiting;
import org.ambassadorbot.core.reply.Reply;

/** Everybody can say in which time zone they live, where their chat says it wrongly. */
final class ZoneFeature implements Feature {
  static final FormId FORM = new FormId("privacy.zone");
  private static final String ZONE = "zone";
  private static final int LONGEST_SHOWN = 60;

  private final ZoneWords words;
  private final People people;
  private final ReconsiderWaiting reconsidering;
  private final Clock clock;

  @Inject
  ZoneFeature(ZoneWords words, People people, ReconsiderWaiting reconsidering, Clock clock) {
    this.words = words;
    this.people = people;
    this.reconsidering = reconsidering;
    this.clock = clock;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.command(
        new Command(
            new Command.Names(
                List.of("fuseau", "fuseau horaire", "mon fuseau"),
                List.of("time zone", "timezone", "my time zone")),
            Access.everybody(),
            ZonePhrase.HELP_ZONE,
            (turn, text) -> new Reply.SayPrivately(said(turn, text))));
    catalogue.form(FORM, Access.everybody(), new ZoneHandler());
  }

  private Card said(Turn turn, String text) {
    if (text.isBlank()) {
      return card(
          turn.texts(),
          turn.texts().rich(ZonePhrase.NOW, time(turn.texts(), turn.person().zone())));
    }
    return words
        .read(text)
        .map(zone -> chosen(turn, zone))
        .orElseGet(() -> card(turn.texts(), unknown(turn.texts(), text)));
  }

  private Card chosen(Turn turn, ZoneId zone) {
    people.live(turn.person(), zone);
    reconsidering.of(turn.person());
    return card(turn.texts(), turn.texts().rich(ZonePhrase.CHOSEN, time(turn.texts(), zone)));
  }

  private Argument[] time(Texts texts, ZoneId zone) {
    LocalTime now = clock.instant().atZone(zone).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    String name = zone.getDisplayName(TextStyle.FULL, texts.language().locale());
    return new Argument[] {with("time", texts.time(now)), with("zone", name)};
  }

  private static RichText unknown(Texts texts, String text) {
    String shown =
        text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN).strip() + "…" : text;
    return texts.rich(ZonePhrase.UNKNOWN, with("text", shown));
  }

  private static Card card(Texts texts, RichText first) {
    return Card.of(
        first.words(),
        new CardElement.Paragraph(first),
        new CardElement.Remark(texts.rich(ZonePhrase.WHY)),
        new CardElement.Buttons(List.of(Button.open(texts.plain(ZonePhrase.CHANGE), FORM, ""))));
  }

  /** The form in which one names a city. */
  private final class ZoneHandler implements FormHandler {
    @Override
    public Reply open(Turn turn, String argument) {
      Texts texts = turn.texts();
      return new Reply.OpenForm(
          new Form(
              FORM,
              "",
              texts.plain(ZonePhrase.FORM_TITLE),
              new Form.Labels(
                  texts.plain(ZonePhrase.FORM_SUBMIT), texts.plain(ZonePhrase.FORM_CANCEL)),
              List.of(
                  FormField.TextField.line(ZONE, texts.plain(ZonePhrase.FORM_ZONE), LONGEST_SHOWN)
                      .hinting(texts.plain(ZonePhrase.FORM_HINT)))));
    }

    @Override
    public Reply submit(Turn turn, String argument, Answers answers) {
      String text = answers.text(ZONE);
      Optional<ZoneId> zone = words.read(text);
      return zone.isPresent()
          ? new Reply.SayPrivately(chosen(turn, zone.get()))
          : new Reply.FieldErrors(Map.of(ZONE, unknown(turn.texts(), text).words()), null);
    }
  }
}
