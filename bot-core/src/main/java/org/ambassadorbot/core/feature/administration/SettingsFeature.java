package org.ambassadorbot.core.feature.administration;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.time.format.TextStyle;
import java.util.List;
import org.ambassadorbot.core.directory.Audit;
import org.ambassadorbot.core.dispatch.Access;
import org.ambassadorbot.core.dispatch.Answers;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Command;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.FormHandler;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.i18n.Phrasebook;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.outbox.ChangedHours;
import org.ambassadorbot.core.people.Role;
import org.ambassadorbot.core.people.WorkingHours;
import org.ambassadorbot.core.reply.Reply;

/** Organisers set how the programme speaks, and when it may speak unasked. */
final class SettingsFeature implements Feature {
  private static final Access ORGANISERS = Access.only(Role.ORGANISER);

  private final SettingsStore store;
  private final ReadSettings reading;
  private final ChangedHours changed;
  private final Audit audit;
  private final Phrasebook phrasebook;

  @Inject
  SettingsFeature(
      SettingsStore store,
      ReadSettings reading,
      ChangedHours changed,
      Audit audit,
      Phrasebook phrasebook) {
    this.store = store;
    this.reading = reading;
    this.changed = changed;
    this.audit = audit;
    this.phrasebook = phrasebook;
  }

  @Override
  public void offer(Catalogue catalogue) {
    SettingsHandler handler = new SettingsHandler();
    catalogue.command(
        new Command(
            new Command.Names(List.of("réglages", "paramètres"), List.of("settings")),
            ORGANISERS,
            SettingsPhrase.HELP_SETTINGS,
            handler::open));
    catalogue.form(SettingsForm.FORM, ORGANISERS, handler);
  }

  /** Says what holds from now on, in the form of address that was just chosen. */
  private Card saved(Turn turn, ProgrammeSettings settings) {
    Texts texts = phrasebook.speaking(turn.texts().language(), settings.address());
    RichText said = texts.rich(SettingsPhrase.SAVED);
    return Card.of(
        said.words(),
        new CardElement.Paragraph(said),
        new CardElement.Items(
            List.of(
                texts.rich(
                    SettingsPhrase.SAVED_HOURS,
                    with("days", days(texts, settings.hours())),
                    with("from", texts.time(SettingsForm.timeOf(settings.hours().fromMinute()))),
                    with("to", end(texts, settings.hours()))),
                texts.rich(SettingsPhrase.SAVED_BUDGET, with("count", settings.weeklyBudget()))),
            false),
        new CardElement.Remark(texts.rich(SettingsPhrase.SAVED_NEXT)));
  }

  private static String days(Texts texts, WorkingHours hours) {
    return texts.list(
        hours.days().stream()
            .map(day -> day.getDisplayName(TextStyle.FULL, texts.language().locale()))
            .toList());
  }

  private static String end(Texts texts, WorkingHours hours) {
    return hours.toMinute() == WorkingHours.MINUTES_OF_A_DAY
        ? texts.plain(SettingsPhrase.TO_MIDNIGHT)
        : texts.time(SettingsForm.timeOf(hours.toMinute()));
  }

  /** The form for all of it. */
  private final class SettingsHandler implements FormHandler {
    @Override
    public Reply open(Turn turn, String argument) {
      return new Reply.OpenForm(SettingsForm.of(turn.texts(), store.of(turn.programme().id())));
    }

    @Override
    public Reply submit(Turn turn, String argument, Answers answers) {
      ReadSettings.Reading read = reading.read(turn.texts(), answers);
      if (read.settings().isEmpty()) {
        return new Reply.FieldErrors(read.errors(), null);
      }
      ProgrammeSettings settings = read.settings().get();
      ProgrammeSettings before = store.of(turn.programme().id());
      store.set(turn.programme().id(), settings);
      if (!settings.isAsFree(before)) {
        changed.of(turn.programme().id());
      }
      audit.record(
          turn.person(),
          "programme.settings",
          "programme:" + turn.programme().id().value(),
          settings.summary());
      return new Reply.SayPrivately(saved(turn, settings));
    }
  }
}
