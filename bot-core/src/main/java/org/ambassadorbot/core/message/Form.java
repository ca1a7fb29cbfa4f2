package org.ambassadorbot.core.message;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A form to fill in.
 *
 * @param argument comes back with the answers, as it was given
 */
public record Form(
    FormId id, String argument, String title, Labels labels, List<FormField> fields) {

  /** What the two ways out of a form are called. */
  public record Labels(String submit, String cancel) {}

  public Form {
    fields = List.copyOf(fields);
    Set<String> names = new HashSet<>();
    for (FormField field : fields) {
      if (!names.add(field.name())) {
        throw new IllegalArgumentException("two fields named " + field.name() + " in " + id);
      }
    }
    if (argument.length() > ButtonAction.LONGEST_ARGUMENT) {
      throw new IllegalArgumentException("argument of " + argument.length() + " characters");
    }
  }

  /** The same form showing the answers already given. */
  public Form filledWith(Map<String, List<String>> answers) {
    List<FormField> filled =
        fields.stream()
            .map(
                field ->
                    answers.containsKey(field.name())
                        ? field.startingWith(answers.get(field.name()))
                        : field)
            .toList();
    return new Form(id, argument, title, labels, filled);
  }
}
