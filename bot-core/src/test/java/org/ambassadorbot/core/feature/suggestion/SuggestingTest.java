package org.ambassadorbot.core.feature.suggestion;

import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.Conversation;
import org.ambassadorbot.core.conversation.Stage;
import org.junit.jupiter.api.BeforeEach;

class SuggestingTest {
  private Actor nadia;
  private Actor karim;

  @BeforeEach
  void enter(Stage stage) {
    nadia = stage.enters("Nadia");
    karim = stage.enters(Casting.of("Karim").onSecondPlatform());
  }

  @Conversation
  void suggestingTheSameLinkTwiceCreditsTheFirst() {
    nadia.says("suggérer https://example.org/a?utm_source=x");
    nadia.hears("C'est noté, merci !");

    karim.says("suggérer https://www.example.org/a/");
    karim.hears("Nadia l'a déjà proposé : « example.org/a », en attente de relecture");
  }
}
