package org.ambassadorbot.core.message;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One field of a {@link Form}. */
public sealed interface FormField {
  /** The key under which the answer comes back; unique inside the form. */
  String name();

  String label();

  boolean isRequired();

  <R> R render(Renderer<R> renderer);

  /** The same field with another first value, as it would come back from {@link Form}. */
  FormField startingWith(List<String> values);

  /** Text typed by a person, on one line or several; {@code longest} counts characters. */
  record TextField(
      String name,
      String label,
      @Nullable String hint,
      @Nullable String initial,
      boolean isMultiline,
      int longest,
      boolean isRequired)
      implements FormField {
    /** One required line of text. */
    public static TextField line(String name, String label, int longest) {
      return new TextField(name, label, null, null, false, longest, true);
    }

    /** Several required lines of text. */
    public static TextField lines(String name, String label, int longest) {
      return new TextField(name, label, null, null, true, longest, true);
    }

    public TextField optional() {
      return new TextField(name, label, hint, initial, isMultiline, longest, false);
    }

    public TextField hinting(String text) {
      return new TextField(name, label, text, initial, isMultiline, longest, isRequired);
    }

    public TextField startingWith(@Nullable String text) {
      return new TextField(name, label, hint, text, isMultiline, longest, isRequired);
    }

    @Override
    public TextField startingWith(List<String> values) {
      return startingWith(values.isEmpty() ? null : values.get(0));
    }

    @Override
    public <R> R render(Renderer<R> renderer) {
      return renderer.text(this);
    }
  }

  /** One answer among choices, or several when {@code isMultiple}. */
  record ChoiceField(
      String name,
      String label,
      List<Choice> choices,
      List<String> initial,
      boolean isMultiple,
      boolean isRequired)
      implements FormField {
    /** As many choices as every platform shows; where there are more, people type. */
    public static final int MOST = 300;

    public ChoiceField {
      choices = List.copyOf(choices);
      initial = List.copyOf(initial);
      if (choices.isEmpty()) {
        throw new IllegalArgumentException("a choice without choices: " + name);
      }
    }

    @Override
    public ChoiceField startingWith(List<String> values) {
      List<String> known =
          values.stream()
              .filter(value -> choices.stream().anyMatch(choice -> choice.value().equals(value)))
              .toList();
      return new ChoiceField(name, label, choices, known, isMultiple, isRequired);
    }

    @Override
    public <R> R render(Renderer<R> renderer) {
      return renderer.choice(this);
    }
  }

  /** A box to tick; comes back as {@code true} or {@code false}. */
  record TickField(
      String name, String label, String statement, boolean isTicked, boolean isRequired)
      implements FormField {
    @Override
    public TickField startingWith(List<String> values) {
      return new TickField(name, label, statement, values.contains("true"), isRequired);
    }

    @Override
    public <R> R render(Renderer<R> renderer) {
      return renderer.tick(this);
    }
  }

  /** A day; comes back as {@code 2026-09-02}. */
  record DateField(String name, String label, @Nullable LocalDate initial, boolean isRequired)
      implements FormField {
    @Override
    public DateField startingWith(List<String> values) {
      return new DateField(name, label, Typed.first(values, LocalDate::parse), isRequired);
    }

    @Override
    public <R> R render(Renderer<R> renderer) {
      return renderer.date(this);
    }
  }

  /** A time of day; comes back as {@code 09:30}. */
  record TimeField(String name, String label, @Nullable LocalTime initial, boolean isRequired)
      implements FormField {
    @Override
    public TimeField startingWith(List<String> values) {
      return new TimeField(name, label, Typed.first(values, LocalTime::parse), isRequired);
    }

    @Override
    public <R> R render(Renderer<R> renderer) {
      return renderer.time(this);
    }
  }

  /** A colleague; comes back as the identifier the platform gives that person. */
  record PersonField(String name, String label, boolean isRequired) implements FormField {
    @Override
    public PersonField startingWith(List<String> values) {
      return this;
    }

    @Override
    public <R> R render(Renderer<R> renderer) {
      return renderer.person(this);
    }
  }

  /** Words between the fields; nothing comes back. */
  record Explanation(String name, RichText text) implements FormField {
    @Override
    public String label() {
      return text.words();
    }

    @Override
    public boolean isRequired() {
      return false;
    }

    @Override
    public Explanation startingWith(List<String> values) {
      return this;
    }

    @Override
    public <R> R render(Renderer<R> renderer) {
      return renderer.explanation(this);
    }
  }

  /** One method per field: a new field does not compile until every adapter draws it. */
  interface Renderer<R> {
    R text(TextField field);

    R choice(ChoiceField field);

    R tick(TickField field);

    R date(DateField field);

    R time(TimeField field);

    R person(PersonField field);

    R explanation(Explanation explanation);
  }
}
