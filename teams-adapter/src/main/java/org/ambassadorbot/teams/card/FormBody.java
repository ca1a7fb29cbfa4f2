package org.ambassadorbot.teams.card;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.message.FormField;
import org.ambassadorbot.core.message.RichText;

/** The fields of a form, each followed by what is wrong with it. */
final class FormBody {
  private static final FieldRenderer FIELDS = new FieldRenderer();
  private static final TextRuns ALARMING = new TextRuns(TextRuns.Tone.ALARMING);

  private FormBody() {}

  static List<ObjectNode> of(Form form, Map<String, String> errors) {
    List<ObjectNode> nodes = new ArrayList<>();
    for (FormField field : form.fields()) {
      nodes.addAll(field.render(FIELDS));
      nodes.addAll(error(errors, field.name()));
    }
    errors.keySet().stream()
        .filter(name -> form.fields().stream().noneMatch(field -> field.name().equals(name)))
        .sorted()
        .forEach(name -> nodes.addAll(error(errors, name)));
    return nodes;
  }

  private static List<ObjectNode> error(Map<String, String> errors, String name) {
    List<ObjectNode> blocks = ALARMING.draw(RichText.plain(errors.getOrDefault(name, "")));
    blocks.forEach(block -> block.put("spacing", "Small"));
    return blocks;
  }
}
