package org.ambassadorbot.core.feature.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.Conversation;
import org.ambassadorbot.core.conversation.Stage;
import org.junit.jupiter.api.BeforeEach;

class ProgrammeTest {
  private Actor lea;
  private Actor omar;
  private Actor nadia;
  private Actor john;

  @BeforeEach
  void enter(Stage stage) {
    lea = stage.enters(Casting.of("Léa").administrating());
    omar = stage.enters(Casting.of("Omar").administrating().onSecondPlatform());
    nadia = stage.enters("Nadia");
    john = stage.enters(Casting.of("John").speakingEnglish().onSecondPlatform());
    nadia.joins();
  }

  private void writesMeaning() {
    lea.says("programme");
    lea.presses("Le sens");
    lea.seesForm("Le sens");
    lea.fills(
        "ambition",
        "Faire connaître nos métiers",
        "philosophy",
        "On essaie, on ajuste",
        "sponsor",
        "Claire",
        "channel",
        "#ambassadeurs");
  }

  private void writesTheRest() {
    lea.presses("Les objectifs");
    lea.fills(
        "objectives", "Cent partages", "ambassadors", "30", "indicators", "Partages, part active");
    lea.presses("Gains et risques");
    lea.fills("rewards", "Une formation", "risks", "La fatigue");
  }

  private void writesCalendar() {
    lea.presses("Le calendrier");
    lea.fills(
        "analysis-start",
        "2026-09-01",
        "acculturation-start",
        "2026-10-01",
        "animation-start",
        "2026-12-01",
        "animation-name",
        "Grand large",
        "end",
        "2027-02-28",
        "mid-review",
        "2026-12-03",
        "final-review",
        "2027-02-25");
  }

  @Conversation
  void whatOrganisersWriteEverybodyReads() {
    nadia.says("programme");
    nadia.hears("L'équipe d'animation prépare encore le programme");
    nadia.doesNotHear("Il reste à écrire");
    nadia.doesNotHear("Rien n'est encore écrit");
    nadia.seesNoButton("Le sens");

    lea.says("programme");
    lea.hears("Rien n'est encore écrit");
    writesMeaning();
    lea.hears("Il reste à écrire : les objectifs, le nombre d'ambassadeurs visé, les indicateurs");
    lea.hears("Dernière modification : Léa, le mercredi 2 septembre 2026 à 10 h.");
    writesTheRest();
    lea.hears("Il reste à écrire : le point de mi-parcours, le bilan final et le calendrier.");
    writesCalendar();
    lea.doesNotHear("Il reste à écrire");

    nadia.says("cadrage");
    nadia.hears("Faire connaître nos métiers");
    nadia.hears("1 aujourd'hui, 30 visés");
    nadia.hears("Claire");
    nadia.seesNoButton("Le calendrier");
    john.says("programme");
    john.hears("1 today, 30 aimed at");
    john.hears("Last changed by Léa");
  }

  @Conversation
  void thePhaseOneIsInAndWhatComesNextFollowTheCalendar(Stage stage) {
    lea.says("programme");
    writesCalendar();
    nadia.says("programme");
    nadia.hears("Aujourd'hui : Analyse, phase 1 sur 3, jusqu'au mercredi 30 septembre 2026.");
    nadia.hears("Ensuite : Acculturation, à partir du jeudi 1er octobre 2026.");
    nadia.hears("Du mardi 1er septembre 2026 au dimanche 28 février 2027 (6 mois)");

    stage.passes(Duration.ofDays(91));
    john.says("program");
    john.hears("Today: Grand large, phase 3 of 3, until Sunday 28 February 2027.");
    john.hears("Next: the mid-term review, on Thursday 3 December 2026.");

    stage.passes(Duration.ofDays(100));
    nadia.says("programme");
    nadia.hears("Le programme s'est terminé le dimanche 28 février 2027.");
  }

