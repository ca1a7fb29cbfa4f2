package org.ambassadorbot.playground.page;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import org.ambassadorbot.playground.SimulatedPerson.SeenForm;

/** The scripted bot's messages in Adaptive Cards. */
final class TeamsSamples implements Samples {
  private static final String HELP =
      """
      {"type": "AdaptiveCard", "version": "1.5", "body": [
        {"type": "RichTextBlock", "inlines": [{"type": "TextRun", "text": "Bonjour ! Voici ce que je sais faire", "size": "Large", "weight": "Bolder"}]},
        {"type": "TextBlock", "wrap": true, "text": "Écris-moi **ici** ou _mentionne-moi_ dans un canal. [Le guide](https://example.org/guide)"},
        {"type": "ColumnSet", "spacing": "Small", "columns": [
          {"type": "Column", "width": "auto", "items": [{"type": "RichTextBlock", "inlines": [{"type": "TextRun", "text": "•"}]}]},
          {"type": "Column", "width": "stretch", "items": [{"type": "RichTextBlock", "inlines": [
            {"type": "TextRun", "text": "suggérer", "fontType": "Monospace"}, {"type": "TextRun", "text": " un contenu à "}, {"type": "TextRun", "text": "partager", "weight": "Bolder"}]}]}]},
        {"type": "ColumnSet", "spacing": "Small", "columns": [
          {"type": "Column", "width": "auto", "items": [{"type": "RichTextBlock", "inlines": [{"type": "TextRun", "text": "•"}]}]},
          {"type": "Column", "width": "stretch", "items": [{"type": "RichTextBlock", "inlines": [
            {"type": "TextRun", "text": "points", "fontType": "Monospace"}, {"type": "TextRun", "text": " : ta page, et "},
            {"type": "TextRun", "text": "les règles", "underline": true, "color": "Accent", "selectAction": {"type": "Action.OpenUrl", "url": "https://example.org/regles"}}]}]}]},
        {"type": "ActionSet", "actions": [
          {"type": "Action.Submit", "title": "Suggérer un contenu", "style": "positive", "associatedInputs": "none"},
          {"type": "Action.OpenUrl", "title": "Lire le guide", "url": "https://example.org/guide"}]},
        {"type": "RichTextBlock", "inlines": [{"type": "TextRun", "size": "Small", "isSubtle": true, "text": "Tout est volontaire : « quitter » suffit pour partir."}]}]}
      """;

  private static final String REVIEW =
      """
      {"type": "AdaptiveCard", "version": "1.5", "body": [
        {"type": "TextBlock", "size": "Large", "weight": "Bolder", "text": "Une suggestion à relire"},
        {"type": "FactSet", "facts": [{"title": "De", "value": "Karim Haddad"}, {"title": "Sujet", "value": "#métiers"}]},
        {"type": "Container", "style": "emphasis", "items": [
          {"type": "RichTextBlock", "inlines": [{"type": "TextRun", "text": "Un bel article sur nos métiers"}]},
          {"type": "RichTextBlock", "spacing": "None", "inlines": [{"type": "TextRun", "text": "À lire en trois minutes"}]}]},
        {"type": "ActionSet", "separator": true, "actions": [
          {"type": "Action.Execute", "title": "Accepter", "style": "positive", "associatedInputs": "none"},
          {"type": "Action.Submit", "title": "Modifier puis accepter", "associatedInputs": "none"},
          {"type": "Action.Execute", "title": "Refuser", "style": "destructive", "associatedInputs": "none"}]}]}
      """;

  private static final String INLINE =
      """
      {"type": "AdaptiveCard", "version": "1.5", "body": [{"type": "Container", "items": [
        {"type": "TextBlock", "size": "Large", "weight": "Bolder", "text": "Suggérer un contenu"},
        {"type": "Input.Text", "id": "link", "label": "Lien", "isRequired": true, "placeholder": "https://…"},
        {"type": "Input.ChoiceSet", "id": "network", "label": "Réseau", "style": "expanded", "value": "x", "choices": [{"title": "LinkedIn", "value": "linkedin"}, {"title": "X", "value": "x"}]},
        {"type": "ActionSet", "actions": [{"type": "Action.Execute", "title": "Envoyer", "style": "positive"}]}]}]}
      """;

