package org.ambassadorbot.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.Map;
import org.ambassadorbot.app.command.Application;
import org.ambassadorbot.app.configuration.Configuration;
import org.ambassadorbot.app.endtoend.LiveCompany;
import org.ambassadorbot.app.live.RunningBot;
import org.ambassadorbot.core.link.AddressPolicy;
import org.ambassadorbot.core.link.FetchRequest;
import org.ambassadorbot.core.link.Fetcher;
import org.ambassadorbot.core.link.Fetching;
import org.ambassadorbot.core.link.Fetching.Reason;
import org.ambassadorbot.core.link.PublicAddresses;
import org.ambassadorbot.core.link.RawSite;
import org.ambassadorbot.core.store.TestDatabases;
import org.junit.jupiter.api.Test;

/** What tests may reach on this machine, the program may not. */
class ReachTest {
  private static final int LARGEST = 1_000;

  @Test
  void theProgramReadsNoPageOfThisMachine() throws Exception {
    try (RawSite canary = new RawSite();
        LiveCompany company = new LiveCompany(Clock.systemUTC())) {
      canary.serves("/", "<title>À la maison</title>");
      Map<String, String> environment = company.environment(TestDatabases.sqlite());
      environment.put("TEAMS_ALLOW_UNAUTHENTICATED", "true");
      environment.put("PUBLIC_URL", "http://localhost");
      Application.Service serving = new LiveApplication().serve(Configuration.from(environment));
      try (RunningBot bot = (RunningBot) serving) {
        Fetching found =
            bot.part(Fetcher.class).fetch(FetchRequest.whole(canary.at("/"), LARGEST, "text/html"));

        assertThat(found).isEqualTo(new Fetching.Refused(Reason.FORBIDDEN_ADDRESS));
        assertThat(canary.callers()).isZero();
        assertThat(bot.part(AddressPolicy.class)).isInstanceOf(PublicAddresses.class);
      }
    }
  }

  @Test
  void onlyTheOrdinaryPortsOfPublicMachinesAreOpen() throws Exception {
    AddressPolicy policy = new PublicAddresses();
    InetAddress open = InetAddress.getByName("1.1.1.1");

    for (int port : new int[] {80, 443, 8080, 8443}) {
      assertThat(policy.allows(new InetSocketAddress(open, port))).as("port %d", port).isTrue();
      assertThat(policy.allows(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)))
          .as("this machine, port %d", port)
          .isFalse();
    }
    for (int port : new int[] {1, 22, 25, 53, 81, 110, 3306, 5432, 6379, 9200, 11211, 65_535}) {
      assertThat(policy.allows(new InetSocketAddress(open, port))).as("port %d", port).isFalse();
    }
  }
}
