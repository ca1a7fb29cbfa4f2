package org.ambassadorbot.core.feature.privacy;

import jakarta.inject.Inject;
import java.util.List;
import org.ambassadorbot.core.dispatch.Access;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Command;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.PersonalData;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.export.ExportFile;
import org.ambassadorbot.core.export.Exports;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.reply.Reply;

/** Everybody sees what is kept about them, takes it along, and has it erased. */
final class MyDataFeature implements Feature {
  private final EngineData engine;
  private final PersonalJson json;
  private final Exports exports;
  private final ErasePerson erasing;

  @Inject
  MyDataFeature(EngineData engine, PersonalJson json, Exports exports, ErasePerson erasing) {
    this.exports = exports;
    this.engine = engine;
    this.json = json;
    this.erasing = erasing;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.command(
        new Command(
            new Command.Names(List.of("mes données", "données"), List.of("my data", "data")),
            Access.everybody(),
            MyDataPhrase.HELP_DATA,
            (turn, text) -> show(turn, catalogue)));
    catalogue.command(
        new Command(
            new Command.Names(
                List.of("effacer mes données", "effacer"), List.of("erase my data", "erase")),
            Access.everybody(),
            MyDataPhrase.HELP_ERASE,
            (turn, text) -> new Reply.SayPrivately(MyDataCards.eraseSure(turn.texts()))));
    catalogue.button(
        MyDataCards.EXPORT, Access.everybody(), (turn, page) -> export(turn, catalogue, page));
    catalogue.button(
        MyDataCards.ERASE,
        Access.everybody(),
        (turn, text) -> new Reply.SayPrivately(MyDataCards.eraseSure(turn.texts())));
    catalogue.button(
        MyDataCards.KEEP,
        Access.everybody(),
        (turn, text) -> new Reply.ReplaceSource(said(turn, MyDataPhrase.KEPT)));
    catalogue.button(MyDataCards.ERASE_SURE, Access.everybody(), (turn, text) -> erase(turn));
    catalogue.personalData(engine::profile);
    catalogue.personalData(engine::traces);
  }

  private static List<PersonalData.Part> parts(Turn turn, Catalogue catalogue) {
    return catalogue.personalData().stream().map(data -> data.of(turn)).toList();
  }

  private static Reply show(Turn turn, Catalogue catalogue) {
    return new Reply.SayPrivately(MyDataCards.data(turn.texts(), parts(turn, catalogue)));
  }

  private Reply export(Turn turn, Catalogue catalogue, String page) {
    List<PersonalData.Part> parts = parts(turn, catalogue);
    if (page.equals(MyDataCards.TEXT)) {
      String readable = MyDataCards.text(turn.texts(), parts);
      return file(turn, new ExportFile("ambassador-data.txt", "text/plain", readable));
    }
    String text = json.write(parts);
    if (page.equals(MyDataCards.JSON)) {
      return file(turn, new ExportFile("ambassador-data.json", "application/json", text));
    }
    int wanted = page.matches("\\d{1,4}") ? Integer.parseInt(page) : 1;
    return new Reply.SayPrivately(MyDataCards.export(turn.texts(), text, wanted));
  }

  private Reply file(Turn turn, ExportFile file) {
    return new Reply.SayPrivately(exports.offer(turn.person(), turn.texts(), file));
  }

  private Reply erase(Turn turn) {
    boolean isDone = erasing.erase(turn.person()) == ErasePerson.Result.ERASED;
    return new Reply.ReplaceSource(
        said(turn, isDone ? MyDataPhrase.ERASED : MyDataPhrase.LAST_ADMINISTRATOR));
  }

  private static Card said(Turn turn, MyDataPhrase phrase) {
    return Card.of(turn.texts().rich(phrase));
  }
}
