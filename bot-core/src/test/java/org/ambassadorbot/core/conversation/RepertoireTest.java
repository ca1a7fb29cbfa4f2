package org.ambassadorbot.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.ambassadorbot.core.message.Card;
import org.junit.jupiter.api.Test;

class RepertoireTest {

  @Test
  void everyCardSaysSomethingAndNoneApologises() {
    Repertoire repertoire = Repertoire.play();

    assertThat(repertoire.cards())
        .hasSizeGreaterThan(80)
        .allSatisfy(card -> assertThat(card.elements()).isNotEmpty())
        .extracting(Card::summary)
        .noneMatch(summary -> summary.contains("Désolé") || summary.contains("Sorry"));
    assertThat(repertoire.forms())
        .hasSizeGreaterThan(20)
        .allSatisfy(form -> assertThat(form.title().length()).isLessThanOrEqualTo(24))
        .allSatisfy(form -> assertThat(form.labels().submit().length()).isLessThanOrEqualTo(24));
  }
}
