package org.ambassadorbot.core.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
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
          Map.entry("contenus", Set.of(Role.AMBASSADOR, Role.ORGANISER)),
          Map.entry("contenu créer", Set.of(Role.ORGANISER)),
          Map.entry("veille", Set.of(Role.AMBASSADOR, Role.RUBRIC_OWNER, Role.ORGANISER)),
          Map.entry("veille tableau", Set.of(Role.ORGANISER)),
          Map.entry("veille publier", Set.of(Role.ORGANISER)),
          Map.entry("classement", Set.of(Role.AMBASSADOR)),
          Map.entry("défis", Set.of(Role.AMBASSADOR, Role.ORGANISER)),
          Map.entry("défi créer", Set.of(Role.ORGANISER)),
          Map.entry("récompenses", Set.of(Role.AMBASSADOR, Role.ORGANISER)),
          Map.entry("barème", Set.of(Role.ORGANISER)),
          Map.entry("partages", Set.of(Role.ORGANISER)),
          Map.entry("réseaux", Set.of(Role.ORGANISER)),
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

  /** The whole matrix: role by role, what each may do. */
  private static final Map<Role, Set<Right>> RIGHTS =
      Map.of(
          Role.AMBASSADOR,
          Set.of(Right.BE_HEARD, Right.PLAY, Right.TAKE_PART, Right.WRITE_THE_NOTE),
          Role.RUBRIC_OWNER,
          Set.of(Right.BE_HEARD, Right.WRITE_THE_NOTE),
          Role.REFERENT,
          Set.of(Right.BE_HEARD),
          Role.SPONSOR,
          Set.of(Right.BE_HEARD),
          Role.ORGANISER,
          Set.of(Right.BE_HEARD, Right.TAKE_PART, Right.WRITE_THE_NOTE, Right.ORGANISE),
          Role.ADMINISTRATOR,
          Set.of(Right.BE_HEARD, Right.ADMINISTER));

  @Test
  void everyCellOfTheMatrixIsAsWritten() {
    try (HeadlessStage stage = new HeadlessStage(Dialect.SQLITE)) {
      Person nobody = somebody(stage);
      for (Right right : Right.values()) {
        Access access = new Access(right);
        for (Role role : Role.values()) {
          assertThat(access.allows(holding(nobody, role)))
              .as("%s by %s", right, role)
              .isEqualTo(Objects.requireNonNull(RIGHTS.get(role)).contains(right));
        }
        assertThat(access.allows(nobody))
            .as("%s by a participant", right)
            .isEqualTo(right == Right.BE_HEARD);
      }
    }
  }

  @Test
  void rolesThatNoLineOfTheMatrixHasGiveNoAccess() {
    assertThatThrownBy(() -> Access.only(Role.SPONSOR, Role.REFERENT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no right belongs to");
  }

  @Test
  void whoeverHasTheRightIsNotRefused() {
    try (HeadlessStage stage = new HeadlessStage(Dialect.SQLITE)) {
      Catalogue catalogue = stage.part(Catalogue.class);
      Router router = stage.part(Router.class);
      Person person = somebody(stage);
      Database database = stage.part(Database.class);
      for (Role role : Role.values()) {
        Person holder = holding(person, role);
        for (Catalogue.Way way : catalogue.ways()) {
          if (way.access().allows(holder)) {
            assertThat(answer(database, router, () -> turn(stage, holder), way))
                .as("%s by %s", way, role)
                .doesNotContain("réservé", "C'est pour les ambassadeurs");
          }
        }
      }
    }
  }

  /** What the bot would say, undone at once; nothing where a made-up form cannot be handled. */
  private static String answer(
      Database database, Router router, Supplier<Turn> turn, Catalogue.Way way) {
    AtomicReference<String> said = new AtomicReference<>("");
    assertThatThrownBy(
            () ->
                database.write(
                    () -> {
                      Turn taken = turn.get();
                      said.set(String.valueOf(router.route(taken, way.taken(origin()))));
                      throw new UndoneException();
                    }))
        .isInstanceOf(RuntimeException.class);
    return Objects.requireNonNull(said.get());
  }

  /** Undoes what was tried. */
  private static final class UndoneException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

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
