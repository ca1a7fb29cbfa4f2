package org.ambassadorbot.slack.render;

import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import java.util.ArrayList;
import java.util.List;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.message.FormField;
import org.ambassadorbot.slack.place.FormOrigin;

/** Draws a form as a modal; shortens what is too long, the whole title standing inside then. */
public final class ModalRenderer {
  private static final String PLAIN_TEXT = "plain_text";

  /** The modal, which remembers where it was opened. */
  public View modal(Form form, FormOrigin origin) {
    return View.builder()
        .type("modal")
        .callbackId(form.id().value())
        .privateMetadata(origin.withArgument(form.argument()).encoded(SlackLimits.PRIVATE_METADATA))
        .title(title(form))
        .submit(submit(form))
        .close(close(form))
        .blocks(blocks(form))
        .build();
  }

  private static ViewTitle title(Form form) {
    return ViewTitle.builder().type(PLAIN_TEXT).text(label(form.title())).build();
  }

  private static ViewSubmit submit(Form form) {
    return ViewSubmit.builder().type(PLAIN_TEXT).text(label(form.labels().submit())).build();
  }

  private static ViewClose close(Form form) {
    return ViewClose.builder().type(PLAIN_TEXT).text(label(form.labels().cancel())).build();
  }

  private static String label(String text) {
    return Shortening.of(text.isBlank() ? "…" : Texts.onOneLine(text), SlackLimits.VIEW_TITLE);
  }

  private static List<LayoutBlock> blocks(Form form) {
    List<LayoutBlock> blocks = new ArrayList<>();
    if (form.title().length() > SlackLimits.VIEW_TITLE) {
      blocks.add(
          HeaderBlock.builder()
              .text(Texts.plain(Texts.onOneLine(form.title()), SlackLimits.HEADER_TEXT))
              .build());
    }
    FieldBlocks drawing = new FieldBlocks();
    for (FormField field : form.fields()) {
      field.render(drawing).ifPresent(blocks::add);
    }
    return blocks.subList(0, Math.min(blocks.size(), SlackLimits.BLOCKS_IN_VIEW));
  }
}
