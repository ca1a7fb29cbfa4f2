package org.ambassadorbot.core.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.multibindings.Multibinder;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.ambassadorbot.core.CoreModule;
import org.ambassadorbot.core.conversation.MovableClock;
import org.ambassadorbot.core.directory.Defaults;
import org.ambassadorbot.core.directory.Directory;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.inbound.AnswerKind;
import org.ambassadorbot.core.inbound.AnswerPath;
import org.ambassadorbot.core.inbound.Incoming;
import org.ambassadorbot.core.inbound.Origin;
import org.ambassadorbot.core.inbound.ReceiptKey;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.message.FormField;
import org.ambassadorbot.core.message.FormId;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.message.SampleCards;
import org.ambassadorbot.core.message.ShownValue;
import org.ambassadorbot.core.outbox.Dispatcher;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PlatformId;
import org.ambassadorbot.core.people.Profile;
import org.ambassadorbot.core.people.Role;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.place.Destination;
import org.ambassadorbot.core.reply.Reply;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Databases;
import org.ambassadorbot.core.store.Dialect;
import org.ambassadorbot.core.store.TestDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** One interaction is one transaction, acted on once. */
@ParameterizedClass
@EnumSource(Dialect.class)
final class DurableBotTest {
  private static final WorkspaceId WORKSPACE = new WorkspaceId(new PlatformId("alpha"), "W1");
  private static final FormId FORM = new FormId("trial.form");
  private static final Set<AnswerKind> EVERYTHING = EnumSet.allOf(AnswerKind.class);

  private final MovableClock clock = new MovableClock(Instant.parse("2026-09-02T08:00:00Z"));
  private final Database database;
  private final Injector injector;
  private final Bot bot;
  private final AtomicInteger number = new AtomicInteger();

  DurableBotTest(Dialect dialect) {
    database = Databases.open(TestDatabases.url(dialect));
    database.write(
        () -> {
          database.handle().execute("CREATE TABLE trial (words VARCHAR(100))");
        });
    Defaults defaults =
        new Defaults(
            Language.FRENCH,
            ZoneId.of("Europe/Paris"),
            "FR",
            "Mon-Fri 09:00-18:00",
            Set.of(),
            Set.of(WORKSPACE.platform()));
    injector =
        Guice.createInjector(
            new CoreModule(database, Optional.empty(), defaults, clock),
            new AbstractModule() {
              @Override
              protected void configure() {
                Multibinder.newSetBinder(binder(), Feature.class)
                    .addBinding()
                    .toInstance(DurableBotTest.this::offer);
              }
            });
    bot = injector.getInstance(Bot.class);
    meet("chef");
    meet("nadia");
  }

  @AfterEach
  void close() {
    injector.getInstance(Dispatcher.class).close();
    database.close();
  }

  private Person meet(String name) {
    Identity identity = new Identity(WORKSPACE, name);
    Profile profile = new Profile(identity, name, null, null, null, false, true);
    return database.write(() -> injector.getInstance(Directory.class).meet(profile).person());
  }

  private void offer(Catalogue catalogue) {
    catalogue.command(command("noter", "write", Access.everybody(), this::write));
    catalogue.command(
        command(
            "échouer",
            "fail",
            Access.everybody(),
            (turn, text) -> {
              write(turn, text);
              throw new IllegalStateException("on purpose");
            }));
    catalogue.command(command("gouverner", "govern", Access.only(Role.ORGANISER), this::write));
    catalogue.command(command("remplir", "fill", Access.everybody(), (turn, text) -> fill(text)));
    catalogue.form(FORM, Access.everybody(), new Filling());
  }

  private static Command command(
      String french, String english, Access access, Command.Handler handler) {
    return new Command(
        Command.Names.of(french, english), access, DispatchPhrase.HELP_LABEL, handler);
  }

  private Reply write(Turn turn, String text) {
    database.handle().execute("INSERT INTO trial (words) VALUES (?)", text);
    return new Reply.SayPrivately(Card.of(RichText.plain("written: " + text)));
  }

