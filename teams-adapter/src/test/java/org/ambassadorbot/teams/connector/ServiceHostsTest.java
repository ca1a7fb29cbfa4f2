package org.ambassadorbot.teams.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceHostsTest {
  private static final ServiceHosts HOSTS =
      new ServiceHosts(Set.of("smba.trafficmanager.net", "127.0.0.1", "::1"), false);

  @ParameterizedTest
  @CsvSource({
    "https://smba.trafficmanager.net/fr/, true",
    "https://SMBA.trafficmanager.net:8443/fr/, true",
    "http://127.0.0.1:4321/, true",
    "http://[::1]:4321/, true",
    "http://smba.trafficmanager.net/fr/, false",
    "http://localhost:4321/, false",
    "https://evil.example/, false",
    "https://smba.trafficmanager.net.evil.example/, false",
    "https://smba.trafficmanager.net@evil.example/, false",
    "https://x@smba.trafficmanager.net/, false",
    "https://evil.example/smba.trafficmanager.net, false",
    "https://evil.example?smba.trafficmanager.net, false",
    "ftp://smba.trafficmanager.net/, false",
    "smba.trafficmanager.net, false",
    "'https://smba .trafficmanager.net/', false",
    "'', false"
  })
  void onlyTheNamedHostsAreCalled(String serviceUrl, boolean isAllowed) {
    assertThat(HOSTS.allow(serviceUrl)).isEqualTo(isAllowed);
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:56150/_connector, true",
    "http://[::1]:56150/, true",
    "http://192.168.1.4/, false"
  })
  void aLocalClientIsAnsweredOnLoopbackOnly(String serviceUrl, boolean isAllowed) {
    assertThat(new ServiceHosts(Set.of(), true).allow(serviceUrl)).isEqualTo(isAllowed);
  }
}
