package org.ambassadorbot.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.ambassadorbot.core.export.Chart;
import org.ambassadorbot.core.export.Charts;
import org.ambassadorbot.core.export.CsvTable;
import org.ambassadorbot.core.export.Exports;
import org.ambassadorbot.core.i18n.Phrasebook;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.people.FormOfAddress;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExportTest {
  private static final Pattern PATH = Pattern.compile("/exports/[A-Za-z0-9_-]{32}");
  private static final Person LEA =
      new Person(
          new PersonId(1),
          new ProgrammeId(1),
          "Léa",
          null,
          Language.FRENCH,
          java.time.ZoneId.of("Europe/Paris"),
          java.util.Set.of());

  private final LiveBot bot = new LiveBot("");
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    bot.close();
  }

  private String offer() {
    CsvTable table = new CsvTable("nom");
    table.add("Élodie");
    Exports exports = bot.part(Exports.class);
    Card card =
        bot.part(Database.class)
            .write(
                () ->
                    exports.offer(
                        LEA,
                        bot.part(Phrasebook.class)
                            .speaking(Language.FRENCH, FormOfAddress.FAMILIAR),
                        table.file("noms.csv")));
    Matcher path = PATH.matcher(card.toString());
    assertThat(path.find()).isTrue();
    return path.group();
  }

  private HttpResponse<String> get(String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + bot.port() + path);
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }

  @Test
  void whoeverHoldsTheCodeDownloadsTheFile() throws Exception {
    HttpResponse<String> answer = get(offer());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("\uFEFFnom\r\nÉlodie\r\n");
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv;charset=utf-8");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"noms.csv\"");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("private, no-store");
  }

  @Test
  void aChartIsDrawnWhenSomebodyLooksAtIt() throws Exception {
    Chart chart =
        Chart.comparing(
            "Groupes",
            List.of(
                new Chart.Bar("Commerce", 4, "4 en moyenne"),
                new Chart.Bar("Un nom très long ".repeat(12), 0, "0 en moyenne")));
    Charts charts = bot.part(Charts.class);
    String shown = bot.part(Database.class).write(() -> charts.draw(LEA, chart).toString());
    assertThat(shown).contains("Groupes. Commerce, 4 en moyenne.");
    Matcher path = PATH.matcher(shown);
    assertThat(path.find()).isTrue();

    URI uri = URI.create("http://127.0.0.1:" + bot.port() + path.group());
    HttpResponse<byte[]> answer =
        client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray());

    assertThat(answer.headers().firstValue("Content-Type")).contains("image/png");
    assertThat(ImageIO.read(new ByteArrayInputStream(answer.body())).getWidth()).isEqualTo(960);
    bot.execute("UPDATE export_file SET expires_at = 1");
    assertThat(get(path.group()).statusCode()).isEqualTo(404);
  }

  @Test
  void nobodyElseDoesAndNotAfterAnHour() throws Exception {
    String path = offer();

    assertThat(get("/exports/" + "A".repeat(32)).statusCode()).isEqualTo(404);
    assertThat(get("/exports/").statusCode()).isEqualTo(404);
    assertThat(get("/exports/x" + path.substring("/exports".length())).statusCode()).isEqualTo(404);
    bot.execute("UPDATE export_file SET expires_at = 1");
    HttpResponse<String> late = get(path);
    assertThat(late.statusCode()).isEqualTo(404);
    assertThat(late.body()).contains("Redemande-le").doesNotContain("Élodie");
  }

  @Test
  void theStoreDoesNotKnowTheCode() {
    String code = offer().substring("/exports/".length());

    assertThat(bot.column("SELECT code_hash FROM export_file")).hasSize(1).doesNotContain(code);
  }
}
