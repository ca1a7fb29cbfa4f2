package org.ambassadorbot.core.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.ParsedParameters;
import org.jdbi.v3.core.statement.ParsedSql;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Reads the named places of SQL for Jdbi as {@link NamedSql} does: Jdbi's own reading of a
 * statement takes longer than running it, and each is read anew by a process that starts.
 */
final class NamedPlaces implements SqlParser {
  private static final int MOST_KEPT = 1_000;

  /** Whatever holds one of these is left to Jdbi's own reading. */
  private static final List<String> UNUSUAL = List.of("?", "\"", "\\", "--", "/*");

  private final SqlParser thorough = new ColonPrefixSqlParser();
  private final Cache<String, ParsedSql> known =
      Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

  /** Jdbi on connections of a source. */
  static Jdbi jdbi(DataSource source) {
    Jdbi jdbi = Jdbi.create(source);
    jdbi.getConfig(SqlStatements.class).setSqlParser(new NamedPlaces());
    return jdbi;
  }

  @Override
  public ParsedSql parse(String sql, StatementContext context) {
    return known.get(sql, any -> read(any, context));
  }

  private ParsedSql read(String sql, StatementContext context) {
    if (UNUSUAL.stream().anyMatch(sql::contains)) {
      return thorough.parse(sql, context);
    }
    NamedSql named = NamedSql.of(sql);
    return named.names().isEmpty()
        ? ParsedSql.builder().append(sql).build()
        : ParsedSql.of(named.positional(), ParsedParameters.named(named.names()));
  }

  @Override
  public String nameParameter(String name, StatementContext context) {
    return thorough.nameParameter(name, context);
  }
}
