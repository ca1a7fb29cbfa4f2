package org.ambassadorbot.slack.render;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.block.element.TimePickerElement;
import com.slack.api.model.block.element.UsersSelectElement;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.message.Choice;
import org.ambassadorbot.core.message.FormField;
import org.ambassadorbot.core.message.RichText;
import org.jspecify.annotations.Nullable;

/** One field of a form as an input block, whose {@code block_id} is the field's name. */
final class FieldBlocks implements FormField.Renderer<Optional<LayoutBlock>> {
  private static final String VALUE = "value";

  @Override
  public Optional<LayoutBlock> text(FormField.TextField field) {
    int longest = Math.max(1, Math.min(field.longest(), SlackLimits.INPUT_TEXT));
    return input(
        field,
        PlainTextInputElement.builder()
            .actionId(VALUE)
            .multiline(field.isMultiline())
            .maxLength(longest)
            .placeholder(placeholder(field.hint()))
            .initialValue(initial(field.initial(), longest))
            .build(),
        null);
  }

  private static @Nullable PlainTextObject placeholder(@Nullable String hint) {
    return hint == null || hint.isBlank() ? null : Texts.plain(hint, SlackLimits.PLACEHOLDER);
  }

  private static @Nullable String initial(@Nullable String text, int longest) {
    return text == null || text.isEmpty() ? null : Shortening.of(text, longest);
  }

  @Override
  public Optional<LayoutBlock> choice(FormField.ChoiceField field) {
    OptionLists lists = OptionLists.of(field.choices().stream().map(FieldBlocks::option).toList());
    List<OptionObject> chosen =
        lists.all().stream().filter(option -> field.initial().contains(option.getValue())).toList();
    return input(field, field.isMultiple() ? several(lists, chosen) : one(lists, chosen), null);
  }

  private static BlockElement one(OptionLists lists, List<OptionObject> chosen) {
    return StaticSelectElement.builder()
        .actionId(VALUE)
        .options(lists.single())
        .optionGroups(lists.groups())
        .initialOption(chosen.isEmpty() ? null : chosen.get(0))
        .build();
  }

  private static BlockElement several(OptionLists lists, List<OptionObject> chosen) {
    return MultiStaticSelectElement.builder()
        .actionId(VALUE)
        .options(lists.single())
        .optionGroups(lists.groups())
        .initialOptions(chosen.isEmpty() ? null : chosen)
        .build();
  }

  private static OptionObject option(Choice choice) {
    String label = choice.label().isBlank() ? choice.value() : choice.label();
    return OptionObject.builder()
        .value(choice.value())
        .text(Texts.plain(label, SlackLimits.OPTION_TEXT))
        .build();
  }

  @Override
  public Optional<LayoutBlock> tick(FormField.TickField field) {
    List<OptionObject> box = List.of(option(new Choice("true", field.statement())));
    boolean isLong = field.statement().length() > SlackLimits.OPTION_TEXT;
    return input(
        field,
        CheckboxesElement.builder()
            .actionId(VALUE)
            .options(box)
            .initialOptions(field.isTicked() ? box : null)
            .build(),
        isLong ? field.statement() : null);
  }

  @Override
  public Optional<LayoutBlock> date(FormField.DateField field) {
    String initial = field.initial() == null ? null : field.initial().toString();
    return input(
        field, DatePickerElement.builder().actionId(VALUE).initialDate(initial).build(), null);
  }

  @Override
  public Optional<LayoutBlock> time(FormField.TimeField field) {
    String initial = field.initial() == null ? null : field.initial().toString().substring(0, 5);
    return input(
        field, TimePickerElement.builder().actionId(VALUE).initialTime(initial).build(), null);
  }

  @Override
  public Optional<LayoutBlock> person(FormField.PersonField field) {
    return input(field, UsersSelectElement.builder().actionId(VALUE).build(), null);
  }

  @Override
  public Optional<LayoutBlock> explanation(FormField.Explanation explanation) {
    RichText text = Spans.shortened(explanation.text(), SlackLimits.SECTION_TEXT);
    return text.isEmpty() ? Optional.empty() : Optional.of(RichTextElements.paragraph(text));
  }

  private static Optional<LayoutBlock> input(
      FormField field, BlockElement element, @Nullable String hint) {
    return Optional.of(
        InputBlock.builder()
            .blockId(field.name())
            .label(
                Texts.plain(field.label().isBlank() ? "…" : field.label(), SlackLimits.INPUT_LABEL))
            .element(element)
            .optional(!field.isRequired())
            .hint(hint == null ? null : Texts.plain(hint, SlackLimits.INPUT_HINT))
            .build());
  }
}