  private static Reply fill(String text) {
    return new Reply.OpenForm(
        text.isEmpty() ? form() : form().filledWith(Map.of(typedIn(), List.of(text))));
  }

  private static String typedIn() {
    return form().fields().get(1).name();
  }

  private static Form form() {
    Form sample = SampleCards.form();
    return new Form(FORM, "argument", sample.title(), sample.labels(), sample.fields());
  }

  /** A form that is never content. */
  private static final class Filling implements FormHandler {
    @Override
    public Reply open(Turn turn, String argument) {
      return new Reply.OpenForm(form());
    }

    @Override
    public Reply submit(Turn turn, String argument, Answers answers) {
      return new Reply.FieldErrors(Map.of(typedIn(), "wrong"), null);
    }
  }

  private Origin origin(String receipt, Set<AnswerKind> inResponse) {
    Identity sender = new Identity(WORKSPACE, "nadia");
    Destination direct = new Destination.Direct(sender);
    return new Origin(
        sender, "fr-FR", new ReceiptKey(receipt), new AnswerPath(direct, direct, inResponse));
  }

  private Incoming says(String text, String receipt) {
    return new Incoming.TextReceived(origin(receipt, EVERYTHING), text);
  }

  private Reply hears(String text) {
    return bot.handle(says(text, "r" + number.incrementAndGet()));
  }

  private List<String> written() {
    return database.read(
        () -> database.handle().createQuery("SELECT words FROM trial").mapTo(String.class).list());
  }

  private List<String> queued() {
    return database.read(
        () ->
            database
                .handle()
                .createQuery(
                    "SELECT c.card FROM delivery d JOIN content c ON c.id = d.content_id"
                        + " ORDER BY d.id")
                .mapTo(String.class)
                .list());
  }

  private static String words(Reply reply) {
    return ((Reply.SayPrivately) reply).card().toString();
  }

  @Test
  void whatWasSaidIsDurableWhenItIsAnswered() {
    assertThat(words(hears("noter bonjour"))).contains("written: bonjour");
    assertThat(written()).containsExactly("bonjour");
  }

  @Test
  void theSameDeliveryTwiceActsOnce() {
    bot.handle(says("noter un", "same"));

    Reply second = bot.handle(says("noter un", "same"));

    assertThat(second).isEqualTo(new Reply.Nothing());
    assertThat(written()).containsExactly("un");
  }

