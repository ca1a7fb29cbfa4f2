package org.ambassadorbot.core.directory;

import java.time.Duration;
import java.util.List;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever names a group of a programme that joins another means the same people afterwards. */
class JoinedGroupsTest {

  /** Léa animates the programme that joins Nadia's; both have a group named Lyon. */
  private static final class Company implements AutoCloseable {
    private final HeadlessStage stage;
    private final HeadlessActor nadia;
    private final HeadlessActor lea;
    private final HeadlessActor john;
    private final HeadlessActor zoe;

    Company(Dialect dialect) {
      stage = HeadlessStage.withTwoProgrammes(dialect);
      nadia = stage.enters(Casting.of("Nadia").administrating());
      lea = stage.enters(Casting.of("Léa").administrating().onSecondPlatform());
      john = stage.enters(Casting.of("John").onSecondPlatform());
      zoe = stage.enters(Casting.of("Zoé").onSecondPlatform());
      for (HeadlessActor player : new HeadlessActor[] {nadia, john, zoe}) {
        player.joins();
      }
      group(nadia, "Lyon", "Nadia");
      group(lea, "LYON", "John");
      group(lea, "Usine", "Zoé");
    }

    private static void group(HeadlessActor organiser, String name, String people) {
      organiser.says("groupes");
      organiser.presses("Nouveau groupe");
      organiser.fills("name", name, "kind", "SITE", "people", people);
    }

    /** The groups are numbered in the order in which they were made. */
    void launches(String name, String group) {
      lea.says("défi créer");
      lea.fills("name", name, "start", "2026-09-02", "end", "2026-09-15", "groups", group);
      lea.presses("Ajouter une action");
      lea.fills("rule", "suggestion-accepted", "points", "7");
      lea.presses("Lancer");
      lea.presses("Oui, lancer");
    }

    void becomesOne() {
      stage.becomeOne(lea, nadia);
    }

    @Override
    public void close() {
      stage.close();
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aChallengeForAGroupIsStillForItAndWhatWasToBeAnnouncedIs(Dialect dialect) {
    try (Company company = new Company(dialect)) {
      company.launches("Lyonnais", "2");
      company.launches("Atelier", "3");
      company.becomesOne();
      company.stage.works("challenge-");

      company.john.says("défis");
      company.john.sees("Nouveau défi : Lyonnais");
      company.john.hears("pour les ambassadeurs du groupe Lyon :");
      company.john.doesNotHear("Atelier");
      company.zoe.says("défis");
      company.zoe.sees("Nouveau défi : Atelier");
      company.zoe.doesNotHear("Lyonnais");
      company.nadia.says("défis");
      company.nadia.sees("Nouveau défi : Lyonnais");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void rubricsCallsAndBroadcastsKeepTheirAudience(Dialect dialect) {
    try (Company company = new Company(dialect)) {
      HeadlessActor lea = company.lea;
      HeadlessActor karim = company.stage.enters(Casting.of("Karim").onSecondPlatform());
      karim.says("aide");
      lea.says("groupe lyon");
      lea.presses("Ajouter");
      lea.fills("people", "Karim");
      lea.says("veille rubriques");
      lea.presses("Ajouter une rubrique");
      lea.fills("name", "Ventes", "audience", "2");
      lea.says("diffuser Bonjour");
      lea.fills("audience", "group-2");
      lea.hears("LYON");
      company.becomesOne();
      lea.presses("Confirmer l'envoi");
      lea.hears("3 personnes"); // the audience has grown: it is shown again before it leaves
      lea.presses("Confirmer l'envoi");
      company.stage.works("broadcast-");
      company.stage.passes(Duration.ofMinutes(1));

      company.nadia.says("aide");
      company.nadia.sees("Bonjour");
      company.john.says("aide");
      company.john.sees("Bonjour");
      company.zoe.says("aide");
      company.zoe.doesNotHear("Bonjour");
      lea.says("veille rubriques");
      lea.hears("Ventes · sans responsable · pour Lyon");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatWasAskedAMomentBeforeIsStillAnswered(Dialect dialect) {
    try (Company company = new Company(dialect)) {
      company.stage.gathers("Ateliers", List.of(company.zoe));
      company.lea.says("groupe usine");
      company.lea.presses("Suivre un groupe de la messagerie");
      company.lea.says("vis ma vie ouvrir");
      company.lea.fills("prompt", "Une journée ici", "closes", "2026-10-01");
      company.becomesOne();
      company.stage.works("group-");
      company.stage.works("story-");

      company.lea.hears("Quel groupe de la messagerie suivre dans Usine");
      company.zoe.says("aide");
      company.zoe.sees("Une journée ici");
      company.nadia.says("aide");
      company.nadia.sees("Une journée ici");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aCallForOneGroupGoesToThatGroup(Dialect dialect) {
    try (Company company = new Company(dialect)) {
      HeadlessActor karim = company.stage.enters(Casting.of("Karim").onSecondPlatform());
      HeadlessActor omar = company.stage.enters(Casting.of("Omar").onSecondPlatform());
      karim.says("aide");
      omar.says("aide");
      company.lea.says("groupe lyon");
      company.lea.presses("Ajouter");
      company.lea.fills("people", "Karim");
      company.lea.says("appel");
      company.lea.fills("audience", "2");
      company.becomesOne();
      company.lea.presses("Envoyer l'appel");
      company.stage.works("recruiting-");

      karim.says("aide");
      karim.sees("Et si tu devenais ambassadeur");
      omar.says("aide");
      omar.doesNotHear("Et si tu devenais ambassadeur");
    }
  }
}
