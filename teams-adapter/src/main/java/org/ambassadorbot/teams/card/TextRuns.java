package org.ambassadorbot.teams.card;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.message.Span;

/**
 * Draws text as runs, the one element of Adaptive Cards in which no character is markup. A line
 * break starts another block, since runs have none.
 */
final class TextRuns {
  private final Tone tone;

  TextRuns(Tone tone) {
    this.tone = tone;
  }

  /** How all runs of a text look. */
  enum Tone {
    NORMAL,
    TITLE,
    QUIET,
    ALARMING
  }

  static List<ObjectNode> blocks(RichText text) {
    return new TextRuns(Tone.NORMAL).draw(text);
  }

  /** One block for each line, none for empty text. */
  List<ObjectNode> draw(RichText text) {
    List<ObjectNode> blocks = new ArrayList<>();
    List<ObjectNode> line = new ArrayList<>();
    boolean isAfterGap = false;
    for (Span span : text.spans()) {
      String[] lines = span.text().split("\\R", -1);
      for (int i = 0; i < lines.length; i++) {
        if (i > 0) {
          isAfterGap = close(line, blocks, isAfterGap);
        }
        if (!lines[i].isEmpty()) {
          line.add(run(span, lines[i]));
        }
      }
    }
    close(line, blocks, isAfterGap);
    return blocks;
  }

  private static boolean close(List<ObjectNode> line, List<ObjectNode> blocks, boolean isAfterGap) {
    if (line.isEmpty()) {
      return !blocks.isEmpty();
    }
    ObjectNode block = Json.typed("RichTextBlock");
    if (!blocks.isEmpty()) {
      block.put("spacing", isAfterGap ? "Default" : "None");
    }
    block.set("inlines", Json.array(line));
    blocks.add(block);
    line.clear();
    return false;
  }

  private ObjectNode run(Span span, String text) {
    ObjectNode run = Json.typed("TextRun").put("text", text);
    switch (tone) {
      case TITLE -> run.put("size", "Large").put("weight", "Bolder");
      case QUIET -> run.put("size", "Small").put("isSubtle", true);
      case ALARMING -> run.put("color", "Attention");
      case NORMAL -> {}
    }
    return span.render(new Styles(run));
  }

  /** Adds to a run what its span's style asks for. */
  private record Styles(ObjectNode run) implements Span.Renderer<ObjectNode> {
    @Override
    public ObjectNode plain(Span.Plain span) {
      return run;
    }

    @Override
    public ObjectNode strong(Span.Strong span) {
      return run.put("weight", "Bolder");
    }

    @Override
    public ObjectNode emphasised(Span.Emphasised span) {
      return run.put("italic", true);
    }

    @Override
    public ObjectNode code(Span.Code span) {
      return run.put("fontType", "Monospace");
    }

    @Override
    public ObjectNode link(Span.Link span) {
      run.set("selectAction", Json.typed("Action.OpenUrl").put("url", span.url()));
      return run.put("underline", true).put("color", "Accent");
    }
  }
}