  @Test
  void theSameDeliveryManyTimesAtOnceActsOnce() {
    List<CompletableFuture<Reply>> all =
        IntStream.range(0, 12)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> bot.handle(says("noter x", "same"))))
            .toList();

    long answered =
        all.stream()
            .map(CompletableFuture::join)
            .filter(reply -> !(reply instanceof Reply.Nothing))
            .count();

    assertThat(answered).isEqualTo(1);
    assertThat(written()).containsExactly("x");
  }

  @Test
  void aFailureUndoesEverythingAndApologisesWithANumber() {
    Reply reply = bot.handle(says("échouer tout", "r"));

    assertThat(words(reply)).contains("Désolé").containsPattern("[0-9a-f]{8}");
    assertThat(written()).isEmpty();
    assertThat(bot.handle(says("échouer tout", "r"))).isEqualTo(new Reply.Nothing());
  }

  @Test
  void whoeverMayNotIsToldWhoMay() {
    assertThat(words(hears("gouverner"))).contains("organisateur").contains("Personne");
    People people = injector.getInstance(People.class);
    Person chief = meet("chef");
    database.write(() -> people.give(chief, Role.ORGANISER));

    assertThat(words(hears("gouverner"))).contains("organisateur").contains("chef");
    assertThat(written()).isEmpty();
  }

  @Test
  void errorsComeWithTheFormAndItsAnswers() {
    FormField first = form().fields().get(1);
    Reply reply =
        bot.handle(
            new Incoming.FormSubmitted(
                origin("r", EVERYTHING),
                FORM,
                "argument",
                Map.of(first.name(), List.of("mine")),
                null));

    assertThat(reply)
        .isInstanceOfSatisfying(
            Reply.FieldErrors.class,
            errors -> {
              assertThat(errors.errors()).containsEntry(first.name(), "wrong");
              assertThat(errors.form()).isNotNull();
              assertThat(String.valueOf(errors.form())).contains("mine");
            });
  }

  @Test
  void aFormThatCannotOpenIsDrawnInAMessage() {
    Reply reply =
        bot.handle(
            new Incoming.TextReceived(
                origin("r", EnumSet.of(AnswerKind.SAY_PRIVATELY)), "remplir"));

    assertThat(reply)
        .isInstanceOfSatisfying(
            Reply.SayPrivately.class,
            say ->
                assertThat(say.card().elements())
                    .anyMatch(element -> element instanceof CardElement.InlineForm));
  }

  /** The form offered by a button to somebody who typed words that cannot open it at once. */
  private Form offered(String text) {
    Reply reply =
        bot.handle(
            new Incoming.TextReceived(
                origin("r" + number.incrementAndGet(), EnumSet.of(AnswerKind.SAY_PRIVATELY)),
                text));
    return ((Reply.SayPrivately) reply)
        .card().elements().stream()
            .filter(CardElement.InlineForm.class::isInstance)
            .map(element -> ((CardElement.InlineForm) element).form())
            .findFirst()
            .orElseThrow();
  }

  private Form opened(String argument, Identity sender) {
    Destination direct = new Destination.Direct(sender);
    Origin origin =
        new Origin(
            sender,
            "fr-FR",
            new ReceiptKey("r" + number.incrementAndGet()),
            new AnswerPath(direct, direct, EVERYTHING));
    Reply reply = bot.handle(new Incoming.FormRequested(origin, FORM, argument, null));
    return ((Reply.OpenForm) reply).form();
  }

  @Test
  void aFormOfferedByAButtonOpensWithTheWordsTyped() {
    Form offered = offered("remplir ceci");

    Form opened = opened(offered.argument(), new Identity(WORKSPACE, "nadia"));

    assertThat(opened.argument()).isEqualTo("argument");
    assertThat(opened.fields().get(1).render(new ShownValue())).containsExactly("ceci");
    Form strangers = opened(offered.argument(), new Identity(WORKSPACE, "karim"));
    assertThat(strangers).isEqualTo(form());
  }

  @Test
  void aFormThatShowsNothingMoreIsOfferedAsItIs() {
    assertThat(offered("remplir")).isEqualTo(form());
  }

  @Test
  void whatAFormShowedIsForgottenAfterAWeek() {
    Form offered = offered("remplir ceci");
    clock.passes(Duration.ofDays(8));

    int forgotten = database.write(() -> injector.getInstance(KeptFormStore.class).forgetOld());

    assertThat(forgotten).isEqualTo(1);
    assertThat(opened(offered.argument(), new Identity(WORKSPACE, "nadia"))).isEqualTo(form());
  }

  @Test
  void whatTheResponseCannotCarryIsQueuedInTheSameTransaction() {
    Reply reply = bot.handle(new Incoming.TextReceived(origin("r", Set.of()), "noter bonjour"));

    assertThat(reply).isEqualTo(new Reply.Nothing());
    assertThat(queued()).hasSize(1).first().asString().contains("written: bonjour");
  }

  @Test
  void somethingLikeACommandIsGuessed() {
    assertThat(words(hears("notre"))).contains("Voulais-tu dire").contains("noter");
  }

  @Test
  void anOldButtonSaysSo() {
    Reply reply =
        bot.handle(
            new Incoming.ButtonPressed(
                origin("r", EVERYTHING),
                new org.ambassadorbot.core.message.ActionId("gone.button"),
                "",
                null));

    assertThat(words(reply)).contains("date d'avant");
  }

  @Test
  void receiptsAreForgottenAfterTwoDays() {
    hears("noter un");
    clock.passes(Duration.ofDays(1));
    hears("noter deux");
    clock.passes(Duration.ofHours(25));

    int forgotten = database.write(() -> injector.getInstance(ReceiptStore.class).forgetOld());

    assertThat(forgotten).isEqualTo(1);
  }
}
