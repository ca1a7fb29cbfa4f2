package org.ambassadorbot.core.conversation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ambassadorbot.core.feature.challenge.ChallengeScene;
import org.ambassadorbot.core.feature.group.GroupScene;
import org.ambassadorbot.core.feature.privacy.QuietScene;
import org.ambassadorbot.core.feature.programme.ProgrammeScene;
import org.ambassadorbot.core.feature.reward.RewardScene;
import org.ambassadorbot.core.feature.suggestion.SuggestionScene;
import org.ambassadorbot.core.feature.watchnote.NoteScene;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.message.SampleCards;
import org.ambassadorbot.core.photo.SamplePictures;
import org.ambassadorbot.core.store.Dialect;

/**
 * Every real card and form of the bot, gathered by playing a scene in both languages with the worst
 * that people write, so that adapters can draw each of them and hold it against their limits.
 */
public record Repertoire(List<Card> cards, List<Form> forms) {
  private static final String LONG_WORDS = "Mot à mot, une phrase assez longue. ".repeat(80);

  public Repertoire {
    cards = List.copyOf(cards);
    forms = List.copyOf(forms);
  }

  /** Plays the scene on a new stage. */
  public static Repertoire play() {
    try (HeadlessStage stage = new HeadlessStage(Dialect.SQLITE)) {
      List<Form> forms = play(stage);
      return new Repertoire(stage.shown(), forms);
    }
  }

  /** Plays the scene where others may have played before, and returns its forms. */
  public static List<Form> play(HeadlessStage stage) {
    List<Form> forms = new ArrayList<>();
    HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
    HeadlessActor omar = stage.enters(Casting.of("Omar").administrating().onSecondPlatform());
    HeadlessActor nadia = stage.enters("Nadia");
    HeadlessActor john = stage.enters(Casting.of("John " + SampleCards.HOSTILE).speakingEnglish());
    List<HeadlessActor> everybody = List.of(lea, omar, nadia, john);
    everybody.forEach(Repertoire::arrive);
    ProgrammeScene.play(lea, nadia, forms);
    SuggestionScene.play(stage, lea, List.of(nadia, john), forms);
    share(stage, lea, john, forms);
    ChallengeScene.play(lea, nadia, forms);
    RewardScene.play(lea, nadia, forms);
    rank(stage, List.of(lea, nadia, john), forms);
    everybody.forEach(Repertoire::lookAround);
    administrate(lea, forms);
    points(lea, forms);
    broadcast(lea, forms);
    QuietScene.play(nadia, forms);
    GroupScene.play(stage, List.of(lea, nadia), forms);
    recruit(lea, stage.enters(Casting.of("Zoé").onSecondPlatform()), forms);
    welcome(lea, forms);
    list(lea, forms);
    omar.says("rôle");
    omar.says("suggérer");
    NoteScene.play(stage, lea, List.of(nadia, john, omar), forms);
    data(john);
    return forms;
  }

  private static void arrive(HeadlessActor actor) {
    actor.installs();
    actor.opensHome();
    actor.says("aide");
    actor.says("points");
    actor.says("rejoindre");
    actor.pressesTwice(actor.name().startsWith("John") ? "I accept the charter" : ACCEPT);
  }

  private static void points(HeadlessActor organiser, List<Form> forms) {
    organiser.says("barème");
    organiser.presses("Changer");
    forms.add(organiser.form());
    organiser.fills("rule", "share-declared", "points", "4", "cap", "2");
    organiser.says("corriger");
    organiser.says("corriger Nadia");
    organiser.presses("Annuler cette ligne");
    forms.add(organiser.form());
    organiser.fills("reason", SampleCards.HOSTILE);
    organiser.says("corriger Nadia");
    organiser.presses("Ajouter ou retirer");
    forms.add(organiser.form());
    organiser.fills("points", "100", "reason", SampleCards.HOSTILE);
    organiser.says("exporter les points");
    organiser.presses("Ce mois-ci");
  }

