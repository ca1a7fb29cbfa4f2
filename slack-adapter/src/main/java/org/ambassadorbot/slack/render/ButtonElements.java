package org.ambassadorbot.slack.render;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.ButtonAction;
import org.jspecify.annotations.Nullable;

/** Buttons in rows of as many as Slack takes, numbered through one card. */
final class ButtonElements {
  private int place;

  List<LayoutBlock> rows(List<Button> buttons) {
    List<BlockElement> elements = new ArrayList<>();
    for (Button button : buttons) {
      if (isShowable(button)) {
        elements.add(element(button));
      }
    }
    List<LayoutBlock> rows = new ArrayList<>();
    for (int from = 0; from < elements.size(); from += SlackLimits.ACTIONS_ELEMENTS) {
      int to = Math.min(elements.size(), from + SlackLimits.ACTIONS_ELEMENTS);
      rows.add(ActionsBlock.builder().elements(elements.subList(from, to)).build());
    }
    return rows;
  }

  private static boolean isShowable(Button button) {
    return !(button.action() instanceof ButtonAction.Visit visit)
        || visit.url().length() <= SlackLimits.URL;
  }

  private BlockElement element(Button button) {
    ButtonElement element = button.action().render(new Drawing(place++));
    element.setText(Texts.plain(label(button), SlackLimits.BUTTON_TEXT));
    element.setStyle(style(button.look()));
    return element;
  }

  private static String label(Button button) {
    return button.label().isBlank() ? "…" : button.label();
  }

  private static @Nullable String style(Button.Look look) {
    return look == Button.Look.PLAIN ? null : look.name().toLowerCase(Locale.ROOT);
  }

  private record Drawing(int place) implements ButtonAction.Renderer<ButtonElement> {
    @Override
    public ButtonElement press(ButtonAction.Press press) {
      return carrying(new ButtonName(ButtonName.Kind.PRESS, press.id().value()), press.argument());
    }

    @Override
    public ButtonElement openForm(ButtonAction.OpenForm open) {
      return carrying(new ButtonName(ButtonName.Kind.FORM, open.form().value()), open.argument());
    }

    @Override
    public ButtonElement visit(ButtonAction.Visit visit) {
      ButtonElement element = carrying(new ButtonName(ButtonName.Kind.VISIT, "link"), "");
      element.setUrl(visit.url());
      return element;
    }

    private ButtonElement carrying(ButtonName name, String argument) {
      return ButtonElement.builder()
          .text(PlainTextObject.builder().build())
          .actionId(name.encoded(place))
          .value(argument.isEmpty() ? null : argument)
          .build();
    }
  }
}
