package org.ambassadorbot.core.feature.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.directory.Groups;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.people.Group;
import org.ambassadorbot.core.people.GroupKind;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Whom a broadcast reaches. */
@ParameterizedClass
@EnumSource(Dialect.class)
class AudienceTest {
  private final HeadlessStage stage;
  private final HeadlessActor lea;
  private final HeadlessActor nadia;
  private final HeadlessActor silent;

  AudienceTest(Dialect dialect) {
    stage = new HeadlessStage(dialect);
    lea = stage.enters(Casting.of("Léa").administrating());
    nadia = stage.enters("Nadia");
    silent = stage.enters("Élodie");
    lea.says("aide");
    nadia.says("aide");
  }

  @AfterEach
  void close() {
    stage.close();
  }

  private Person person(HeadlessActor actor) {
    return stage.part(People.class).find(actor.identity()).orElseThrow();
  }

  private void meetEverybody() {
    Database database = stage.part(Database.class);
    Person organiser = database.read(() -> person(lea));
    stage.part(MeetEverybody.class).run(organiser.programme());
  }

  @Test
  void everybodyIsAlsoWhoNeverSpokeToTheBot() {
    lea.says("diffuser Bonjour à tous");
    lea.fills("audience", "EVERYONE");
    lea.hears("2 personnes");
    lea.hears("que je n'ai jamais rencontrées");

    meetEverybody();
    meetEverybody();
    lea.presses("Recompter");
    lea.hears("3 personnes");
    lea.presses("Confirmer l'envoi");

    silent.hears("Bonjour à tous");
    nadia.hears("Bonjour à tous");
  }

  @Test
  void aGroupOrACohortGetsWhatIsForIt() {
    Database database = stage.part(Database.class);
    Group cohort =
        database.write(
            () -> {
              Groups groups = stage.part(Groups.class);
              Group opened = groups.open(person(lea).programme(), GroupKind.COHORT, "Printemps");
              groups.add(opened, person(nadia).id());
              return opened;
            });

    lea.says("diffuser Pour la cohorte");
    lea.fills("audience", "group-" + cohort.id().value());
    lea.hears("Le groupe Printemps");
    lea.hears("une personne");
    lea.presses("Confirmer l'envoi");

    nadia.hears("Pour la cohorte");
    lea.doesNotHear("Pour la cohorte\nUne question");
  }

  private void open(int count) {
    stage
        .part(Database.class)
        .write(
            () -> {
              Groups groups = stage.part(Groups.class);
              for (int i = 0; i < count; i++) {
                groups.open(person(lea).programme(), GroupKind.DEPARTMENT, "Équipe " + (1_000 + i));
              }
              Group last =
                  groups.open(person(lea).programme(), GroupKind.SITE, "Zurich Förrlibuck");
              groups.add(last, person(nadia).id());
            });
  }

  @Test
  void noGroupIsMissingFromTheList() {
    open(150);
    lea.says("diffuser Pour Zurich");
    lea.seesForm("Nouvelle diffusion");
    lea.fills("audience", "group-151");
    lea.hears("Le groupe Zurich Förrlibuck");
  }

  @Test
  void whereThereAreTooManyGroupsForAListOneIsNamed() {
    open(400);
    lea.says("diffuser Pour Zurich");
    lea.fills("audience", "group-named", "group", "");
    lea.seesError("group", "Il manque le nom du groupe.");
    lea.fills("group", "zurich");
    lea.seesError("group", "Les plus proches : Zurich Förrlibuck.");
    lea.fills("group", "Genève");
    lea.seesError("group", "la commande groupes les montre tous");
    lea.fills("group", " zurich forrlibuck ");
    lea.hears("Le groupe Zurich Förrlibuck");
    lea.hears("une personne");

    lea.presses("Modifier");
    assertThat(lea.formValues())
        .containsEntry("audience", "group-named")
        .containsEntry("group", "Zurich Förrlibuck");
    lea.fills("words", "Pour tout Zurich");
    lea.presses("Confirmer l'envoi");
    nadia.hears("Pour tout Zurich");
  }

  @Test
  void aGroupIsNamedInEnglishToo() {
    open(400);
    lea.says("langue en");
    lea.says("broadcast For Zurich");
    lea.fills("audience", "group-named", "group", "equipe 13");
    lea.seesError("group", "The nearest ones: Équipe 1300, Équipe 1301");
    lea.fills("group", "équipe 1399");
    lea.hears("The group Équipe 1399");
  }

  @Test
  void aGroupThatIsGoneReachesNobodyAndSaysSo() {
    Database database = stage.part(Database.class);
    Group group =
        database.write(
            () -> {
              Groups groups = stage.part(Groups.class);
              Group opened = groups.open(person(lea).programme(), GroupKind.SITE, "Lyon");
              groups.add(opened, person(nadia).id());
              return opened;
            });
    lea.says("diffuser Pour Lyon");
    lea.fills("audience", "group-" + group.id().value());
    database.write(() -> stage.part(Groups.class).close(group.programme(), group.id()));

    lea.presses("Confirmer l'envoi");

    lea.seesNoButton("Confirmer l'envoi");
    nadia.doesNotHear("Pour Lyon");
    lea.presses("Modifier");
    lea.fills("audience", "group-" + group.id().value());
    lea.seesError("audience", "Choisis à qui");
  }

  @Test
  void aNameIsFoundWhateverItsAccentsAndCase() {
    silent.says("aide");
    for (String name : new String[] {"ÉLODIE", "élodie", "Elodie", "E\u0301LODIE"}) {
      lea.says("rôle " + name + " organisateur");
      lea.hears("Élodie");
      lea.says("rôle " + name + " -organisateur");
    }
  }
}
