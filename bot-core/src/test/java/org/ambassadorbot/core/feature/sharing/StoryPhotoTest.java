package org.ambassadorbot.core.feature.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.Conversation;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.conversation.Stage;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.ButtonAction;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.photo.Photos;
import org.ambassadorbot.core.photo.SamplePictures;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoryPhotoTest {
  private static final byte[] PHOTO = SamplePictures.photo(6);

  private static void calls(Actor lea) {
    lea.says("vis ma vie ouvrir");
    lea.fills("prompt", "Une heure que personne n'imagine", "closes", "2026-09-10");
    lea.hears("L'appel est ouvert jusqu'au");
  }

  private static <A extends Actor> A joins(A actor) {
    actor.joins();
    return actor;
  }

  private static Actor karim(Stage stage) {
    Actor karim = stage.enters(Casting.of("Karim").onSecondPlatform().speakingEnglish());
    karim.says("join");
    karim.presses("I accept the charter");
    return karim;
  }

  @Conversation
  void aPhotoIsSeenByOthersOnlyAsLongAsItsOwnerAgrees(Stage stage) {
    Actor lea = stage.enters(Casting.of("Léa").administrating());
    calls(lea);
    Actor nadia = joins(stage.enters("Nadia"));
    Actor karim = karim(stage);
    nadia.sends("", "image/jpeg", PHOTO);
    nadia.hears("J'ai reçu ta photo");
    stage.works();
    nadia.hears("Ta photo pour « Une heure que personne n'imagine » est gardée");
    lea.says("vis ma vie lire");
    lea.hears("Aucun récit n'attend d'être lu");

    nadia.presses("Raconter et donner mon accord");
    nadia.seesForm("Vis ma vie");
    nadia.fills("consent", "true");
    nadia.hears("Merci, ton récit est arrivé");
    lea.says("vis ma vie lire");
    lea.seesButton("Voir la photo");
    lea.presses("Proposer à partager");
    karim.says("content 1");
    karim.seesButton("See the photo");

    nadia.presses("Retirer mon accord");
    nadia.hears("S'il avait une photo, elle est effacée");
    karim.says("content 1");
    karim.hears("Une journée avec Nadia");
    lea.says("vis ma vie lire");
    lea.hears("Aucun récit n'attend d'être lu");
  }

  @Conversation
  void fromTheOtherPlatformToo(Stage stage) {
    Actor lea = stage.enters(Casting.of("Léa").administrating());
    calls(lea);
    Actor karim = karim(stage);
    karim.sends("The night train", "image/jpeg", PHOTO);
    stage.works();
    karim.hears("Your photo for “Une heure que personne n'imagine” is kept");
    karim.presses("Tell and agree");
    assertThat(karim.formValues()).containsEntry("words", "The night train");
    karim.fills("consent", "true");
    lea.says("vis ma vie lire");
    lea.hears("The night train");
    lea.seesButton("Voir la photo");

    karim.presses("Delete the photo");
    karim.hears("Your photo is deleted");
    lea.says("vis ma vie lire");
    lea.hears("Aucun récit n'attend d'être lu");
  }

  @Conversation
  void whatIsNoPhotoOrComesAtAnotherTimeIsSaid(Stage stage) {
    Actor lea = stage.enters(Casting.of("Léa").administrating());
    Actor nadia = joins(stage.enters("Nadia"));
    nadia.sends("", "image/jpeg", PHOTO);
    nadia.hears("Aucun appel à raconter sa journée n'est ouvert");
    nadia.sends("suggérer https://example.org/a", "image/jpeg", PHOTO);
    nadia.hears("example.org/a");

    calls(lea);
    nadia.sends("", "image/png", "<html>".getBytes(StandardCharsets.UTF_8));
    stage.works();
    nadia.hears("Je n'arrive pas à lire cette photo");
  }

  @Conversation
  void anotherPhotoTakesThePlaceOfTheFirstAndTheConsentBack(Stage stage) {
    Actor lea = stage.enters(Casting.of("Léa").administrating());
    calls(lea);
    Actor nadia = joins(stage.enters("Nadia"));
    nadia.sends("À l'atelier", "image/jpeg", PHOTO);
    stage.works();
    nadia.presses("Raconter et donner mon accord");
    nadia.fills("consent", "true");
    stage.passes(Duration.ofSeconds(1));
    nadia.sends("", "image/jpeg", PHOTO);
    stage.works();
    nadia.hears("Personne d'autre ne la voit tant que tu n'as pas donné ton accord");
    lea.says("vis ma vie lire");
    lea.hears("Aucun récit n'attend d'être lu");
  }

  @Conversation
  void whatWasToldAtAnEarlierCallCanStillBeTakenBack(Stage stage) {
    Actor lea = stage.enters(Casting.of("Léa").administrating());
    calls(lea);
    Actor nadia = joins(stage.enters("Nadia"));
    nadia.says("vis ma vie");
    nadia.presses("Raconter");
    nadia.fills("words", "Six heures du matin", "consent", "true");
    stage.passes(Duration.ofDays(20));
    nadia.says("vis ma vie");
    nadia.hears("Aucun appel n'est ouvert");
    nadia.hears("Ton récit pour « Une heure que personne n'imagine » peut toujours être vu");
    nadia.presses("Retirer mon accord");
    lea.says("vis ma vie lire");
    lea.hears("Aucun récit n'attend d'être lu");
  }

  private static Optional<String> newestPhoto(HeadlessStage stage) {
    return stage.shown().stream()
        .flatMap(card -> card.elements().stream())
        .filter(CardElement.Buttons.class::isInstance)
        .flatMap(element -> ((CardElement.Buttons) element).buttons().stream())
        .map(Button::action)
        .filter(ButtonAction.Visit.class::isInstance)
        .map(action -> ((ButtonAction.Visit) action).url())
        .filter(url -> url.contains("/photos/"))
        .reduce((older, newer) -> newer);
  }

  private static Optional<byte[]> behind(HeadlessStage stage, String url) {
    return stage.part(Photos.class).find(url.substring(url.lastIndexOf('/') + 1));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void anAddressLeadsToThePhotoForAWeekAndNeverAgainstItsOwner(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      calls(lea);
      HeadlessActor nadia = joins(stage.enters("Nadia"));
      nadia.sends("", "image/jpeg", PHOTO);
      stage.works("story-photo");
      String own = newestPhoto(stage).orElseThrow();
      nadia.presses("Raconter et donner mon accord");
      nadia.fills("consent", "true");
      lea.says("vis ma vie lire");
      String others = newestPhoto(stage).orElseThrow();

      assertThat(own).startsWith("https://bot.example/photos/").isNotEqualTo(others);
      assertThat(behind(stage, own)).isPresent();
      assertThat(new String(behind(stage, others).orElseThrow(), StandardCharsets.ISO_8859_1))
          .doesNotContain(SamplePictures.SECRET);
      assertThat(behind(stage, others.substring(0, others.length() - 1) + "!")).isEmpty();
      assertThat(behind(stage, others.replace(".others.", ".own."))).isEmpty();

      nadia.says("vis ma vie");
      nadia.presses("Modifier mon récit");
      nadia.fills("consent", "");
      assertThat(behind(stage, others)).isEmpty();
      assertThat(behind(stage, own)).isPresent();
      stage.passes(Duration.ofDays(9));
      assertThat(behind(stage, own)).isEmpty();
    }
  }

  private static long photos(HeadlessStage stage) {
    Database database = stage.part(Database.class);
    return database.read(
        () -> database.handle().createQuery("SELECT COUNT(*) FROM photo").mapTo(Long.class).one());
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aPhotoThatNobodyIsToSeeGoesAfterAMonth(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      calls(stage.enters(Casting.of("Léa").administrating()));
      HeadlessActor nadia = joins(stage.enters("Nadia"));
      HeadlessActor samir = joins(stage.enters("Samir"));
      for (HeadlessActor actor : List.of(nadia, samir)) {
        actor.sends("À l'atelier", "image/jpeg", PHOTO);
        stage.works("story-photo");
        actor.hears("Sans ton accord, elle s'efface d'elle-même au bout de 30 jours.");
      }
      samir.presses("Raconter et donner mon accord");
      samir.fills("consent", "true");
      samir.doesNotHear("s'efface d'elle-même");

      stage.passes(Duration.ofDays(29));
      stage.part(ForgetPhotos.class).run();
      assertThat(photos(stage)).isEqualTo(2);
      stage.passes(Duration.ofDays(2));
      stage.part(ForgetPhotos.class).run();

      assertThat(photos(stage)).isEqualTo(1);
      nadia.says("mes données");
      nadia.doesNotHear("Voir la photo");
      samir.says("mes données");
      samir.hears("Voir la photo");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aPhotoThatCannotBeHadIsAskedForAgainAFewTimes(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      calls(stage.enters(Casting.of("Léa").administrating()));
      HeadlessActor nadia = joins(stage.enters("Nadia"));
      stage.losesFetches(2);
      nadia.sends("", "image/jpeg", PHOTO);
      stage.works("story-photo");
      stage.passes(Duration.ofMinutes(1));
      stage.works("story-photo");
      nadia.doesNotHear("est gardée");
      stage.passes(Duration.ofMinutes(5));
      stage.works("story-photo");
      nadia.hears("Ta photo pour « Une heure que personne n'imagine » est gardée");

      stage.losesFetches(4);
      nadia.sends("", "image/jpeg", PHOTO);
      for (int i = 0; i < 4; i++) {
        nadia.doesNotHear("Je n'ai pas réussi à prendre ta photo");
        stage.passes(Duration.ofMinutes(30));
        stage.works("story-photo");
      }
      nadia.hears("Je n'ai pas réussi à prendre ta photo");
      stage.passes(Duration.ofDays(1));
      stage.works("story-photo");
      nadia.hearsTimes(2);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void ofTwoPhotosTheOneSentLastStaysWhicheverComesLast(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      calls(stage.enters(Casting.of("Léa").administrating()));
      HeadlessActor nadia = joins(stage.enters("Nadia"));
      stage.losesFetches(1);
      nadia.sends("", "image/jpeg", PHOTO);
      stage.works("story-photo");
      stage.passes(Duration.ofSeconds(30));
      nadia.sends("", "image/jpeg", SamplePictures.photo(1));
      stage.works("story-photo");
      nadia.hears("est gardée");
      String kept = newestPhoto(stage).orElseThrow();
      stage.passes(Duration.ofMinutes(5));
      stage.works("story-photo");

      assertThat(newestPhoto(stage)).contains(kept);
      assertThat(behind(stage, kept)).isPresent();
      assertThat(photos(stage)).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whoeverIsForgottenLeavesNoPhotoNorWords(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      calls(lea);
      HeadlessActor nadia = joins(stage.enters("Nadia"));
      nadia.sends("Mes mots à moi", "image/jpeg", PHOTO);
      stage.works("story-photo");
      nadia.presses("Raconter et donner mon accord");
      nadia.fills("consent", "true");
      lea.says("vis ma vie lire");
      lea.presses("Proposer à partager");
      nadia.says("mes données");
      nadia.hears("Une heure que personne n'imagine");
      nadia.says("effacer mes données");
      nadia.presses("Oui, tout effacer");

      Database database = stage.part(Database.class);
      for (String rows :
          List.of(
              "photo",
              "story",
              "shareable_angle WHERE words LIKE '%Mes mots%'",
              "shareable WHERE link IS NOT NULL")) {
        long left =
            database.read(
                () ->
                    database
                        .handle()
                        .createQuery("SELECT COUNT(*) FROM " + rows)
                        .mapTo(Long.class)
                        .one());
        assertThat(left).as(rows).isZero();
      }
    }
  }
}
