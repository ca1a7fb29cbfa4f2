package org.ambassadorbot.core.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.conversation.HeadlessStage.Accent;
import org.ambassadorbot.core.conversation.ProgrammeRows;
import org.ambassadorbot.core.conversation.Repertoire;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.inbound.Incoming;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.ButtonAction;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.people.Role;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two programmes on one store: whatever is done in one, the other is neither seen nor changed. */
class TwoProgrammesTest {
  private static final String MARK = "Zanzib";

  private static final Accent HERE = accent(0, words -> words.replace(MARK, "phrase"));

  /** The same scene on the other platform; its long words and its hostile ones bear a mark. */
  private static final Accent THERE =
      accent(1, words -> words.replace("phrase", MARK).replace("banque", MARK));

  /** Rows that belong to no programme: what platforms, lanes and the clock need. */
  private static final Set<String> OF_NOBODY =
      Set.of(
          "address",
          "departure",
          "flyway_schema_history",
          "installation",
          "job_run",
          "lane",
          "migration_stamp",
          "points_rule",
          "receipt",
          "scheduled_tasks",
          "tracked_link_salt",
          "tracked_link_visit");

  /**
   * Rows that no scene leaves behind: they come from platforms, other sites or jobs, or soon go.
   */
  private static final Set<String> NOT_PLAYED =
      Set.of(
          "broadcast_task",
          "challenge_group",
          "installation",
          "link_preview",
          "link_refusal",
          "link_wanted",
          "onboarding_mark",
          "points_check",
          "points_result",
          "points_settled",
          "recruiting_call_reader",
          "share_click",
          "tracked_link_day",
          "watch_topic");

