package org.ambassadorbot.core.feature.watchnote;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.message.FormField;
import org.ambassadorbot.core.message.FormId;

/** The fields in which a note is introduced and put off. */
final class BoardForms {
  static final FormId INTRODUCE = new FormId("board.introduce");
  static final FormId POSTPONE = new FormId("board.postpone");
  static final String INTRODUCTION = "introduction";
  static final String DAY = "day";
  static final String TIME = "time";

  private BoardForms() {}

  static Form introduce(Texts texts, Note note) {
    String words = note.introduction();
    return new Form(
        INTRODUCE,
        Long.toString(note.id().value()),
        texts.plain(BoardPhrase.INTRODUCE_TITLE),
        labels(texts),
        List.of(
            FormField.TextField.lines(
                    INTRODUCTION,
                    texts.plain(BoardPhrase.INTRODUCTION_LABEL),
                    Note.LONGEST_INTRODUCTION)
                .startingWith(words.isEmpty() ? null : words)
                .optional()));
  }

  static Form postpone(Texts texts, Note note, Instant proposed, ZoneId zone) {
    LocalDateTime local = LocalDateTime.ofInstant(proposed, zone);
    return new Form(
        POSTPONE,
        Long.toString(note.id().value()),
        texts.plain(BoardPhrase.POSTPONE_TITLE),
        labels(texts),
        List.of(
            new FormField.DateField(
                DAY, texts.plain(BoardPhrase.DAY_LABEL), local.toLocalDate(), true),
            new FormField.TimeField(
                TIME, texts.plain(BoardPhrase.TIME_LABEL), local.toLocalTime(), true)));
  }

  private static Form.Labels labels(Texts texts) {
    return new Form.Labels(texts.plain(WatchPhrase.SAVE), texts.plain(WatchPhrase.CANCEL));
  }
}
