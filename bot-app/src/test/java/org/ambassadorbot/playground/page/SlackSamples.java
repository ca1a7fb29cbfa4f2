package org.ambassadorbot.playground.page;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import org.ambassadorbot.playground.SimulatedPerson.SeenForm;

/** The scripted bot's messages in Block Kit. */
final class SlackSamples implements Samples {
  private static final String HELP =
      """
      {"text": "Aide", "blocks": [
        {"type": "header", "text": {"type": "plain_text", "text": "Bonjour ! Voici ce que je sais faire"}},
        {"type": "rich_text", "elements": [
          {"type": "rich_text_section", "elements": [
            {"type": "text", "text": "Écris-moi ici, ou "},
            {"type": "text", "text": "/ambassadeur", "style": {"code": true}},
            {"type": "text", "text": " n'importe où."}]},
          {"type": "rich_text_list", "style": "bullet", "elements": [
            {"type": "rich_text_section", "elements": [
              {"type": "text", "text": "suggérer", "style": {"code": true}},
              {"type": "text", "text": " un contenu à "},
              {"type": "text", "text": "partager", "style": {"bold": true}}]},
            {"type": "rich_text_section", "elements": [
              {"type": "text", "text": "points", "style": {"code": true}},
              {"type": "text", "text": " : ta page, et "},
              {"type": "link", "url": "https://example.org/regles", "text": "les règles"}]}]}]},
        {"type": "actions", "elements": [
          {"type": "button", "action_id": "form:suggestion.suggest:0", "style": "primary", "text": {"type": "plain_text", "text": "Suggérer un contenu"}},
          {"type": "button", "action_id": "visit:link:1", "url": "https://example.org/guide", "text": {"type": "plain_text", "text": "Lire le guide"}}]},
        {"type": "context", "elements": [{"type": "mrkdwn", "text": "Tout est *volontaire* : `quitter` suffit pour partir."}]}]}
      """;

  private static final String REVIEW =
      """
      {"text": "À relire", "blocks": [
        {"type": "header", "text": {"type": "plain_text", "text": "Une suggestion à relire"}},
        {"type": "section", "fields": [
          {"type": "mrkdwn", "text": "*De*\\nKarim Haddad"},
          {"type": "mrkdwn", "text": "*Sujet*\\n#métiers"}]},
        {"type": "section", "text": {"type": "mrkdwn", "text": "<https://example.org/nos-metiers|Nos métiers vus de l'intérieur> &amp; ~rien~ _d'autre_"}},
        {"type": "rich_text", "elements": [{"type": "rich_text_quote", "elements": [{"type": "text", "text": "Un bel article sur nos métiers\\nÀ lire en trois minutes"}]}]},
        {"type": "divider"},
        {"type": "actions", "elements": [
          {"type": "button", "action_id": "press:a:0", "style": "primary", "text": {"type": "plain_text", "text": "Accepter"}},
          {"type": "button", "action_id": "form:b:1", "text": {"type": "plain_text", "text": "Modifier puis accepter"}},
          {"type": "button", "action_id": "press:c:2", "style": "danger", "text": {"type": "plain_text", "text": "Refuser"}}]}]}
      """;

  private static final String FORM =
      """
      {"type": "modal", "title": {"type": "plain_text", "text": "Modifier la suggestion"},
       "submit": {"type": "plain_text", "text": "Accepter"}, "close": {"type": "plain_text", "text": "Annuler"},
       "blocks": [
        {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": "Karim verra ta version, et ton nom."}]}]},
        {"type": "input", "block_id": "link", "label": {"type": "plain_text", "text": "Lien"}, "element": {"type": "plain_text_input", "action_id": "value", "initial_value": "http://example.org/a", "placeholder": {"type": "plain_text", "text": "https://…"}}},
        {"type": "input", "block_id": "why", "optional": true, "label": {"type": "plain_text", "text": "Pourquoi c'est intéressant"}, "element": {"type": "plain_text_input", "action_id": "value", "multiline": true, "max_length": 3000}},
        {"type": "input", "block_id": "network", "label": {"type": "plain_text", "text": "Réseau"}, "element": {"type": "static_select", "action_id": "value", "initial_option": {"value": "linkedin", "text": {"type": "plain_text", "text": "LinkedIn"}}, "options": [{"value": "linkedin", "text": {"type": "plain_text", "text": "LinkedIn"}}, {"value": "x", "text": {"type": "plain_text", "text": "X"}}]}},
        {"type": "input", "block_id": "topics", "optional": true, "label": {"type": "plain_text", "text": "Sujets"}, "element": {"type": "multi_static_select", "action_id": "value", "initial_options": [{"value": "x", "text": {"type": "plain_text", "text": "Métiers"}}], "options": [{"value": "x", "text": {"type": "plain_text", "text": "Métiers"}}, {"value": "y", "text": {"type": "plain_text", "text": "Climat"}}]}},
        {"type": "input", "block_id": "consent", "label": {"type": "plain_text", "text": "Droits"}, "element": {"type": "checkboxes", "action_id": "value", "options": [{"value": "true", "text": {"type": "plain_text", "text": "J'ai l'accord des personnes visibles"}}]}},
        {"type": "input", "block_id": "day", "optional": true, "label": {"type": "plain_text", "text": "Jour"}, "element": {"type": "datepicker", "action_id": "value", "initial_date": "2026-09-02"}},
        {"type": "input", "block_id": "time", "optional": true, "label": {"type": "plain_text", "text": "Heure"}, "element": {"type": "timepicker", "action_id": "value", "initial_time": "09:30"}},
        {"type": "input", "block_id": "person", "optional": true, "label": {"type": "plain_text", "text": "Collègue"}, "element": {"type": "users_select", "action_id": "value"}}]}
      """;

  @Override
  public String answerTo(String word, String text) {
    return switch (word) {
      case "relire" -> REVIEW;
      case "hostile" -> hostile();
      default -> HELP;
    };
  }

  private static String hostile() {
    String text = TextNode.valueOf(HOSTILE).toString();
    String section = "{\"type\":\"section\",\"text\":{\"type\":\"%s\",\"text\":%s}}";
    return "[%s,%s,{\"type\":\"rich_text\",\"elements\":[{\"type\":\"rich_text_section\",\"elements\":[{\"type\":\"link\",\"url\":\"javascript:alert(1)\",\"text\":%s}]}]}]"
        .formatted(section.formatted("plain_text", text), section.formatted("mrkdwn", text), text);
  }

  @Override
  public String done() {
    return """
    {"blocks": [{"type": "section", "text": {"type": "mrkdwn", "text": "*C'est fait.* Karim est prévenu, et gagne 10 points :tada:"}}]}
    """;
  }

  @Override
  public String sent(String mediaType) {
    return "{\"files\": [{\"id\": \"F1\", \"mimetype\": \"" + mediaType + "\"}]}";
  }

  @Override
  public String home() {
    return """
    {"type": "home", "blocks": [
      {"type": "header", "text": {"type": "plain_text", "text": "À faire cette semaine"}},
      {"type": "section", "text": {"type": "mrkdwn", "text": "*2* suggestions attendent une relecture."}},
      {"type": "actions", "elements": [{"type": "button", "action_id": "press:x:0", "text": {"type": "plain_text", "text": "Relire"}}]}]}
    """;
  }

  @Override
  public SeenForm form(Map<String, String> errors) {
    return SampleForm.of(errors, FORM);
  }
}
