package org.ambassadorbot.core.feature.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.i18n.Phrasebook;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.message.FormField;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.outbox.BatchProgress;
import org.ambassadorbot.core.outbox.DeliveryState;
import org.ambassadorbot.core.people.FormOfAddress;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.junit.jupiter.api.Test;

/** What changes ten thousand messages takes hours: that is said before, and not afterwards. */
class PatienceTest {
  private static final Texts FRENCH =
      new Phrasebook().speaking(Language.FRENCH, FormOfAddress.FAMILIAR);
  private static final Broadcast SENT =
      new Broadcast(
          new BroadcastId(1),
          new ProgrammeId(1),
          new PersonId(1),
          BroadcastState.SENT,
          1,
          new Broadcast.Content(
              new Message("Réunion jeudi", null, null),
              Audience.everyone(),
              Timing.now(),
              new PersonId(1),
              null),
          null);
  private static final Optional<RichText> HOURS = Optional.of(RichText.plain("environ 5 heures"));

  private static Card question(Optional<RichText> patience) {
    BatchProgress none = new BatchProgress(Map.of());
    Progress progress =
        new Progress(
            SENT,
            new BatchProgress(Map.of(DeliveryState.SENT, 10_000L)),
            none,
            none,
            new Progress.Answers(null, 0, 0),
            List.of());
    return ProgressCards.askWithdrawal(FRENCH, progress, patience);
  }

  @Test
  void whoIsAskedWhetherToWithdrawReadsHowLongItTakes() {
    assertThat(question(HOURS).elements()).contains(new CardElement.Remark(HOURS.get()));
    assertThat(question(Optional.empty()).elements()).hasSize(2);
  }

  @Test
  void whoCorrectsReadsItAboveTheWords() {
    Form form = BroadcastForms.correct(FRENCH, SENT, HOURS);

    assertThat(form.fields().get(0)).isInstanceOf(FormField.Explanation.class);
    assertThat(BroadcastForms.correct(FRENCH, SENT, Optional.empty()).fields()).hasSize(3);
  }
}
