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

  @Test
  void firstNamesAndLastNamesAreOneName() {
    assertThat(names("Nom de famille;Prénom;Courriel\nBenali;Nadia;n@example.org"))
        .containsExactly("Nadia Benali");
    assertThat(names("First name,Last name,Email\nJohn,,j@example.org")).containsExactly("John");
  }

  @Test
  void quotesHoldQuotesAndEndsOfLines() {
    PeopleList list =
        PeopleList.read(
            "nom;email;site\n\"Nadia \"\"Nad\"\" Benali\";n@example.org;\"12, rue X\nTours\"\n"
                + "Karim;k@example.org;Lyon");

    assertThat(list.rows())
        .extracting(PeopleList.Row::name)
        .containsExactly("Nadia \"Nad\" Benali", "Karim");
    assertThat(list.rows())
        .extracting(row -> row.cells().get(PeopleList.Column.SITE))
        .containsExactly("12, rue X Tours", "Lyon");
    assertThat(list.rows()).extracting(PeopleList.Row::line).containsExactly(2, 4);
  }

  @Test
  void aQuoteThatNothingClosesTakesNoOtherRowAway() {
    String many = "P;p@example.org\n".repeat(30);

    assertThat(names("nom;email\n\"Nadia;n@example.org\n" + many)).hasSize(31);
    assertThat(names("nom;email\nO\"Neil;o@example.org\nAna;a@example.org"))
        .containsExactly("O\"Neil", "Ana");
  }
}