  private static final String FORM =
      """
      {"type": "AdaptiveCard", "version": "1.5", "body": [
        {"type": "RichTextBlock", "inlines": [{"type": "TextRun", "text": "Karim verra ta version, et ton nom."}]},
        {"type": "Input.Text", "id": "link", "label": "Lien", "isRequired": true, "value": "http://example.org/a"},%s
        {"type": "Input.Text", "id": "why", "label": "Pourquoi c'est intéressant", "isMultiline": true, "maxLength": 3000},
        {"type": "Input.ChoiceSet", "id": "network", "label": "Réseau", "isRequired": true, "style": "compact", "value": "linkedin", "choices": [{"title": "LinkedIn", "value": "linkedin"}, {"title": "X", "value": "x"}]},
        {"type": "Input.ChoiceSet", "id": "topics", "label": "Sujets", "style": "expanded", "isMultiSelect": true, "value": "x", "choices": [{"title": "Métiers", "value": "x"}, {"title": "Climat", "value": "y"}]},
        {"type": "Input.Toggle", "id": "consent", "label": "Droits", "title": "J'ai l'accord des personnes visibles", "value": "false", "valueOn": "true", "valueOff": "false"},
        {"type": "Input.Date", "id": "day", "label": "Jour", "value": "2026-09-02"},
        {"type": "Input.Time", "id": "time", "label": "Heure", "value": "09:30"},
        {"type": "Input.ChoiceSet", "id": "person", "label": "Collègue", "style": "filtered", "choices": [], "choices.data": {"type": "Data.Query", "dataset": "graph.microsoft.com/users"}},
        {"type": "ActionSet", "actions": [{"type": "Action.Submit", "title": "Accepter", "style": "positive"}]}]}
      """;

  @Override
  public String answerTo(String word, String text) {
    return switch (word) {
      case "relire" -> REVIEW;
      case "suggérer" -> INLINE;
      case "hostile" -> hostile();
      default -> HELP;
    };
  }

  private static String hostile() {
    String text = TextNode.valueOf(HOSTILE).toString();
    return "{\"type\":\"AdaptiveCard\",\"body\":[{\"type\":\"TextBlock\",\"text\":%s},{\"type\":\"RichTextBlock\",\"inlines\":[{\"type\":\"TextRun\",\"text\":%s,\"selectAction\":{\"type\":\"Action.OpenUrl\",\"url\":\"javascript:alert(1)\"}}]}]}"
        .formatted(text, text);
  }

  @Override
  public String done() {
    return """
    {"type": "AdaptiveCard", "version": "1.5", "body": [{"type": "RichTextBlock", "inlines": [{"type": "TextRun", "text": "C'est fait.", "weight": "Bolder"}, {"type": "TextRun", "text": " Karim est prévenu, et gagne 10 points."}]}]}
    """;
  }

  @Override
  public String sent(String mediaType) {
    return "{\"type\": \"message\", \"attachments\": [{\"contentType\": \"" + mediaType + "\"}]}";
  }

  @Override
  public String home() {
    return REVIEW;
  }

  @Override
  public SeenForm form(Map<String, String> errors) {
    String alarm =
        errors.values().stream()
            .map(
                sentence ->
                    "{\"type\":\"RichTextBlock\",\"spacing\":\"Small\",\"inlines\":[{\"type\":\"TextRun\",\"color\":\"Attention\",\"text\":%s}]},"
                        .formatted(TextNode.valueOf(sentence)))
            .reduce("", String::concat);
    return SampleForm.of(errors, FORM.formatted(alarm));
  }
}
