package org.ambassadorbot.app.endtoend;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ambassadorbot.playground.SimulatedPerson;
import org.ambassadorbot.playground.SimulatedPerson.SeenMessage;
import org.opentest4j.TestAbortedException;

/** Somebody on Slack. */
final class SlackActor extends PlatformActor {
  private static final Set<String> OPENING = Set.of("Ouvrir le formulaire", "Open the form");

  SlackActor(PlatformStage stage, SimulatedPerson person) {
    super(stage, person);
  }

  /** Slack opens a form after a click only: typed words are answered by the button to click. */
  @Override
  void takeUpForm(List<SeenMessage> news) {
    for (SeenMessage message : news) {
      for (String label : message.buttons()) {
        if (OPENING.contains(label)) {
          carryOut(() -> person().presses(message.id(), label, Map.of()));
        }
      }
    }
  }

  @Override
  public void opensHome() {
    act(person()::opensHome);
  }

  @Override
  public void looksAtPage() {
    opensHome();
  }

  @Override
  public void comesIn() {
    act(() -> stage().company().slack().joins(person()));
  }

  @Override
  public void goesAway() {
    act(() -> stage().company().slack().leaves(person()));
  }

  @Override
  public void installs() {
    throw new TestAbortedException(
        "Slack's app is installed for everybody at once; each person is welcomed on the bot's page");
  }
}
