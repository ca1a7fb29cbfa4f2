package org.ambassadorbot.playground.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.people.Role;
import org.ambassadorbot.playground.SimulatedPerson;
import org.ambassadorbot.playground.Simulator;

/**
 * A make-believe company as the page shows it.
 *
 * @param name what the company is called
 * @param channels where one may write, besides the conversation with the bot
 * @param roles what people do in the programme, by their name; whoever is absent is a newcomer
 */
public record Company(
    Simulator simulator, String name, List<String> channels, Map<String, Role> roles) {

  public Company {
    channels = List.copyOf(channels);
    roles = Map.copyOf(roles);
  }

  Optional<SimulatedPerson> person(String id) {
    return simulator.people().stream().filter(person -> person.id().equals(id)).findFirst();
  }
}
