package org.ambassadorbot.teams.card;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.ambassadorbot.core.message.CardElement;

/**
 * The body of a card within a size: words are shortened, then left out, before any button is; a
 * divider becomes the separator of what follows.
 */
final class CardBody {
  private final ElementRenderer renderer;
  private final List<ObjectNode> nodes = new ArrayList<>();
  private int controlsLeft;
  private int wordsLeft;
  private boolean isSeparated;

  private CardBody(ElementRenderer renderer, List<CardElement> elements, int largest) {
    this.renderer = renderer;
    this.controlsLeft = Math.min(largest, TeamsLimits.LARGEST_CONTROLS);
    this.wordsLeft = largest - Math.min(controlsLeft, sizeOfControls(elements));
  }

  static List<ObjectNode> of(ElementRenderer renderer, List<CardElement> elements, int largest) {
    List<CardElement> told = withoutEchoes(elements);
    CardBody body = new CardBody(renderer, told, largest);
    told.forEach(body::add);
    return body.nodes;
  }

  /** A form in a message says its own title: the same words just before it are left out. */
  private static List<CardElement> withoutEchoes(List<CardElement> elements) {
    List<CardElement> told = new ArrayList<>(elements);
    for (int i = elements.size() - 1; i > 0; i--) {
      if (elements.get(i - 1) instanceof CardElement.Heading heading
          && elements.get(i) instanceof CardElement.InlineForm inline
          && heading.text().equals(inline.form().title())) {
        told.remove(i - 1);
      }
    }
    return told;
  }

  private void add(CardElement element) {
    if (element instanceof CardElement.Divider) {
      isSeparated = true;
    } else if (isControl(element)) {
      addControls(element);
    } else {
      addWords(element);
    }
  }

  private void addControls(CardElement element) {
    for (ObjectNode node : element.render(renderer)) {
      controlsLeft -= Json.size(node) + 1;
      if (controlsLeft >= 0) {
        append(node);
      }
    }
  }

  private void addWords(CardElement element) {
    List<ObjectNode> drawn = element.render(renderer);
    int longest = size(drawn);
    boolean isCut = longest > wordsLeft;
    while (size(drawn) > wordsLeft && longest > 0) {
      longest = (int) Math.min(longest - 1, (long) longest * wordsLeft / size(drawn) * 19 / 20);
      drawn = element.render(new CardShortening(Math.max(1, longest))).render(renderer);
    }
    if (size(drawn) > wordsLeft) {
      wordsLeft = 0;
      return;
    }
    wordsLeft = isCut ? 0 : wordsLeft - size(drawn);
    drawn.forEach(this::append);
  }

  private void append(ObjectNode node) {
    if (isSeparated && !nodes.isEmpty()) {
      node.put("separator", true);
    }
    isSeparated = false;
    nodes.add(node);
  }

  private int sizeOfControls(List<CardElement> elements) {
    return elements.stream()
        .filter(CardBody::isControl)
        .mapToInt(element -> size(element.render(renderer)))
        .sum();
  }

  private static boolean isControl(CardElement element) {
    return element instanceof CardElement.Buttons || element instanceof CardElement.InlineForm;
  }

  private static int size(List<ObjectNode> nodes) {
    return nodes.stream().mapToInt(node -> Json.size(node) + 25).sum();
  }
}
