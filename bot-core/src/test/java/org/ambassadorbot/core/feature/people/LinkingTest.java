package org.ambassadorbot.core.feature.people;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.Conversation;
import org.ambassadorbot.core.conversation.Seen;
import org.ambassadorbot.core.conversation.Stage;
import org.junit.jupiter.api.BeforeEach;

class LinkingTest {
  private static final Pattern CODE = Pattern.compile("[A-Z0-9]{10}");
  private Actor nadia;
  private Actor elsewhere;

  @BeforeEach
  void enter(Stage stage) {
    nadia = stage.enters("Nadia");
    elsewhere =
        stage.enters(Casting.of("Nadia").withEmail("nadia.b@example.org").onSecondPlatform());
    nadia.joins();
    nadia.says("suggérer https://example.org/a");
  }

  static String codeOf(Actor actor) {
    actor.says("relier");
    return actor.screen().stream()
        .filter(Seen::isNew)
        .map(seen -> CODE.matcher(seen.text()))
        .filter(Matcher::find)
        .map(Matcher::group)
        .findFirst()
        .orElseThrow();
  }

  @Conversation
  void twoAccountsUnderTwoAddressesBecomeOnePerson() {
    elsewhere.says("points");
    elsewhere.hears("C'est pour les ambassadeurs");
    String code = codeOf(nadia);
    nadia.says("relier " + code);
    nadia.hears("Ce code est celui de ce compte-ci");

    elsewhere.says("relier " + codeOf(nadia));
    elsewhere.hears("tes deux comptes ne font plus qu'une personne");
    elsewhere.says("mes suggestions");
    elsewhere.hears("example.org/a");
    elsewhere.says("points");
    elsewhere.hears("Tu n'as pas encore de points");
    nadia.says("points");
    nadia.hears("Tu n'as pas encore de points");
  }

  @Conversation
  void aCodeWorksOnceAndForAWhile(Stage stage) {
    String code = codeOf(nadia);
    stage.passes(Duration.ofMinutes(16));
    elsewhere.says("relier " + code);
    elsewhere.hears("Ce code n'est pas valable");
    elsewhere.says("relier ABCDEFGHJK");
    elsewhere.hears("Ce code n'est pas valable");
  }
}
