package org.ambassadorbot.core.feature.privacy;

import java.time.Duration;
import java.util.List;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.directory.Erasure;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErasedNamesTest {
  @ParameterizedTest
  @EnumSource(Dialect.class)
  void twoGroupsThatOnlyNamesToldApartStayTwo(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      HeadlessActor karim = stage.enters("Karim Belkacem");
      HeadlessActor nora = stage.enters("Nora Vayssière");
      List.of(lea, karim, nora).forEach(actor -> actor.says("aide"));
      for (String name : List.of("Karim Belkacem", "Nora Vayssière", "Karim Belkacem et Nora")) {
        lea.says("groupes");
        lea.presses("Nouveau groupe");
        lea.fills("name", "Amis de " + name);
      }

      for (HeadlessActor actor : List.of(karim, nora)) {
        actor.says("effacer mes données");
        actor.presses("Oui, tout effacer");
        stage.passes(Duration.ofMinutes(2));
        stage.works(Erasure.JOB);
      }

      lea.says("groupes");
      lea.hears("Amis de … : personne");
      lea.hears("Amis de … et Nora");
      lea.doesNotHear("Karim");
      lea.doesNotHear("Vayssière");
      lea.says("groupe Amis de … 2");
      lea.hears("Amis de …");
      lea.doesNotHear("Je ne connais pas de groupe");
    }
  }
}
