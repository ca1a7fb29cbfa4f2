package org.ambassadorbot.core.feature.people;

import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.Conversation;
import org.ambassadorbot.core.conversation.Stage;
import org.junit.jupiter.api.BeforeEach;

class ImportingTest {
  private Actor lea;
  private Actor nadia;

  @BeforeEach
  void enter(Stage stage) {
    lea = stage.enters(Casting.of("Léa").administrating());
    nadia = stage.enters("Nadia");
    lea.says("aide");
    nadia.says("aide");
  }

  private void paste(String list) {
    lea.says("importer");
    lea.seesForm("Liste de personnes");
    lea.fills("list", list);
  }

  @Conversation
  void aListIsTriedFirstAndThenConfirmedOnce() {
    paste(
        """
        \uFEFFNom;Email;Service;Site
        Nadia;nadia@example.org;Commerce;Lyon
        Karim;karim@example.org;Atelier;Lyon
        Sans adresse;;Atelier;Lyon
        Karim;KARIM@example.org;Atelier;Lyon
        =1+1;zoe@example.org;Atelier;Lyon
        Zoé;pas une adresse;Atelier;Lyon
        """);
    lea.hears("Une personne nouvelle : Karim");
    lea.hears("Une personne change de groupe : Nadia");
    lea.hears("Groupes à créer : Atelier, Commerce et Lyon");
    lea.hears("Ligne 4, Sans adresse : pas d'adresse e-mail.");
    lea.hears("Ligne 5 : karim@example.org est déjà plus haut.");
    lea.hears("Ligne 6 : la cellule =1+1 est une formule");
    lea.hears("Ligne 7 : pas une adresse n'est pas une adresse e-mail.");
    nadia.looksAtPage();
    nadia.doesNotHear("Tes groupes");

    lea.pressesTwice("Confirmer");
    lea.hears("Cette liste a déjà été confirmée");
    nadia.looksAtPage();
    nadia.hears("Tes groupes : Commerce et Lyon");

    paste("nom,email,service\nNadia,nadia@example.org,Atelier");
    lea.presses("Confirmer");
    nadia.looksAtPage();
    nadia.hears("Tes groupes : Atelier et Lyon");
    paste("nom,email,service\nNadia,nadia@example.org,Atelier");
    lea.hears("Rien à changer");
  }

  @Conversation
  void whoeverWasAnnouncedIsRecognisedWhenTheyCome(Stage stage) {
    paste("email;site\nkarim@example.org;Nantes");
    lea.presses("Confirmer");
    Actor karim = stage.enters(Casting.of("Karim").onSecondPlatform());
    karim.looksAtPage();
    karim.hears("Tes groupes : Nantes");
  }

  @Conversation
  void aListThatCannotBeReadIsSaidSo() {
    paste("nom;téléphone\nNadia;06");
    lea.seesError("list", "nom, téléphone");
    lea.fills("list", "nom;email\nL\uFFFDa;lea@example.org");
    lea.seesError("list", "Des lettres ont été perdues");
    lea.fills("list", "email");
    lea.seesError("list", "La liste est vide");
  }

  @Conversation
  void onlyOrganisersImport() {
    nadia.says("importer nom;email");
    nadia.hears("Léa");
    nadia.seesNoForm();
  }
}