  private static void rank(HeadlessStage stage, List<HeadlessActor> people, List<Form> forms) {
    HeadlessActor organiser = people.get(0);
    HeadlessActor john = people.get(2);
    organiser.says("groupes");
    organiser.presses("Nouveau groupe");
    organiser.fills("name", "Grands <@U123> *gras*", "kind", "OWN", "people", "Nadia\nLéa");
    for (String name : List.of("Ana", "Bob", "Cleo", "Dan", "Eve")) {
      HeadlessActor member = stage.enters(name);
      member.says("rejoindre");
      member.presses(ACCEPT);
      organiser.says("groupe Grands <@U123> *gras*");
      organiser.presses("Ajouter");
      organiser.fills("people", name);
    }
    people.get(1).says("classement");
    people.get(1).presses("Y apparaître");
    forms.add(people.get(1).form());
    people.get(1).fills("how", "NICKNAME", "nickname", "<!channel> *Nad* & <@U123>");
    john.says("ranking");
    john.presses("Appear in them");
    forms.add(john.form());
    john.fills("how", "NAME");
    for (HeadlessActor actor : people) {
      actor.says("classement");
      actor.says("classement groupes");
      actor.says("classement Grands <@U123> *gras*");
      actor.says("classement inconnu");
      actor.opensHome();
    }
    organiser.says("classement groupes");
    organiser.presses("En image");
    organiser.says("défis");
    organiser.presses("En image");
    john.says("my data");
    john.says("ranking");
    john.presses("Appear no more");
  }

  private static final String ACCEPT = "J'accepte la charte";

  private static void share(
      HeadlessStage stage, HeadlessActor organiser, HeadlessActor ambassador, List<Form> forms) {
    organiser.says("contenu créer");
    forms.add(organiser.form());
    organiser.fills(
        "title",
        SampleCards.HOSTILE.substring(0, Math.min(200, SampleCards.HOSTILE.length())),
        "link",
        "https://example.org/" + "é".repeat(150),
        "angles",
        LONG_WORDS.substring(0, 1_190) + "\n" + SampleCards.HOSTILE.replace('\n', ' '),
        "mention",
        LONG_WORDS.substring(0, 290),
        "topic",
        "métiers",
        "closes",
        "2026-12-01");
    organiser.says("réseaux");
    forms.add(organiser.form());
    organiser.fills("network", "bluesky");
    organiser.says("mes réseaux");
    forms.add(organiser.form());
    organiser.fills("network", "bluesky");
    organiser.says("contenus");
    organiser.presses("Modifier");
    forms.add(organiser.form());
    ambassador.says("content");
    ambassador.says("content métiers");
    ambassador.presses("Share");
    ambassador.presses("Another angle");
    ambassador.presses("I shared it");
    forms.add(ambassador.form());
    ambassador.fills("network", "linkedin", "words", LONG_WORDS);
    ambassador.says("shared https://www.linkedin.com/posts/john");
    organiser.says("partages");
    organiser.presses("Confirmer");
    organiser.says("vis ma vie ouvrir");
    forms.add(organiser.form());
    organiser.fills("prompt", LONG_WORDS.substring(0, 590), "closes", "2026-12-01");
    ambassador.says("my day");
    ambassador.presses("Tell");
    forms.add(ambassador.form());
    ambassador.fills(
        "words",
        LONG_WORDS,
        "picture",
        "https://example.org/" + "é".repeat(150),
        "consent",
        "true");
    organiser.says("vis ma vie lire");
    organiser.presses("Proposer à partager");
    ambassador.says("rules");
    ambassador.presses("Image rights");
    organiser.says("règles");
    organiser.presses("À faire, à éviter");
    organiser.presses("Modifier");
    forms.add(organiser.form());
    organiser.fills("fr", LONG_WORDS.substring(0, 2_000), "en", SampleCards.HOSTILE);
    organiser.says("contenus");
    ambassador.sends(SampleCards.HOSTILE, "image/jpeg", SamplePictures.photo(1));
    ambassador.sends("", "image/png", new byte[] {1});
    stage.works("story-photo");
    stage.passes(Duration.ofSeconds(1));
    ambassador.sends("", "image/jpeg", SamplePictures.photo(1));
    stage.works("story-photo");
    ambassador.presses("Tell and agree");
    forms.add(ambassador.form());
    ambassador.fills("consent", "true");
    organiser.says("vis ma vie lire");
    ambassador.presses("Delete the photo");
    organiser.sends("", "image/jpeg", SamplePictures.photo(1));
    stage.works("story-photo");
  }

  private static void lookAround(HeadlessActor actor) {
    actor.says("mes suggestions");
    actor.says("points");
    actor.opensHome();
    actor.says("langue");
    actor.says("sugérer");
    actor.says("n'importe quoi");
    actor.says("relire");
    actor.says("quitter");
  }

  private static void administrate(HeadlessActor administrator, List<Form> forms) {
    administrator.says("rôle Nadia organisateur");
    administrator.says("rôle Nadia -organisateur");
    administrator.says("rôle Nadia");
    administrator.says("rôle personne");
    administrator.says("rattacher");
    administrator.says("réglages");
    forms.add(administrator.form());
    administrator.fills("budget", "5");
    plan(administrator, forms);
    administrator.says("journal");
    administrator.presses("Exporter (CSV)");
    administrator.says("ma page");
    administrator.says("rôle");
    forms.add(administrator.form());
  }

