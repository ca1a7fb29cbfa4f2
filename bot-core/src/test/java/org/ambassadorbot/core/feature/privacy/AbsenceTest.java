package org.ambassadorbot.core.feature.privacy;

import java.time.Duration;
import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.Conversation;
import org.ambassadorbot.core.conversation.Stage;
import org.junit.jupiter.api.BeforeEach;

class AbsenceTest {
  private Actor nadia;
  private Actor emily;
  private Actor karim;

  @BeforeEach
  void enter(Stage stage) {
    nadia = stage.enters("Nadia");
    emily = stage.enters(Casting.of("Emily").speakingEnglish().onSecondPlatform());
    karim = stage.enters(Casting.of("Karim").administrating());
  }

  @Conversation
  void anAbsenceIsConfirmedInFullWords() {
    nadia.says("absent du 14 au 25 septembre");
    nadia.hears("absence du lundi 14 septembre au vendredi 25 septembre inclus");
    nadia.says("absente lundi");
    nadia.hears("absence le lundi 7 septembre");
    nadia.says("absences");
    nadia.hears("Absence le lundi 7 septembre");
    nadia.hears("Absence du lundi 14 septembre au vendredi 25 septembre inclus");
    nadia.says("ma page");
    nadia.hears("Prochaine absence : le lundi 7 septembre");
    nadia.says("mes données");
    nadia.hears("Absence du lundi 14 septembre au vendredi 25 septembre inclus");
  }

  @Conversation
  void daysThatMeetBecomeOneAbsenceThatCanBeTakenBack() {
    nadia.says("absent du 14 au 18 septembre");
    nadia.says("absent du 17 au 25 septembre");
    nadia.hears("cela fait une absence du lundi 14 septembre au vendredi 25 septembre inclus");
    nadia.says("absent");
    nadia.presses("Retirer celle du lundi 14 septembre");
    nadia.hears("C'est retiré : l'absence du lundi 14 septembre");
    nadia.hears("Aucune absence n'est notée");
  }

  @Conversation
  void itWorksInEnglish() {
    emily.says("away from 14 to 25 September");
    emily.hears("you are away from Monday 14 September to Friday 25 September inclusive");
    emily.says("away until whenever");
    emily.hears("I did not understand these days: “until whenever”");
    emily.says("my page");
    emily.hears("Next absence: from Monday 14 September");
    emily.says("away");
    emily.presses("Take back the one from Monday 14 September");
    emily.hears("Taken back");
  }

  @Conversation
  void whatCannotBeNotedIsSaid() {
    nadia.says("absent du 3 au 10 août");
    nadia.hears("Le lundi 10 août est déjà passé");
    nadia.says("absent du 25 octobre au 14 octobre");
    nadia.hears("La fin (mercredi 14 octobre) vient avant le début (dimanche 25 octobre)");
    nadia.says("absent bientôt");
    nadia.hears("Je n'ai pas compris ces jours : « bientôt ». Essaie absent du 14 au 25 septembre");
    nadia.says("absent du 30 au 31 février");
    nadia.hears("Ce jour n'existe pas");
  }

  @Conversation
  void daysCanBePicked() {
    nadia.says("absent");
    nadia.presses("Noter une absence");
    nadia.seesForm("Jours d'absence");
    nadia.fills("first", "2026-09-20", "last", "2026-09-18");
    nadia.seesError("last", "La fin (vendredi 18 septembre) vient avant le début");
    nadia.fills("first", "2026-09-20", "last", "2026-09-21");
    nadia.hears("absence du dimanche 20 septembre au lundi 21 septembre inclus");
  }

  @Conversation
  void whatComesMeanwhileWaitsForTheReturn(Stage stage) {
    nadia.says("suggérer https://example.org/a");
    nadia.says("absent aujourd'hui");
    nadia.says("absent demain");
    karim.says("relire");
    karim.presses("Accepter");
    nadia.doesNotHear("acceptée");
    stage.passes(Duration.ofHours(24));
    nadia.doesNotHear("acceptée");
    stage.passes(Duration.ofHours(24));
    nadia.says("aide");
    nadia.hears("acceptée");
  }

  @Conversation
  void takingAnAbsenceBackBringsWhatWaited() {
    nadia.says("suggérer https://example.org/a");
    nadia.says("absent aujourd'hui");
    karim.says("relire");
    karim.presses("Accepter");
    nadia.doesNotHear("acceptée");
    nadia.says("absences");
    nadia.presses("Retirer celle du mercredi 2 septembre");
    nadia.hears("acceptée");
  }
}
