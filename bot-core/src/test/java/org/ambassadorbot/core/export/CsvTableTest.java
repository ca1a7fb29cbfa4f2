package org.ambassadorbot.core.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTableTest {

  @Test
  void aTableSaysItsEncodingAndEndsItsLines() {
    CsvTable table = new CsvTable("nom", "points");
    table.add("Élodie", "12");

    ExportFile file = table.file("points.csv");

    assertThat(file.content()).isEqualTo("\uFEFFnom;points\r\nÉlodie;12\r\n");
    assertThat(file.mediaType()).isEqualTo("text/csv");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "=1+1 ~ '=1+1",
        "@SUM(A1) ~ '@SUM(A1)",
        "+33 1 ~ '+33 1",
        "-cmd|' /C calc'!A0 ~ '-cmd|' /C calc'!A0",
        "-12 ~ -12",
        "a;b ~ \"a;b\"",
        "dit \"oui\" ~ \"dit \"\"oui\"\"\"",
        "=\"x\";1 ~ \"'=\"\"x\"\";1\"",
        "`` ~ ``"
      })
  void noCellIsAFormulaOrBreaksItsRow(String value, String cell) {
    CsvTable table = new CsvTable("x");
    table.add(value);

    assertThat(table.file("x.csv").content()).isEqualTo("\uFEFFx\r\n" + cell + "\r\n");
  }

  @Test
  void aRowHasAsManyCellsAsHeadings() {
    CsvTable table = new CsvTable("a", "b");

    assertThatThrownBy(() -> table.add("1")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> table.file("../x")).isInstanceOf(IllegalArgumentException.class);
  }
}
