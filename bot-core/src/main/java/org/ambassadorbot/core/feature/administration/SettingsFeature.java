package org.ambassadorbot.core.feature.administration;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
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
import org.ambassadorbot.core.outbox.HoursInWords;
import org.ambassadorbot.core.page.Pages;
import org.ambassadorbot.core.people.Role;
import org.ambassadorbot.core.reply.Reply;

/** Organisers set how the programme speaks, and when it may speak unasked. */
final class SettingsFeature implements Feature {
  private static final Access ORGANISERS = Access.only(Role.ORGANISER);

  private final SettingsStore store;
  private final ReadSettings reading;
  private final ChangedHours changed;
  private final Pages pages;
  private final Audit audit;
  private final Phrasebook phrasebook;

  @Inject
  SettingsFeature(
      SettingsStore store,
      ReadSettings reading,
      ChangedHours changed,
      Pages pages,
      Audit audit,
      Phrasebook phrasebook) {
    this.store = store;
    this.reading = reading;
    this.changed = changed;
    this.pages = pages;
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
                    with("hours", HoursInWords.of(texts, settings.hours()))),
                texts.rich(SettingsPhrase.SAVED_BUDGET, with("count", settings.weeklyBudget()))),
            false),
        new CardElement.Remark(texts.rich(SettingsPhrase.SAVED_NEXT)));
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
        pages.changedForAll(turn.programme().id());
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
