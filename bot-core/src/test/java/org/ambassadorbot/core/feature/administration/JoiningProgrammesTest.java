package org.ambassadorbot.core.feature.administration;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.conversation.Seen;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JoiningProgrammesTest {
  private static final Pattern CODE = Pattern.compile("[A-Z0-9]{10}");

  /** Léa administers both programmes; Nadia is an ambassador in both, Karim in the second. */
  private static final class Company implements AutoCloseable {
    private final HeadlessStage stage;
    private final Actor lea;
    private final Actor otherLea;
    private final Actor nadia;
    private final Actor otherNadia;
    private final Actor karim;

    Company(Dialect dialect) {
      stage = HeadlessStage.withTwoProgrammes(dialect);
      lea = stage.enters(Casting.of("Léa").administrating());
      otherLea = stage.enters(Casting.of("Léa").administrating().onSecondPlatform());
      nadia = stage.enters("Nadia");
      otherNadia = stage.enters(Casting.of("Nadia").onSecondPlatform());
      karim = stage.enters(Casting.of("Karim").onSecondPlatform());
      join(nadia);
      join(otherNadia);
      join(karim);
      suggest(nadia, lea, "https://example.org/a");
      suggest(otherNadia, otherLea, "https://example.org/b");
      suggest(karim, otherLea, "https://example.org/a");
    }

    private static void join(Actor actor) {
      actor.joins();
    }

    private static void suggest(Actor actor, Actor organiser, String link) {
      actor.says("suggérer " + link);
      organiser.says("relire");
      organiser.presses("Accepter");
    }

    String code() {
      otherLea.says("rattacher");
      return otherLea.screen().stream()
          .filter(Seen::isNew)
          .map(seen -> CODE.matcher(seen.text()))
          .filter(Matcher::find)
          .map(Matcher::group)
          .findFirst()
          .orElseThrow();
    }

    @Override
    public void close() {
      stage.close();
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void everythingOfBothBecomesOne(Dialect dialect) {
    try (Company company = new Company(dialect)) {
      company.lea.says("rattacher " + company.code());
      company.lea.hears("les deux espaces partagent maintenant un seul programme");

      company.otherNadia.says("points");
      company.otherNadia.hears("Tu as 20 points.");
      company.nadia.says("mes suggestions");
      company.nadia.hears("example.org/a : acceptée");
      company.nadia.hears("example.org/b : acceptée");
      company.karim.says("points");
      company.karim.hears("Tu as 10 points.");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void ofTwoSuggestionsOfALinkTheEarlierKeepsTheCredit(Dialect dialect) {
    try (Company company = new Company(dialect)) {
      company.lea.says("rattacher " + company.code());

      company.lea.says("suggérer https://example.org/a");
      company.lea.hears("Nadia l'a déjà proposé");
      company.karim.says("mes suggestions");
      company.karim.hears("example.org/a : acceptée");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void membershipsAndRolesFollow(Dialect dialect) {
    try (Company company = new Company(dialect)) {
      company.lea.says("rattacher " + company.code());

      company.otherNadia.says("rejoindre");
      company.otherNadia.hears("Tu fais déjà partie du programme");
      company.karim.says("quitter");
      company.karim.hears("tu as quitté le programme");
      company.otherLea.says("journal");
      company.otherLea.hears("Léa a réuni deux espaces en un seul programme");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aCodeWorksOnceForAWhileAndElsewhere(Dialect dialect) {
    try (Company company = new Company(dialect)) {
      company.lea.says("rattacher ABCDEFGHJK");
      company.lea.hears("Ce code n'est pas valable");

      company.otherLea.says("rattacher " + company.code());
      company.otherLea.hears("Ce code est celui de ce programme-ci");

      String late = company.code();
      company.stage.passes(Duration.ofMinutes(16));
      company.lea.says("rattacher " + late);
      company.lea.hears("Ce code n'est pas valable");

      company.nadia.says("rattacher");
      company.nadia.hears("C'est réservé");
    }
  }
}
