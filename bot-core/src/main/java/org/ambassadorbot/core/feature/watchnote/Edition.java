package org.ambassadorbot.core.feature.watchnote;

import java.util.List;
import org.ambassadorbot.core.message.CardElement;

/**
 * A note as readers of one taste get it.
 *
 * @param number the number it bears, or will bear
 * @param items what it shows, rubric by rubric
 * @param before what the note before it showed, for readers of every second one
 * @param sections what the rest of the programme has to say
 */
record Edition(
    int number,
    String introduction,
    List<Item> items,
    List<Item> before,
    List<Rubric> rubrics,
    List<CardElement> sections) {
  Edition {
    items = List.copyOf(items);
    before = List.copyOf(before);
    rubrics = List.copyOf(rubrics);
    sections = List.copyOf(sections);
  }
}
