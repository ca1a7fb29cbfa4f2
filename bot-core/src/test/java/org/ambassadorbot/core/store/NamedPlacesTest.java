package org.ambassadorbot.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements are read as Jdbi reads them, only sooner. */
final class NamedPlacesTest {
  private final Handle handle = Jdbi.open("jdbc:sqlite::memory:");
  private final StatementContext context = handle.createQuery("SELECT 1").getContext();
  private final SqlParser thorough = new ColonPrefixSqlParser();
  private final SqlParser places = new NamedPlaces();

  @AfterEach
  void close() {
    handle.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 1",
        "SELECT n FROM thing WHERE n>=:least AND n<:most2 ORDER BY n",
        "SELECT n FROM thing WHERE n IN (:__ids_0,:__ids_1) AND name = :a_name",
        "SELECT n FROM thing WHERE n = :n OR m = :n",
        "SELECT :n::BIGINT, 'at 09:30' || name, 'it''s :not', '{}' FROM thing",
        "SELECT n FROM thing WHERE name = ':a' AND n = :n",
        "DELETE FROM thing WHERE n = ?",
        "SELECT \"a:b\" FROM thing WHERE n = :n",
        "SELECT n -- it's :no place\n FROM thing WHERE n = :n",
        "SELECT n /* :no place */ FROM thing WHERE n = :n",
        "SELECT 'a' \\: b FROM thing WHERE n = :n"
      })
  void aStatementIsReadAsJdbiReadsIt(String sql) {
    assertThat(places.parse(sql, context)).isEqualTo(thorough.parse(sql, context));
    assertThat(places.parse(sql, context)).isEqualTo(thorough.parse(sql, context));
  }

  @Test
  void listsAreGivenNamesAsJdbiGivesThem() {
    assertThat(places.nameParameter("__ids_0", context))
        .isEqualTo(thorough.nameParameter("__ids_0", context));
  }
}
