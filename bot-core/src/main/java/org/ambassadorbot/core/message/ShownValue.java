package org.ambassadorbot.core.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a field shows before anybody touches it, as {@code FormField.startingWith} takes it. */
public final class ShownValue implements FormField.Renderer<List<String>> {

  @Override
  public List<String> text(FormField.TextField field) {
    return one(field.initial());
  }

  @Override
  public List<String> choice(FormField.ChoiceField field) {
    return field.initial();
  }

  @Override
  public List<String> tick(FormField.TickField field) {
    return List.of(String.valueOf(field.isTicked()));
  }

  @Override
  public List<String> date(FormField.DateField field) {
    return one(field.initial());
  }

  @Override
  public List<String> time(FormField.TimeField field) {
    return one(field.initial());
  }

  @Override
  public List<String> person(FormField.PersonField field) {
    return List.of();
  }

  @Override
  public List<String> explanation(FormField.Explanation explanation) {
    return List.of();
  }

  private static List<String> one(@Nullable Object value) {
    return value == null ? List.of() : List.of(value.toString());
  }
}