  private static void plan(HeadlessActor organiser, List<Form> forms) {
    organiser.says("creux");
    organiser.presses("Retirer Août");
    organiser.presses("Ajouter une période");
    forms.add(organiser.form());
    organiser.fills("name", "Inventaire <@U123>", "from", "2026-10-05", "until", "2026-10-09");
  }

  private static void broadcast(HeadlessActor organiser, List<Form> forms) {
    organiser.says("diffuser " + LONG_WORDS + LONG_WORDS);
    organiser.presses("Supprimer");
    organiser.says("diffuser");
    forms.add(organiser.form());
    organiser.fills(
        "words",
        SampleCards.HOSTILE + "\n\n- un\n- **deux**\n\n> cité\n\n" + LONG_WORDS.substring(400),
        "link",
        "https://example.org/a",
        "audience",
        "EVERYONE",
        "urgent",
        SampleCards.HOSTILE);
    organiser.presses("Modifier");
    forms.add(organiser.form());
    organiser.fills("words", LONG_WORDS);
    organiser.presses("Aperçu");
    organiser.presses("M'envoyer un test");
    organiser.presses("Confirmer l'envoi");
    organiser.presses("Corriger");
    forms.add(organiser.form());
    organiser.fills("words", SampleCards.HOSTILE);
    organiser.presses("Exporter");
    organiser.presses("Retirer");
    organiser.presses("Oui, retirer");
    for (int i = 0; i < 10; i++) {
      organiser.says("diffuser " + SampleCards.HOSTILE);
      organiser.fills("audience", "role-ORGANISER");
    }
    organiser.says("mes diffusions");
    organiser.says("santé");
  }

  private static void recruit(HeadlessActor organiser, HeadlessActor newcomer, List<Form> forms) {
    newcomer.says("aide");
    organiser.says("appel");
    forms.add(organiser.form());
    organiser.fills("FRAMING_AMBITION", LONG_WORDS.substring(0, 500));
    organiser.presses("Envoyer l'appel");
    organiser.says("candidatures");
    organiser.presses("Places et promotion");
    forms.add(organiser.form());
    organiser.fills("places", "1");
    organiser.says("inviter Zoé");
    newcomer.presses("Je veux bien");
    newcomer.says("candidater");
    newcomer.says("candidater " + SampleCards.HOSTILE + LONG_WORDS.substring(0, 1_000));
    organiser.says("candidatures");
    organiser.presses("Accepter");
    organiser.says("candidatures");
    organiser.presses("Places et promotion");
    organiser.fills("places", "");
    organiser.says("inviter");
    forms.add(organiser.form());
    organiser.says("modifier la charte");
    forms.add(organiser.form());
    organiser.fills("fr", SampleCards.HOSTILE);
    organiser.says("charte");
  }

  private static void welcome(HeadlessActor organiser, List<Form> forms) {
    for (String path : List.of("Nouveaux arrivants", "Nouveaux ambassadeurs")) {
      int steps = path.endsWith("arrivants") ? 4 : 8;
      for (int step = 1; step <= steps; step++) {
        organiser.says("parcours");
        if (steps == 8) {
          organiser.presses(path);
        }
        organiser.presses("Étape " + step);
      }
    }
    organiser.presses("Modifier");
    forms.add(organiser.form());
    organiser.fills("fr", SampleCards.HOSTILE + LONG_WORDS.substring(0, 1_500));
    organiser.presses("Toutes les étapes");
    organiser.presses("Ajouter une étape");
    forms.add(organiser.form());
    organiser.fills("fr", SampleCards.HOSTILE);
    organiser.says("accueil");
  }

  private static void list(HeadlessActor organiser, List<Form> forms) {
    organiser.says("importer");
    forms.add(organiser.form());
    String hostile = SampleCards.HOSTILE.replaceAll("[\\n;]", " ");
    StringBuilder rows = new StringBuilder("nom;email;site\n");
    for (int i = 0; i < 40; i++) {
      rows.append(hostile)
          .append(";p")
          .append(i % 30)
          .append("@example.org;")
          .append(i)
          .append("\n");
    }
    organiser.fills("list", rows.toString());
    organiser.presses("Abandonner");
  }

  private static void data(HeadlessActor actor) {
    actor.says("my data");
    actor.presses("Export (JSON)");
    actor.says("my data");
    actor.presses("Export (text)");
    actor.says("my data");
    actor.presses("Read here (JSON)");
    actor.says("my data");
    actor.presses("Erase everything");
    actor.presses("No, keep it");
    actor.says("erase my data");
    actor.presses("Yes, erase everything");
  }
}
