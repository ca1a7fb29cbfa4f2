package org.ambassadorbot.core.feature.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressListTest {

  @Test
  void readsOneAddressALine() {
    AddressList list = AddressList.of("Nadia@Example.org\nkarim@example.org\r\n\n");
    assertThat(list.addresses()).containsExactly("nadia@example.org", "karim@example.org");
  }

  @Test
  void readsAColumnOfATable() {
    AddressList list =
        AddressList.of(
            "nom;e-mail;service\n\"Nadia B.\";\"nadia@example.org\";RH\nKarim,<karim@example.org>,IT");
    assertThat(list.addresses()).containsExactly("nadia@example.org", "karim@example.org");
    assertThat(list.unreadable()).isEmpty();
  }

  @Test
  void countsWhatIsThereTwice() {
    AddressList list = AddressList.of("a@example.org\nA@example.org, a@EXAMPLE.org");
    assertThat(list.addresses()).containsExactly("a@example.org");
    assertThat(list.duplicates()).isEqualTo(2);
  }

  @Test
  void saysWhatIsNoAddress() {
    AddressList list = AddressList.of("a@example.org b@ @c d@@e.org f@nowhere");
    assertThat(list.addresses()).containsExactly("a@example.org");
    assertThat(list.unreadable()).containsExactly("b@", "@c", "d@@e.org", "f@nowhere");
  }

  @Test
  void noticesLostLetters() {
    assertThat(AddressList.of("L\uFFFDa;lea@example.org").isGarbled()).isTrue();
    assertThat(AddressList.of("LÃ©a;lea@example.org").isGarbled()).isTrue();
    assertThat(AddressList.of("Léa;lea@example.org").isGarbled()).isFalse();
  }
}
