package org.ambassadorbot.core.feature.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PeopleListTest {
  private static List<String> names(String text) {
    return PeopleList.read(text).rows().stream().map(PeopleList.Row::name).toList();
  }

  @Test
  void lettersReadInTheWrongEncodingAreRepaired() {
    assertThat(names("nom;email\nLÃ©a BÃ©ranger;lea@example.org")).containsExactly("Léa Béranger");
  }

  @Test
  void quotesHoldSeparators() {
    assertThat(names("name,email\n\"Ivanov, Ivan\",i@example.org")).containsExactly("Ivanov, Ivan");
  }

  @Test
  void aHundredThousandRowsAreTooManyForAMessage() {
    String list = "email\n" + "a@example.org\n".repeat(100_000);

    PeopleList read = PeopleList.read(list);

    assertThat(read.problem()).isEqualTo(PeopleList.Problem.TOO_LONG);
    assertThat(read.found()).isEqualTo("100000");
  }

  @Test
  void headingsMayBeInEnglishOrFrenchAndInAnyOrder() {
    assertThat(names("Site,E-MAIL,NAME\nLyon,a@example.org,Ana")).containsExactly("Ana");
  }
}
