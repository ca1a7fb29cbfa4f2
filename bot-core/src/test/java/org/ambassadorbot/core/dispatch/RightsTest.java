package org.ambassadorbot.core.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.directory.ProgrammeStore;
import org.ambassadorbot.core.i18n.Phrasebook;
import org.ambassadorbot.core.inbound.AnswerPath;
import org.ambassadorbot.core.inbound.Incoming;
import org.ambassadorbot.core.inbound.Origin;
import org.ambassadorbot.core.inbound.ReceiptKey;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.people.FormOfAddress;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PlatformId;
import org.ambassadorbot.core.people.Programme;
import org.ambassadorbot.core.people.Role;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.place.Destination;
import org.ambassadorbot.core.reply.Reply;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.api.Test;

class RightsTest {
  /** Whom each command that is not for everybody is for. */
  private static final Map<String, Set<Role>> MATRIX =
      Map.ofEntries(
          Map.entry("points", Set.of(Role.AMBASSADOR)),
          Map.entry("inviter", Set.of(Role.AMBASSADOR, Role.ORGANISER)),
          Map.entry("candidatures", Set.of(Role.ORGANISER)),
          Map.entry("appel", Set.of(Role.ORGANISER)),
          Map.entry("modifier la charte", Set.of(Role.ORGANISER)),
          Map.entry("parcours", Set.of(Role.ORGANISER)),
          Map.entry("relire", Set.of(Role.ORGANISER)),
          Map.entry("diffuser", Set.of(Role.ORGANISER)),
          Map.entry("mes diffusions", Set.of(Role.ORGANISER)),
          Map.entry("santé", Set.of(Role.ORGANISER)),
          Map.entry("groupes", Set.of(Role.ORGANISER)),
          Map.entry("importer", Set.of(Role.ORGANISER)),
          Map.entry("rôle", Set.of(Role.ADMINISTRATOR)),
          Map.entry("journal", Set.of(Role.ADMINISTRATOR)),
          Map.entry("rattacher", Set.of(Role.ADMINISTRATOR)));

  private static final Set<String> EVERYBODY =
      Set.of(
          "aide",
          "langue",
          "rejoindre",
          "quitter",
          "candidater",
          "accueil",
          "suggérer",
          "mes suggestions",
          "pause",
          "reprendre",
          "mes données",
          "effacer mes données",
          "relier");

  private static Person holding(Person person, Role role) {
    return new Person(
        person.id(),
        person.programme(),
        person.name(),
        person.email(),
        person.language(),
        person.zone(),
        Set.of(role));
  }

  @Test
  void theMatrixHoldsForEveryCommandAndRole() {
    try (HeadlessStage stage = new HeadlessStage(Dialect.SQLITE)) {
      Catalogue catalogue = stage.part(Catalogue.class);
      Person person = somebody(stage);
      for (Command command : catalogue.commands()) {
        String word = command.names().french().get(0);
        Set<Role> roles = MATRIX.get(word);
        if (roles != null) {
          for (Role role : Role.values()) {
            assertThat(command.access().allows(holding(person, role)))
                .as("%s by %s", word, role)
                .isEqualTo(roles.contains(role));
          }
          assertThat(command.access().allows(person)).as("%s by nobody", word).isFalse();
        }
        if (EVERYBODY.contains(word)) {
          assertThat(command.access().allows(person)).as(word).isTrue();
        }
      }
      assertThat(catalogue.commands().stream().map(each -> each.names().french().get(0)))
          .containsAll(MATRIX.keySet())
          .containsAll(EVERYBODY);
    }
  }

  private static Person somebody(HeadlessStage stage) {
    HeadlessActor nadia = stage.enters("Nadia");
    nadia.says("aide");
    Database database = stage.part(Database.class);
    return database.read(() -> stage.part(People.class).find(nadia.identity()).orElseThrow());
  }

  @Test
  void everyCommandButtonAndFormRefusesWhoeverLacksTheRight() {
    try (HeadlessStage stage = new HeadlessStage(Dialect.SQLITE)) {
      Catalogue catalogue = stage.part(Catalogue.class);
      Router router = stage.part(Router.class);
      Person person = somebody(stage);
      Database database = stage.part(Database.class);
      for (Role role : Role.values()) {
        database.read(
            () -> {
              for (Catalogue.Way way : catalogue.ways()) {
                if (!way.access().allows(holding(person, role))) {
                  Reply reply =
                      router.route(turn(stage, holding(person, role)), way.taken(origin()));
                  assertThat(reply)
                      .as("%s by %s", way, role)
                      .isInstanceOf(Reply.SayPrivately.class);
                  assertThat(((Reply.SayPrivately) reply).card().summary())
                      .as("%s by %s", way, role)
                      .containsAnyOf("réservé", "C'est pour les ambassadeurs");
                }
              }
              return true;
            });
      }
      assertThat(catalogue.ways()).hasSizeGreaterThan(60);
    }
  }

  private static Origin origin() {
    Identity sender = new Identity(new WorkspaceId(new PlatformId("alpha"), "W"), "U");
    Destination direct = new Destination.Direct(sender);
    return new Origin(sender, "fr", new ReceiptKey("r"), new AnswerPath(direct, direct, Set.of()));
  }

  private static Turn turn(HeadlessStage stage, Person person) {
    Programme programme = stage.part(ProgrammeStore.class).find(person.programme()).orElseThrow();
    return new Turn(
        person,
        programme,
        new Phrasebook().speaking(Language.FRENCH, FormOfAddress.FAMILIAR),
        origin());
  }

  @Test
  void whatNobodyOfferedIsDenied() {
    try (HeadlessStage stage = new HeadlessStage(Dialect.SQLITE)) {
      Router router = stage.part(Router.class);
      Person person = somebody(stage);
      Database database = stage.part(Database.class);
      Reply reply =
          database.read(
              () ->
                  router.route(
                      turn(stage, person),
                      new Incoming.ButtonPressed(
                          origin(), new ActionId("nobody.offered"), "", null)));

      assertThat(reply).isInstanceOf(Reply.SayPrivately.class);
    }
  }
}
