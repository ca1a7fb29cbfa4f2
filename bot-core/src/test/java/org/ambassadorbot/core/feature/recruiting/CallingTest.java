package org.ambassadorbot.core.feature.recruiting;

import java.time.Instant;
import java.util.List;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.schedule.Run;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CallingTest {
  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aCallReachesWhoeverIsNeitherInNorSaidNo(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      HeadlessActor nadia = stage.enters("Nadia");
      HeadlessActor karim = stage.enters("Karim");
      HeadlessActor john = stage.enters(Casting.of("John").speakingEnglish().onSecondPlatform());
      List.of(lea, nadia, karim, john).forEach(actor -> actor.says("aide"));
      nadia.joins();
      lea.says("inviter Karim");
      karim.presses("Non merci");

      lea.says("appel");
      lea.fills("FRAMING_DURATION", "Trois mois");
      lea.hears("Cet appel partira à 2 personnes");
      lea.pressesTwice("Envoyer l'appel");
      lea.hears("Cet appel est déjà parti.");
      Run run = new Run("call:1", "now", Instant.EPOCH, "");
      stage.part(SendCall.class).run(run);
      stage.part(SendCall.class).run(run);
      stage.settle();

      john.hears("What if you became an ambassador?");
      john.hears("Trois mois");
      john.presses("I apply");
      john.fills("motivation", "Yes");
      john.hears("your application has arrived");
      nadia.doesNotHear("Trois mois");
      karim.doesNotHear("Trois mois");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aNewCharterIsPresentedToMembersAndLocksNobodyOut(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      HeadlessActor nadia = stage.enters("Nadia");
      lea.says("aide");
      nadia.joins();
      lea.says("modifier la charte");
      lea.fills();
      lea.seesError("fr", "Rien n'a changé");
      lea.says("modifier la charte");
      lea.fills("fr", "Une charte plus courte.", "en", "A shorter charter.");
      lea.hears("La version 2 de la charte est publiée.");
      nadia.says("points");
      nadia.doesNotHear("C'est pour les ambassadeurs");
      nadia.opensHome();
      nadia.hears("La charte a une nouvelle version");

      Run run = new Run("programme:1", "now", Instant.EPOCH, "2");
      stage.part(PresentCharter.class).run(run);
      stage.part(PresentCharter.class).run(run);
      stage.settle();
      nadia.hears("Une charte plus courte.");
      nadia.presses("J'accepte la charte");
      nadia.hears("tu as accepté la nouvelle version");
      nadia.says("rejoindre");
      nadia.hears("Tu fais déjà partie du programme");
    }
  }
}
