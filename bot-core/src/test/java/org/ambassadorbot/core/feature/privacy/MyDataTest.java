package org.ambassadorbot.core.feature.privacy;

import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.Conversation;
import org.ambassadorbot.core.conversation.Stage;
import org.junit.jupiter.api.BeforeEach;

class MyDataTest {
  private Actor lea;
  private Actor nadia;
  private Actor john;

  @BeforeEach
  void enter(Stage stage) {
    lea = stage.enters(Casting.of("Léa").administrating());
    nadia = stage.enters("Nadia");
    john = stage.enters(Casting.of("John").speakingEnglish().onSecondPlatform());
    lea.says("aide");
  }

  @Conversation
  void everybodySeesAllThatIsKeptAboutThem() {
    nadia.says("suggérer https://example.org/a");
    nadia.says("mes données");
    nadia.hears("Nom : Nadia");
    nadia.hears("Adresse e-mail : nadia@example.org");
    nadia.hears("Langue : français");
    nadia.hears("example.org/a, le mercredi 2 septembre 2026");
    nadia.hears("Rien à ce jour : ");
    nadia.hears("cela ne sert jamais à t'évaluer");
    nadia.presses("Exporter (JSON)");
    nadia.hears("ambassador-data.json est prêt");
    nadia.presses("Exporter (texte)");
    nadia.hears("ambassador-data.txt est prêt");
    nadia.presses("Lire ici (JSON)");
    nadia.hears("\"email\" : \"nadia@example.org\"");
    nadia.hears("\"link\" : \"https://example.org/a\"");
  }

  @Conversation
  void erasingAsksOnceAndThenKnowsNothing() {
    nadia.says("rejoindre");
    nadia.presses("J'accepte la charte");
    nadia.says("mes données");
    nadia.hears("Entrée le mercredi 2 septembre 2026");
    nadia.doesNotHear("Candidature du");
    nadia.says("suggérer https://example.org/a");
    nadia.says("effacer mes données");
    nadia.hears("Effacer tout ce que je garde sur toi");
    nadia.presses("Non, garder");
    nadia.hears("Rien n'a été effacé.");

    nadia.says("effacer mes données");
    nadia.presses("Oui, tout effacer");
    nadia.hears("je ne sais plus rien de toi");
    lea.says("relire");
    lea.doesNotHear("Nadia");

    nadia.says("mes suggestions");
    nadia.doesNotHear("example.org/a");
    nadia.says("points");
    nadia.hears("C'est pour les ambassadeurs");
  }

  @Conversation
  void whatDoesNotFitIsCountedAndExported() {
    for (int link = 0; link < 14; link++) {
      nadia.says("suggérer https://example.org/page-" + link);
    }
    nadia.says("mes données");
    nadia.hears("lignes de plus sont dans l'export.");
  }

  @Conversation
  void whatTheyAnsweredIsShownToThemselves() {
    john.says("help");
    lea.says("inviter John");
    john.says("my data");
    john.hears("Invited on Wednesday");
    john.presses("No thanks");
    john.says("my data");
    john.hears("which nobody else is told");
    lea.says("mes données");
    lea.doesNotHear("John");
  }

  @Conversation
  void itIsTheSameInEnglish() {
    john.says("my data");
    john.hears("Name: John");
    john.presses("Erase everything");
    john.presses("Yes, erase everything");
    john.hears("I know nothing of you any more");
    john.says("my data");
    john.hears("Name: John");
  }

  @Conversation
  void theLastAdministratorStays() {
    lea.says("effacer mes données");
    lea.presses("Oui, tout effacer");
    lea.hears("Tu es la dernière personne à administrer le programme");
    lea.says("journal");
    lea.hears("journal");
  }
}
