package org.ambassadorbot.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Hundreds of histories in which everything goes wrong that can. */
final class SimulationTest {
  private static final long SEED = 1;

  @Test
  void oneProcessThatDiesOftenLosesAndRepeatsNothing() {
    Simulation simulation = new Simulation(1, false);

    simulation.run(SEED, 100);

    assertThat(simulation.failures()).isEmpty();
  }

  @Test
  void twoProcessesThatDieOftenLoseAndRepeatNothing() {
    Simulation simulation = new Simulation(2, false);

    simulation.run(SEED, 60);

    assertThat(simulation.failures()).isEmpty();
  }

  @Test
  void twoProcessesOnOnePostgresLoseAndRepeatNothing() {
    Simulation simulation = new Simulation(2, true);

    simulation.run(SEED, 3);

    assertThat(simulation.failures()).isEmpty();
  }
}