  private static Accent accent(int platform, java.util.function.UnaryOperator<String> words) {
    return new Accent(
        cast ->
            new Casting(
                words.apply(cast.name()),
                cast.email(),
                cast.languageTag(),
                cast.isAdministrator(),
                platform,
                cast.zone()),
        words);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void nothingDoneWithTheNumbersOfTheOtherProgrammeShowsOrChangesIt(Dialect dialect) {
    try (HeadlessStage stage = HeadlessStage.withTwoProgrammes(dialect)) {
      stage.speaks(THERE);
      play(stage);
      List<Incoming> acts = stage.acts();
      List<ButtonAction> buttons = buttons(stage.shown(1));
      stage.speaks(HERE);
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      HeadlessActor second = stage.enters(Casting.of("Omar").administrating());
      List.of(lea, second).forEach(actor -> actor.says("aide"));
      Database database = stage.part(Database.class);
      ProgrammeRows rows = new ProgrammeRows(database);
      Map<String, List<String>> before = rows.of(1);
      assertThat(before.toString()).contains(MARK);

      for (Incoming act : acts) {
        everyRole(stage, lea);
        lea.imitates(act);
        assertThat(lea.formWords()).as(act.toString()).doesNotContain(MARK);
      }
      for (ButtonAction button : buttons) {
        everyRole(stage, lea);
        lea.imitates(pressed(button, acts.get(0)));
        assertThat(lea.formWords()).as(button.toString()).doesNotContain(MARK);
      }

      Map<String, List<String>> after = rows.of(1);
      before.forEach((table, lines) -> assertThat(after.get(table)).as(table).isEqualTo(lines));
      assertThat(texts(stage.shown(0))).noneMatch(text -> text.contains(MARK));
      rows.of(2)
          .forEach(
              (table, lines) -> assertThat(lines).as(table).noneMatch(line -> line.contains(MARK)));
    }
  }

  /** Everything in the repertoire, and what nobody erases afterwards. */
  private static void play(HeadlessStage stage) {
    Repertoire.play(stage);
    HeadlessActor noor = stage.enters(Casting.of("Noor").administrating());
    HeadlessActor adam = stage.enters("Adam");
    for (HeadlessActor actor : List.of(noor, adam)) {
      actor.joins();
    }
    noor.says("diffuser Une phrase pour vous");
    noor.fills("audience", "LIST", "addresses", "adam@example.org");
    noor.says("diffuser Une phrase pour tous");
    noor.fills("audience", "EVERYONE");
    noor.presses("Confirmer l'envoi");
    noor.says("importer");
    noor.fills("list", "nom;email\nphrase;phrase@example.org");
    noor.says("vis ma vie ouvrir");
    noor.fills("prompt", "Une phrase de ta journée", "closes", "2026-12-01");
    adam.says("vis ma vie");
    adam.presses("Raconter");
    adam.fills("words", "Une phrase de ma journée", "consent", "true");
    adam.says("relier");
    adam.reacts("pour tous", "+1");
    adam.says("Merci pour ce message qui me touche beaucoup");
    adam.presses("Transmettre à Noor");
    adam.says("contenus");
    adam.presses("Partager");
    noor.says("veille ajouter https://example.org/voisin");
    adam.says("veille");
    adam.presses("Soutenir 1");
  }

  private static void everyRole(HeadlessStage stage, HeadlessActor actor) {
    Database database = stage.part(Database.class);
    People people = stage.part(People.class);
    database.write(
        () ->
            people
                .find(actor.identity())
                .ifPresent(
                    person -> List.of(Role.values()).forEach(role -> people.give(person, role))));
  }

  private static Incoming pressed(ButtonAction button, Incoming any) {
    return button.render(
        new ButtonAction.Renderer<Incoming>() {
          @Override
          public Incoming press(ButtonAction.Press press) {
            return new Incoming.ButtonPressed(any.origin(), press.id(), press.argument(), null);
          }

          @Override
          public Incoming openForm(ButtonAction.OpenForm open) {
            return new Incoming.FormRequested(any.origin(), open.form(), open.argument(), null);
          }

          @Override
          public Incoming visit(ButtonAction.Visit visit) {
            return new Incoming.TextReceived(any.origin(), "aide");
          }
        });
  }

  private static List<ButtonAction> buttons(List<Card> cards) {
    return cards.stream()
        .flatMap(card -> card.elements().stream())
        .filter(CardElement.Buttons.class::isInstance)
        .flatMap(element -> ((CardElement.Buttons) element).buttons().stream())
        .map(Button::action)
        .filter(action -> !(action instanceof ButtonAction.Visit))
        .distinct()
        .toList();
  }

  private static List<String> texts(List<Card> cards) {
    return cards.stream().map(Card::toString).toList();
  }

  @Test
  void aProgrammeIsTheSameWhetherThereIsAnotherOrNot() {
    List<String> beside = new ArrayList<>();
    Duration before;
    try (HeadlessStage stage = HeadlessStage.withTwoProgrammes(Dialect.SQLITE)) {
      Instant start = stage.part(Clock.class).instant();
      stage.speaks(THERE);
      play(stage);
      before = Duration.between(start, stage.part(Clock.class).instant());
      stage.speaks(HERE);
      play(stage);
      beside.addAll(texts(stage.shown(0)));
    }
    try (HeadlessStage stage = HeadlessStage.withTwoProgrammes(Dialect.SQLITE)) {
      stage.passes(before);
      stage.speaks(HERE);
      play(stage);

      List<String> alone = withoutNumbers(texts(stage.shown(0)));
      assertThat(withoutNumbers(beside)).containsExactlyInAnyOrderElementsOf(alone);
    }
  }

  private static List<String> withoutNumbers(List<String> texts) {
    return texts.stream().map(TwoProgrammesTest::withoutNumbers).toList();
  }

  /** The numbers of rows are the store's; codes differ each time. */
  private static String withoutNumbers(String text) {
    return text.replaceAll("argument=[^\\]]*]", "argument]")
        .replaceAll("(n°|no\\.|[a-z]-|[a-z]:|\"number\" :)\\h?\\d+", "$1")
        .replaceAll("https%3A%2F%2Fbot\\.example%2F[\\w.%-]+", "address")
        .replaceAll("\\b[0-9A-Z]{10}\\b", "code")
        .replaceAll("https://bot\\.example/\\S+", "address");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void everyTableBelongsToAProgrammeAndHasRowsOfTheScene(Dialect dialect) {
    try (HeadlessStage stage = HeadlessStage.withTwoProgrammes(dialect)) {
      stage.speaks(THERE);
      play(stage);
      ProgrammeRows rows = new ProgrammeRows(stage.part(Database.class));
      List<String> empty =
          rows.of(1).entrySet().stream()
              .filter(entry -> entry.getValue().isEmpty())
              .map(Map.Entry::getKey)
              .toList();

      assertThat(rows.tablesOfNoProgramme())
          .as("tables of no programme")
          .allMatch(table -> OF_NOBODY.contains(table) || table.startsWith("watch_words"));
      assertThat(NOT_PLAYED).as("tables that no scene fills").containsAll(empty);
    }
  }
}
