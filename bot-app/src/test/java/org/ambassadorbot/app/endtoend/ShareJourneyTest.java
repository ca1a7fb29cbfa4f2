package org.ambassadorbot.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ambassadorbot.core.link.ClickCounter;
import org.ambassadorbot.playground.SimulatedPerson;
import org.ambassadorbot.playground.SimulatedPerson.SeenMessage;
import org.ambassadorbot.playground.Simulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a content to a share, its link, a click, and the points that follow; over HTTP. */
class ShareJourneyTest {
  private static final Pattern LINK = Pattern.compile("(?:/|%2F)r(?:/|%2F)([\\w.-]+)");
  private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64) Firefox/150.0";

  private final LiveBot bot = new LiveBot("lea@example.org");
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    bot.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void aClickOnASharedLinkIsWorthMoreAndSaid(int platform) throws Exception {
    Simulator company = bot.company().platforms().get(platform);
    SimulatedPerson lea = add(company, "Léa", "lea@example.org");
    SimulatedPerson karim = add(company, "Karim", "karim@example.org");
    offers(lea);
    joins(karim);

    bot.newsAfter(karim, () -> karim.says("contenus"));
    String card = bot.newsAfter(karim, () -> press(karim, "Partager"));
    assertThat(card).contains("Notre atelier");
    String path = "/r/" + code(karim);
    press(karim, "Je l'ai partagé");
    submit(karim, Map.of("network", "linkedin"));
    long declared = points();
    follow(path, "LinkedInBot/1.0");
    assertThat(points()).isEqualTo(declared);

    String told = bot.newsAfter(karim, () -> follow(path, BROWSER));
    assertThat(told).contains("Quelqu'un a suivi le lien que tu as partagé : « Notre atelier »");
    assertThat(points()).isGreaterThan(declared);
    long clicked = points();
    follow(path, BROWSER);
    assertThat(points()).isEqualTo(clicked);
  }

  private static SimulatedPerson add(Simulator company, String name, String email) {
    return company.add(
        new Simulator.Newcomer(name, email, "fr-FR", "Europe/Paris", name.equals("Léa")));
  }

  private void offers(SimulatedPerson lea) {
    bot.newsAfter(lea, () -> lea.says("contenu créer"));
    if (lea.form().isEmpty()) {
      pressForm(lea, Map.of("title", "Notre atelier", "link", "https://lumen.example/atelier"));
      return;
    }
    submit(lea, Map.of("title", "Notre atelier", "link", "https://lumen.example/atelier"));
  }

  private void joins(SimulatedPerson karim) {
    bot.newsAfter(karim, () -> karim.says("rejoindre"));
    bot.newsAfter(karim, () -> press(karim, "J'accepte la charte"));
  }

  /** A form that waits in a message: opened by its button, or filled in where it stands. */
  private void pressForm(SimulatedPerson person, Map<String, String> answers) {
    SeenMessage newest = newest(person);
    String label = newest.buttons().get(0);
    person.presses(newest.id(), label, answers);
    if (person.form().isPresent()) {
      person.submits(answers);
    }
    bot.settle();
  }

  private void submit(SimulatedPerson person, Map<String, String> answers) {
    person.submits(answers);
    bot.settle();
  }

  private static void press(SimulatedPerson person, String label) {
    SeenMessage message =
        person.messages().stream()
            .filter(seen -> seen.buttons().contains(label))
            .reduce((older, newer) -> newer)
            .orElseThrow(() -> new AssertionError("no button " + label + person.messages()));
    person.presses(message.id(), label, Map.of());
  }

  private static SeenMessage newest(SimulatedPerson person) {
    List<SeenMessage> messages = person.messages();
    return messages.get(messages.size() - 1);
  }

  private static String code(SimulatedPerson person) {
    Matcher link = LINK.matcher(newest(person).content());
    assertThat(link.find()).as(newest(person).content()).isTrue();
    return link.group(1);
  }

  private long points() {
    return Long.parseLong(bot.column("SELECT COALESCE(SUM(points), 0) FROM points_entry").get(0));
  }

  private void follow(String path, String agent) {
    URI uri = URI.create("http://127.0.0.1:" + bot.port() + path);
    HttpRequest request = HttpRequest.newBuilder(uri).header("User-Agent", agent).build();
    try {
      assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(302);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
    bot.part(ClickCounter.class).count();
    bot.settle();
  }
}
