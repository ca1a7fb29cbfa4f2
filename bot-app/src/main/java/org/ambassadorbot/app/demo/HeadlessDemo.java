package org.ambassadorbot.app.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import org.ambassadorbot.app.configuration.Configuration;
import org.ambassadorbot.app.http.HttpServer.Listen;
import org.ambassadorbot.app.live.RunningBot;
import org.ambassadorbot.playground.SimulatedPerson;
import org.ambassadorbot.playground.SimulatedPerson.SeenMessage;

/** Tells, as text, how people of both companies talk with the real bot, in both languages. */
public final class HeadlessDemo {
  private static final Set<String> ACCEPT = Set.of("Accepter", "Accept");
  private static final String BLOG = "https://lumen.example/blog/";
  private static final String NEWS = "https://lumen.example/news/";
  private static final String FRENCH_NOTE = "Note de veille n°";
  private static final String ENGLISH_NOTE = "Watch note no.";
  private static final String LINK = "https://lumen.example/blog/une-journee-a-l-atelier";

  private final World world;
  private final Story story;
  private final PrintWriter out;

  private HeadlessDemo(World world, PrintWriter out) {
    this.world = world;
    this.story = new Story(world);
    this.out = out;
  }

  /** Prints the transcript; the configuration only chooses how the log is written. */
  public static void tell(Configuration configuration, PrintWriter out) throws IOException {
    try (World world = new World();
        RunningBot bot = world.start(Listen.loopback(0), List.of())) {
      out.println("Ambassador Bot, " + bot.address());
      new HeadlessDemo(world, out).tell();
    }
  }

  private void tell() {
    World.Cast cast = world.cast();
    chapter("Slack, en français");
    new LumenProgramme(story, cast.nadia).write();
    says("Slack", cast.karim, "aide");
    says("Slack", cast.karim, "programme");
    joins("Slack", cast.karim, "rejoindre");
    says("Slack", cast.karim, "suggérer " + LINK + "?utm_source=mail Nos métiers #métiers");
    reviews("Slack", cast.nadia);
    hears("Slack", cast.karim);
    says("Slack", cast.karim, "points");

    chapter("Teams, in English");
    says("Teams", cast.tom, "help");
    says("Teams", cast.tom, "programme");
    joins("Teams", cast.tom, "join");
    says("Teams", cast.tom, "suggest https://lumen.example/news/solar-roof Our new roof #energy");
    reviews("Teams", cast.nadiaOnTeams);
    hears("Teams", cast.tom);
    says("Teams", cast.tom, "points");

    chapter("Slack, in English");
    joins("Slack", cast.olivia, "join");
    says("Slack", cast.olivia, "suggest " + LINK);
    says("Slack", cast.olivia, "sugest");

    chapter("Teams, en français");
    joins("Teams", cast.chloe, "rejoindre");
    says("Teams", cast.chloe, "suggérer " + LINK + "/#top");

    note();
    says("Teams", cast.chloe, "langue en");
    out.flush();
  }

  /** The weekly note: made by all of them, looked over by the organiser, read by each. */
  private void note() {
    World.Cast cast = world.cast();
    chapter("La note de veille : Slack, en français");
    says("Slack", cast.karim, "veille");
    says("Slack", cast.karim, "veille ajouter " + BLOG + "solaire Nos clients le demandent");

    chapter("The watch note: Teams, in English");
    says("Teams", cast.tom, "watch add " + NEWS + "apprentices They say why they chose us");
    says("Teams", cast.tom, "watch");
    presses("Teams", cast.tom, Set.of("Support 1", "Support 2", "Support 3"));

    chapter("La note se compose : Teams, en français");
    says("Teams", cast.nadiaOnTeams, "veille tableau");
    says("Teams", cast.nadiaOnTeams, "veille aperçu");
    says("Teams", cast.nadiaOnTeams, "veille publier");
    presses("Teams", cast.nadiaOnTeams, Set.of("Publier la note"));

    chapter("La note arrive : Slack et Teams, en français");
    reads("Slack", cast.karim, FRENCH_NOTE);
    reads("Teams", cast.chloe, FRENCH_NOTE);
    says("Teams", cast.chloe, "veille chercher apprentis");

    chapter("The note arrives: Slack and Teams, in English");
    reads("Slack", cast.olivia, ENGLISH_NOTE);
    reads("Teams", cast.tom, ENGLISH_NOTE);
    says("Slack", cast.olivia, "watch frequency highlights");
  }

  private void reads(String platform, SimulatedPerson person, String title) {
    answers(platform, person, story.hears(person, title));
  }

  private void chapter(String title) {
    out.println();
    out.println("== " + title + " ==");
  }

  private void says(String platform, SimulatedPerson person, String words) {
    line(platform, person.name(), words);
    answers(platform, person, story.does(person, () -> person.says(words)));
  }

  private void joins(String platform, SimulatedPerson person, String word) {
    says(platform, person, word);
    presses(
        platform,
        person,
        Set.of("J'accepte la charte", "J’accepte la charte", "I accept the charter"));
  }

  private void reviews(String platform, SimulatedPerson person) {
    says(platform, person, "relire");
    presses(platform, person, ACCEPT);
  }

  private void presses(String platform, SimulatedPerson person, Set<String> labels) {
    List<SeenMessage> answers =
        story.does(
            person,
            () -> line(platform, person.name(), "[" + Story.pressesNewest(person, labels) + "]"));
    answers(platform, person, answers);
  }

  private void hears(String platform, SimulatedPerson person) {
    answers(platform, person, story.hears(person));
  }

  private void answers(String platform, SimulatedPerson person, List<SeenMessage> messages) {
    for (SeenMessage message : messages) {
      line(platform, "bot -> " + person.name(), message.text());
      if (!message.buttons().isEmpty()) {
        out.println("      [" + String.join("] [", message.buttons()) + "]");
      }
    }
  }

  private void line(String platform, String who, String words) {
    out.println(platform + " | " + who + " : " + words.strip().replace("\n", "\n      "));
  }
}
