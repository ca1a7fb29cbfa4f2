package org.ambassadorbot.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Dialect;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A card that is kept up to date, when its updates do not get through. */
@ParameterizedClass
@EnumSource(Dialect.class)
class BatchCardTest {
  private static final String KEY = "test:card";

  private final HeadlessStage stage;
  private final HeadlessActor lea;
  private final Database database;
  private final Person person;

  BatchCardTest(Dialect dialect) {
    stage = new HeadlessStage(dialect);
    lea = stage.enters(Casting.of("Léa").administrating());
    lea.says("aide");
    database = stage.part(Database.class);
    person = database.read(() -> stage.part(People.class).find(lea.identity()).orElseThrow());
    database.write(
        () -> stage.part(BatchCard.class).show(person, KEY, lea.identity(), card("Un message")));
    stage.settle();
    refresh("Deux messages");
  }

  @AfterEach
  void close() {
    stage.close();
  }

  private static Card card(String words) {
    return Card.of(RichText.plain(words));
  }

  private boolean refresh(String words) {
    boolean isDone =
        database.write(() -> stage.part(BatchCard.class).refresh(person, KEY, card(words)));
    stage.settle();
    return isDone;
  }

  private void set(String state, @Nullable String cause) {
    database.write(
        () ->
            database
                .handle()
                .createUpdate(
                    "UPDATE delivery SET state = :state, cause = :cause WHERE message_key = :key")
                .bind("state", state)
                .bind("cause", cause)
                .bind("key", KEY + ":live")
                .execute());
  }

  @Test
  void anUpdateThatThePlatformRefusedIsMadeAgainOnceThereIsSomethingNew() {
    lea.sees("Deux messages");
    set("FAILED", "UNAUTHORISED: token_revoked");
    assertThat(refresh("Trois messages")).isTrue();
    lea.sees("Trois messages");
  }

  @Test
  void whatIsLeavingAtThisMomentIsNotOverwrittenButAskedForAgain() {
    set("SENDING", null);
    database.write(
        () ->
            assertThat(stage.part(BatchCard.class).refresh(person, KEY, card("Trois messages")))
                .isFalse());
    set("SENT", null);
    assertThat(refresh("Trois messages")).isTrue();
    lea.sees("Trois messages");
  }
}