  @Conversation
  void sixMonthsAreProposedAndPhasesFollowEachOther() {
    lea.says("programme");
    lea.presses("Le calendrier");
    assertThat(lea.formValues())
        .containsEntry("analysis-start", "2026-09-02")
        .containsEntry("end", "2027-03-01")
        .containsEntry("final-review", "2027-03-01");
    lea.fills("animation-start", "2026-09-20");
    lea.seesError("animation-start", "Ce jour vient trop tôt");
    lea.says("programme");
    lea.presses("Le calendrier");
    lea.fills("mid-review", "2026-08-01");
    lea.seesError("mid-review", "avant le début du programme");
  }

  @Conversation
  void aNumberOfAmbassadorsIsANumber() {
    lea.says("programme");
    lea.presses("Les objectifs");
    lea.fills("ambassadors", "trente");
    lea.seesError("ambassadors", "Écris un nombre");
    lea.fills("ambassadors", "12");
    lea.hears("12 visés");
  }

  @Conversation
  void whatIsDoneIsTickedWithWhoAndWhen() {
    lea.says("programme");
    lea.hears("0 sur 5 étapes faites dans la phase Analyse.");
    lea.presses("À faire, phase par phase");
    lea.hears("Composer le groupe pilote");
    lea.pressesTwice("Cocher 1");
    lea.hears("(fait : Léa, le mercredi 2 septembre 2026 à 10 h)");
    lea.presses("Décocher 1");
    lea.doesNotHear("fait : Léa");
    lea.presses("Cocher 4");
    omar.says("programme");
    omar.hears("1 sur 5 étapes faites");
    lea.presses("Modifier 4");
    lea.fills("fr", "Réunir douze pilotes", "en", "Gather twelve pilots");
    lea.hears("Réunir douze pilotes (fait : Léa");
    lea.presses("Ajouter");
    lea.fills("fr", "Écrire à la direction");
    lea.hears("Écrire à la direction");
    lea.presses("Modifier 1");
    lea.fills("remove", "true");
    lea.doesNotHear("Écrire le cadrage");
    lea.presses("Acculturation");
    lea.hears("Faire lire et accepter la charte");
    lea.presses("Le programme");
    lea.hears("1 sur 5 étapes faites");

    lea.says("journal");
    lea.hears("Léa a modifié l'étape n° 4 du programme");
    lea.hears("Léa a ajouté une étape au programme");
  }

  @Conversation
  void nobodyWritesOverWhatSomebodyElseWroteMeanwhile() {
    writesMeaning();
    omar.says("programme");
    omar.presses("Le sens");
    omar.seesForm("Le sens");
    lea.presses("Le sens");
    assertThat(lea.formValues()).containsEntry("ambition", "Faire connaître nos métiers");
    lea.fills("ambition", "Recruter");
    omar.fills("ambition", "Vendre", "sponsor", "Hugo");
    omar.hears("Léa vient de changer « L'ambition »");
    omar.hears("Vendre");
    nadia.says("programme");
    nadia.hears("Recruter");
    nadia.hears("Hugo");
    nadia.doesNotHear("Vendre");
    lea.says("journal");
    lea.hears("Omar a modifié le cadrage du programme");
  }

  @Conversation
  void aCallForCandidatesBeginsWithTheFramingAndSaysWhatItLacks() {
    writesMeaning();
    writesCalendar();
    lea.says("appel");
    assertThat(lea.formValues())
        .containsEntry("FRAMING_AMBITION", "Faire connaître nos métiers")
        .containsEntry("FRAMING_NATURE", "On essaie, on ajuste")
        .hasEntrySatisfying(
            "FRAMING_DURATION",
            words -> assertThat(words).startsWith("Du mardi 1er septembre 2026 au"));
    lea.fills();
    lea.hears("Le cadrage du programme est incomplet, il y manque les objectifs");

    lea.says("programme");
    writesTheRest();
    lea.says("appel");
    lea.fills();
    lea.doesNotHear("Le cadrage du programme");
  }

  @Conversation
  void aChallengeIsNotLaunchedWithoutHearingWhatTheFramingLacks() {
    lea.says("défi créer");
    lea.fills("preset", "MY_LIFE", "start", "2026-09-02", "end", "2026-09-15");
    lea.hears("Le cadrage du programme n'est pas encore écrit");
    lea.presses("Lancer");
    lea.hears("Le cadrage du programme n'est pas encore écrit");
  }
}
