package org.ambassadorbot.core.feature.recruiting;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ambassadorbot.core.directory.Audit;
import org.ambassadorbot.core.dispatch.Access;
import org.ambassadorbot.core.dispatch.Answers;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Command;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.FormHandler;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.message.FormField;
import org.ambassadorbot.core.message.FormId;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.people.Role;
import org.ambassadorbot.core.reply.Reply;
import org.ambassadorbot.core.schedule.Schedule;

/** Organisers write new versions of the charter; members see on their page that there is one. */
final class CharterFeature implements Feature {
  private static final FormId FORM = new FormId("recruiting.charter-edit");
  private static final Access ORGANISERS = Access.only(Role.ORGANISER);
  private static final int LONGEST = 3_000;

  private final CharterStore charters;
  private final MembershipStore memberships;
  private final Schedule schedule;
  private final Audit audit;
  private final Clock clock;

  @Inject
  CharterFeature(
      CharterStore charters,
      MembershipStore memberships,
      Schedule schedule,
      Audit audit,
      Clock clock) {
    this.charters = charters;
    this.memberships = memberships;
    this.schedule = schedule;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.topic(PresentCharter.TOPIC);
    catalogue.command(
        new Command(
            new Command.Names(
                List.of("modifier la charte", "charte modifier"),
                List.of("edit the charter", "charter edit")),
            ORGANISERS,
            RecruitingPhrase.HELP_CHARTER,
            (turn, text) -> new Reply.OpenForm(form(turn))));
    catalogue.form(FORM, ORGANISERS, new EditHandler());
    catalogue.home(this::home);
  }

  private List<CardElement> home(Turn turn) {
    int version = charters.version(turn.programme().id());
    boolean isOld =
        memberships
            .current(turn.person())
            .filter(membership -> membership.charterVersion() < version)
            .isPresent();
    if (!isOld) {
      return List.of();
    }
    Texts texts = turn.texts();
    return List.of(
        new CardElement.Paragraph(texts.rich(RecruitingPhrase.CHARTER_HOME)),
        new CardElement.Buttons(
            List.of(
                Button.press(
                    texts.plain(RecruitingPhrase.JOIN_BUTTON), RecruitingCards.SHOW, ""))));
  }

  private Form form(Turn turn) {
    Texts texts = turn.texts();
    return new Form(
        FORM,
        "",
        texts.plain(RecruitingPhrase.EDIT_TITLE),
        new Form.Labels(
            texts.plain(RecruitingPhrase.EDIT_SAVE), texts.plain(RecruitingPhrase.EDIT_CANCEL)),
        List.of(
            field(turn, Language.FRENCH, RecruitingPhrase.EDIT_FRENCH),
            field(turn, Language.ENGLISH, RecruitingPhrase.EDIT_ENGLISH)));
  }

  private FormField field(Turn turn, Language language, RecruitingPhrase label) {
    String body = charters.current(turn.programme().id(), language).body();
    return FormField.TextField.lines(language.code(), turn.texts().plain(label), LONGEST)
        .startingWith(body.substring(0, Math.min(LONGEST, body.length())));
  }

  /** The form of a new version. */
  private final class EditHandler implements FormHandler {
    @Override
    public Reply open(Turn turn, String argument) {
      return new Reply.OpenForm(form(turn));
    }

    @Override
    public Reply submit(Turn turn, String argument, Answers answers) {
      ProgrammeId programme = turn.programme().id();
      Map<Language, String> bodies = new EnumMap<>(Language.class);
      boolean isChanged = false;
      for (Language language : Language.values()) {
        String body = answers.text(language.code());
        if (body.isEmpty()) {
          return error(turn, language, RecruitingPhrase.EDIT_MISSING);
        }
        bodies.put(language, body);
        isChanged |= !body.equals(charters.current(programme, language).body().strip());
      }
      if (!isChanged) {
        return error(turn, Language.FRENCH, RecruitingPhrase.EDIT_SAME);
      }
      int version = charters.publishNext(programme, bodies);
      audit.record(turn.person(), "charter.published", "charter:" + version, "");
      schedule.once(
          PresentCharter.JOB, "programme:" + programme.value(), clock.instant(), "" + version);
      return new Reply.SayPrivately(
          Card.of(turn.texts().rich(RecruitingPhrase.EDIT_DONE, with("version", version))));
    }

    private Reply error(Turn turn, Language language, RecruitingPhrase phrase) {
      return new Reply.FieldErrors(Map.of(language.code(), turn.texts().plain(phrase)), null);
    }
  }
}
