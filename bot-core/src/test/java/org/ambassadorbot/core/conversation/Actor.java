package org.ambassadorbot.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody who talks with the bot. What they do returns once the bot has answered and everything it
 * had to send has arrived; what they hear is what came since they last did something.
 */
public interface Actor {

  /** The identifier the platform gives this person, as a person field answers it. */
  String id();

  String name();

  /** Types in the direct conversation with the bot. */
  void says(String text);

  /**
   * Writes beneath the newest message of the bot that holds these words: in its thread, or quoting
   * it where there are no threads.
   */
  void writesBeneath(String words, String text);

  /**
   * Sends a picture in the direct conversation with the bot, with words beside it or none.
   *
   * @param mediaType such as {@code image/jpeg}
   */
  void sends(String text, String mediaType, byte[] file);

  /** Mentions the bot in a channel where everybody is. */
  void mentions(String text);

  /** Types the root command followed by these words. */
  void commands(String text);

  /** Adds the bot for oneself. */
  void installs();

  /** Comes to the company, for the first time or again; their platform tells it in its way. */
  void comesIn();

  /** Leaves the company: their platform knows them no more, and tells it in its way. */
  void goesAway();

  /** Opens the bot's own page. */
  void opensHome();

  /** Looks at the bot's own page where there is one, else asks the bot for it. */
  void looksAtPage();

  /** Presses the newest button with this label. */
  void presses(String label);

  /** Becomes an ambassador, in French: asks for the charter and accepts it. */
  default void joins() {
    says("rejoindre");
    presses("J'accepte la charte");
  }

  /** Presses it twice, faster than the bot can answer. */
  void pressesTwice(String label);

  /** Puts an emoji, by its usual name, on the newest message of the bot that holds these words. */
  void reacts(String words, String emoji);

  /** Takes it back. */
  void withdraws(String words, String emoji);

  /** Brings this message of a colleague in the channel to the bot, by the menu of the message. */
  void captures(String message);

  /** Puts an emoji, by its usual name, on this message of a colleague in the channel. */
  void marks(String message, String emoji);

  /** The title of the form open before this person. */
  Optional<String> formTitle();

  /** What the open form shows, by field name. */
  Map<String, String> formValues();

  /** What the open form complains of, by field name. */
  Map<String, String> formErrors();

  /** Sends the open form with these answers by field name; the other fields keep what they show. */
  void submits(Map<String, String> answers);

  /** Everything this person can see in conversations, oldest first, and the bot's page at last. */
  List<Seen> screen();

  /** Fills in the open form, field by field and answer by answer, and sends it. */
  default void fills(String... fieldsAndAnswers) {
    Map<String, String> answers = new LinkedHashMap<>();
    for (int i = 0; i + 1 < fieldsAndAnswers.length; i += 2) {
      answers.put(fieldsAndAnswers[i], fieldsAndAnswers[i + 1]);
    }
    submits(answers);
  }

  /** Something that came since this person last did something holds these words. */
  default void hears(String words) {
    assertThat(news()).as("what %s heard", name()).anyMatch(text -> text.contains(words));
  }

  default void doesNotHear(String words) {
    assertThat(news()).as("what %s heard", name()).noneMatch(text -> text.contains(words));
  }

  default void hearsNothing() {
    assertThat(news()).as("what %s heard", name()).isEmpty();
  }

  /** Exactly so many messages came, or changed, since this person last did something. */
  default void hearsTimes(int count) {
    assertThat(news()).as("what %s heard", name()).hasSize(count);
  }

  default void seesButton(String label) {
    assertThat(labels()).as("the buttons before %s", name()).contains(label);
  }

  default void seesNoButton(String label) {
    assertThat(labels()).as("the buttons before %s", name()).doesNotContain(label);
  }

  default void seesForm(String title) {
    assertThat(formTitle()).as("the form before %s", name()).contains(title);
  }

  default void seesNoForm() {
    assertThat(formTitle()).as("the form before %s", name()).isEmpty();
  }

  /** The open form complains of this field in these words. */
  default void seesError(String field, String words) {
    assertThat(formErrors().getOrDefault(field, ""))
        .as("what the form tells %s of %s", name(), field)
        .contains(words);
  }

  /**
   * The open form does not take this answer: the bot says so in these words, unless the platform
   * itself did not let the form go, since it was too long, or empty where it must not be.
   */
  default void seesRefusal(String field, String words) {
    seesError(field, words);
  }

  /** Something on the screen holds these words, new or not. */
  default void sees(String words) {
    assertThat(screen()).as("what %s sees", name()).anyMatch(seen -> seen.text().contains(words));
  }

  private List<String> news() {
    return screen().stream().filter(Seen::isNew).map(Seen::text).toList();
  }

  private List<String> labels() {
    return screen().stream().flatMap(seen -> seen.buttons().stream()).toList();
  }
}
