package org.ambassadorbot.app.endtoend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.playground.SimulatedPerson;
import org.ambassadorbot.playground.SimulatedPerson.SeenMessage;
import org.ambassadorbot.playground.teams.NotFilledIn;
import org.ambassadorbot.playground.teams.TeamsSimulator;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/** Somebody on Teams. */
final class TeamsActor extends PlatformActor {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Longer than the bot waits before it looks whether somebody has left more than a team. */
  private static final Duration A_WHILE = Duration.ofMinutes(6);

  private final TeamsSimulator teams;
  private @Nullable SeenMessage inline;
  private boolean isSubmitted;
  private Map<String, String> refused = Map.of();

  TeamsActor(PlatformStage stage, SimulatedPerson person, TeamsSimulator teams) {
    super(stage, person);
    this.teams = teams;
  }

  /** Teams opens a form after a click only: typed words are answered by the form in a message. */
  @Override
  void takeUpForm(List<SeenMessage> news) {
    inline = news.stream().filter(message -> !inputs(message).isEmpty()).findFirst().orElse(null);
  }

  private static Map<String, String> inputs(SeenMessage message) {
    Map<String, String> inputs = new LinkedHashMap<>();
    try {
      for (JsonNode parent : JSON.readTree(message.content()).findParents("type")) {
        if (parent.path("type").asText().startsWith("Input.")) {
          inputs.put(parent.path("id").asText(), parent.path("value").asText(""));
        }
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
    return inputs;
  }

  @Override
  void act(Runnable action) {
    isSubmitted = false;
    super.act(action);
  }

  @Override
  public Optional<String> formTitle() {
    return inline == null
        ? super.formTitle()
        : inline.text().lines().findFirst().map(PlatformActor::plain);
  }

  @Override
  public Map<String, String> formValues() {
    return inline == null ? super.formValues() : inputs(inline);
  }

  @Override
  public Map<String, String> formErrors() {
    if (inline == null || !isSubmitted) {
      return super.formErrors();
    }
    Map<String, String> errors = new HashMap<>(refused);
    if (!errors.isEmpty()) {
      return errors;
    }
    String all = plain(inline.text());
    inputs(inline).keySet().forEach(name -> errors.put(name, all));
    return errors;
  }

  @Override
  public void submits(Map<String, String> answers) {
    SeenMessage message = inline;
    isSubmitted = true;
    refused = Map.of();
    if (message == null) {
      super.submits(answers);
      return;
    }
    try {
      actOnForm(() -> person().presses(message.id(), message.buttons().get(0), answers));
    } catch (NotFilledIn refusal) {
      inline = message;
      refused = refusal.errors();
    }
  }

  @Override
  public void comesIn() {
    act(() -> teams.joins(person()));
  }

  @Override
  public void goesAway() {
    act(() -> teams.leaves(person()));
    stage().passes(A_WHILE);
    stage().works();
  }

  @Override
  public void installs() {
    act(() -> teams.installs(person()));
  }

  @Override
  public void looksAtPage() {
    says("ma page");
  }

  @Override
  public void opensHome() {
    throw new TestAbortedException("Teams has no page of the bot that says when it is opened");
  }
}
