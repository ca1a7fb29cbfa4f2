package org.ambassadorbot.core.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ambassadorbot.core.reply.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type, and what they meant. */
final class CommandGrammarTest {
  private final CommandGrammar grammar =
      new CommandGrammar(
          List.of(
              command("aide", "help"),
              command("suggérer", "suggest"),
              command("veille", "watch"),
              command("veille ajouter", "watch add"),
              command("l'équipe", "team"),
              command("cœur", "heart"),
              command("défis", "challenges")));

  private static Command command(String french, String english) {
    return new Command(
        Command.Names.of(french, english),
        Access.everybody(),
        DispatchPhrase.HELP_LABEL,
        (turn, text) -> new Reply.Nothing());
  }

  private String matched(String text) {
    return grammar
        .match(text)
        .map(match -> match.command().names().french().get(0) + "|" + match.text())
        .orElse("nothing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "suggérer https://example.org/A; suggérer|https://example.org/A",
        "SUGGERER Un Titre; suggérer|Un Titre",
        "Suggest it; suggérer|it",
        "/ambassadeur suggérer x; suggérer|x",
        "ambassador suggest x; suggérer|x",
        "/suggérer x; suggérer|x",
        "Ambassadeur  aide; aide|",
        "Aide !; aide|!",
        "aide?; aide|",
        "Défis.; défis|",
        "suggérer: https://example.org; suggérer|https://example.org",
        "veille; veille|",
        "veille ajouter https://e.org; veille ajouter|https://e.org",
        "watch  add  https://e.org; veille ajouter|https://e.org",
        "veille chercher lien; veille|chercher lien",
        "l’équipe; l'équipe|",
        "L'EQUIPE rouge; l'équipe|rouge",
        "coeur; cœur|",
        "CŒUR; cœur|",
        "de\u0301fis; défis|",
        "aide\u00a0moi; aide|moi",
        "bonjour; nothing",
        "aidez; nothing",
      })
  void theLongestCommandIsFoundWhateverItsSpelling(String typed, String expected) {
    assertThat(matched(typed)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "/", "/ambassadeur", "ambassador ", "/ AMBASSADEUR"})
  void theRootWordAloneSaysNothing(String typed) {
    assertThat(grammar.isEmpty(typed)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "sugerer, suggérer",
    "sugégrer, suggérer",
    "suggrée, suggérer",
    "adie, aide",
    "hlep, aide",
    "vielle, veille",
    "wacth add, veille ajouter",
    "defi, défis",
    "sugg, suggérer",
  })
  void theNearestCommandIsProposed(String typed, String expected) {
    assertThat(grammar.nearest(typed))
        .isNotEmpty()
        .first()
        .satisfies(command -> assertThat(command.names().french()).contains(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"bonjour", "x", "merci beaucoup pour tout", "", "ooooooooooooooooooooooo"})
  void nothingIsProposedWhenNothingIsNear(String typed) {
    assertThat(grammar.nearest(typed)).isEmpty();
  }

  @Test
  void atMostThreeCommandsAreProposed() {
    CommandGrammar crowded =
        new CommandGrammar(
            List.of(
                command("partaga", "a"),
                command("partagb", "b"),
                command("partagc", "c"),
                command("partagd", "d")));

    assertThat(crowded.nearest("partage")).hasSize(3);
  }

  @Test
  void aHugeTextIsNoBurden() {
    String huge = "é".repeat(200_000) + " " + "mot ".repeat(50_000);

    assertThat(grammar.match(huge)).isEmpty();
    assertThat(grammar.nearest(huge)).isEmpty();
  }

  @Test
  void twoCommandsOfOneNameAreADefect() {
    assertThatThrownBy(
            () -> new CommandGrammar(List.of(command("aide", "help"), command("AIDÉ", "other"))))
        .isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "aide, aide, 0",
    "aide, adie, 1",
    "aide, aid, 1",
    "aide, aidee, 1",
    "aide, aode, 1",
    "'', abc, 3",
    "abcd, badc, 2",
    "kitten, sitting, 3"
  })
  void distanceCountsKeystrokesAndSwaps(String one, String other, int expected) {
    assertThat(EditDistance.between(one, other)).isEqualTo(expected);
    assertThat(EditDistance.between(other, one)).isEqualTo(expected);
  }
}
