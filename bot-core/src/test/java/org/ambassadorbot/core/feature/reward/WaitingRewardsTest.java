package org.ambassadorbot.core.feature.reward;

import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What waits for somebody who is not there any more waits for somebody else, who hears of it. */
class WaitingRewardsTest {

  /** Léa animates; Omar of human resources decides on days off, which Nadia asks for. */
  private static final class Company implements AutoCloseable {
    private final HeadlessStage stage;
    private final HeadlessActor lea;
    private final HeadlessActor nadia;
    private final HeadlessActor omar;
    private final HeadlessActor john;

    Company(Dialect dialect) {
      stage = new HeadlessStage(dialect);
      lea = stage.enters(Casting.of("Léa").administrating());
      nadia = stage.enters(Casting.of("Nadia").onSecondPlatform());
      omar = stage.enters("Omar");
      john = stage.enters(Casting.of("John").speakingEnglish());
      nadia.joins();
      omar.says("aide");
      john.says("help");
      offers("DAY_OFF", "Un jour", omar);
    }

    void offers(String nature, String name, HeadlessActor approver) {
      lea.says("récompenses");
      lea.presses("Ajouter une récompense");
      lea.fills("nature", nature, "name", name, "cost", "10", "approver", approver.id());
    }

    void asks() {
      nadia.says("suggérer https://example.org/1");
      lea.says("relire");
      lea.presses("Accepter");
      nadia.says("récompenses");
      nadia.presses("Demander Un jour");
      omar.hears("Nadia demande : Un jour.");
    }

    @Override
    public void close() {
      stage.close();
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whoeverElseDecidesOnSuchRewardsIsAskedOnce(Dialect dialect) {
    try (Company company = new Company(dialect)) {
      company.offers("BONUS", "Une prime", company.john);
      company.asks();
      company.omar.goesAway();
      company.john.hears("Nadia asks for: Un jour.");
      company.lea.doesNotHear("Nadia demande");
      company.omar.comesIn();
      company.omar.goesAway();
      company.john.hearsTimes(2); // what I can do, and the question

      company.john.presses("Approve");
      company.nadia.hears("John a accordé ta récompense, Un jour.");
      company.john.presses("Handed over");
      company.nadia.hears("John t'a remis ta récompense, Un jour.");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whereNobodyElseDecidesTheOrganisersAre(Dialect dialect) {
    try (Company company = new Company(dialect)) {
      company.asks();
      company.omar.goesAway();
      company.lea.hears("Nadia demande : Un jour.");
      company.lea.presses("Accorder");
      company.nadia.hears("Léa a accordé ta récompense, Un jour.");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatWasGrantedIsHandedOverBySomebodyElse(Dialect dialect) {
    try (Company company = new Company(dialect)) {
      company.asks();
      company.omar.presses("Accorder");
      company.omar.goesAway();
      company.lea.hears("La personne qui avait accordé Un jour à Nadia n'est plus là.");
      company.lea.presses("C'est remis");
      company.nadia.hears("Léa t'a remis ta récompense, Un jour.");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whoeverIsErasedIsReplacedToo(Dialect dialect) {
    try (Company company = new Company(dialect)) {
      company.asks();
      company.omar.says("effacer mes données");
      company.omar.presses("Oui, tout effacer");
      company.lea.hears("Nadia demande : Un jour.");
      company.lea.presses("Refuser");
      company.nadia.hears("Léa n'a pas pu accorder Un jour. Tes points sont rendus.");
    }
  }
}
