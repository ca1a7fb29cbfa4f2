package org.ambassadorbot.playground.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.place.Destination;
import org.ambassadorbot.core.platform.ChatPlatform;
import org.ambassadorbot.core.platform.PlatformException;
import org.ambassadorbot.core.platform.PlatformException.Reason;
import org.ambassadorbot.core.platform.PlatformGroup;
import org.ambassadorbot.playground.SimulatedPerson;
import org.ambassadorbot.playground.Simulator;
import org.ambassadorbot.playground.Simulator.Newcomer;
import org.junit.jupiter.api.Test;

/** What the core relies on where a platform keeps groups of people. */
public interface GroupContract {

  ChatPlatform platform();

  Simulator simulator();

  /** Somebody whom the bot can reach. */
  SimulatedPerson recipient();

  /** The direct conversation with them. */
  Destination direct();

  /** Has the platform keep a group of these people. */
  void gather(String group, List<SimulatedPerson> members);

  /** Has the platform keep a group no more. */
  void dissolve(String group);

  private WorkspaceId workspace() {
    return direct().workspace();
  }

  private PlatformGroup named(String name) throws PlatformException {
    return platform().groups(workspace()).stream()
        .filter(group -> group.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  default void everybodyOfAGroupIsHandedOverOnceAndNobodyElse() throws PlatformException {
    assertThat(platform().capabilities().hasGroups()).isTrue();
    List<SimulatedPerson> members = new ArrayList<>(List.of(recipient()));
    IntStream.range(0, 4)
        .mapToObj(i -> new Newcomer("P" + i, i + "@example.org", "en-GB", "Europe/London", false))
        .forEach(newcomer -> members.add(simulator().add(newcomer)));
    simulator().add(new Newcomer("Zoé", "zoe@example.org", "fr-FR", "Europe/Paris", false));
    gather("Ventes", members);
    List<Identity> found = new ArrayList<>();

    platform().members(workspace(), named("Ventes").id(), found::add);

    assertThat(found)
        .extracting(Identity::userId)
        .containsExactlyInAnyOrderElementsOf(members.stream().map(SimulatedPerson::id).toList());
    assertThat(found).extracting(Identity::workspace).containsOnly(workspace());
  }

  @Test
  default void aGroupThatIsNoMoreIsGone() throws PlatformException {
    gather("Ventes", List.of(recipient()));
    String group = named("Ventes").id();
    dissolve("Ventes");

    PlatformException failure =
        catchThrowableOfType(
            PlatformException.class, () -> platform().members(workspace(), group, member -> {}));

    assertThat(failure.reason()).isEqualTo(Reason.GONE);
    assertThat(platform().groups(workspace()))
        .extracting(PlatformGroup::name)
        .doesNotContain("Ventes");
  }
}
