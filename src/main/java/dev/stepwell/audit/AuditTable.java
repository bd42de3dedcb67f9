package dev.stepwell.audit;

import dev.stepwell.problem.DatabaseAway;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The table {@code audit_entry}: appended to, and read. */
@Singleton
class AuditTable {

  private static final String INSERT =
      """
      insert into audit_entry
        (at, outcome, action, target, subject, name, client, address, status, times, detail, trace_id)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final DataSource dataSource;

  AuditTable(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Appends a row: within the present transaction if there is one, else at once.
   *
   * @throws dev.stepwell.problem.Problem a 503, if the database is away
   */
  void append(Deed deed) {
    try (var connection = dataSource.getConnection();
        var insert = connection.prepareStatement(INSERT)) {
      set(
          insert,
          Arrays.asList(
              OffsetDateTime.ofInstant(deed.at(), ZoneOffset.UTC),
              deed.outcome().term(),
              deed.action(),
              deed.target(),
              deed.who().map(Deed.Who::subject).orElse(null),
              deed.who().map(Deed.Who::name).orElse(null),
              deed.client().orElse(null),
              deed.address(),
              deed.status().orElse(null),
              deed.times(),
              deed.detail(),
              deed.traceId()));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** How many rows pass the filter. */
  int count(AuditFilter filter) {
    var sql = "select count(*) from audit_entry where " + filter.condition();
    return query(sql, filter.values(), row -> (int) Math.min(row.getLong(1), Integer.MAX_VALUE))
        .get(0);
  }

  /** The newest rows before one that pass the filter, newest first. */
  List<AuditEntry> before(long id, AuditFilter filter, int most) {
    var sql =
        "select * from audit_entry where id < ? and %s order by id desc limit ?"
            .formatted(filter.condition());
    var values = new ArrayList<Object>(List.of(id));
    values.addAll(filter.values());
    values.add(most);
    return query(sql, values, AuditTable::entry);
  }

  private interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> List<T> query(String sql, List<Object> values, Row<T> reader) {
    try (var connection = dataSource.getConnection();
        var select = connection.prepareStatement(sql)) {
      set(select, values);
      var rows = new ArrayList<T>();
      try (var result = select.executeQuery()) {
        while (result.next()) {
          rows.add(reader.read(result));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private static AuditEntry entry(ResultSet row) throws SQLException {
    @Nullable String subject = row.getString("subject");
    @Nullable String name = row.getString("name");
    var who =
        subject == null || name == null
            ? Optional.<Deed.Who>empty()
            : Optional.of(new Deed.Who(subject, name));
    return new AuditEntry(
        row.getLong("id"),
        new Deed(
            row.getObject("at", OffsetDateTime.class).toInstant(),
            Outcome.of(row.getString("outcome")),
            row.getString("action"),
            row.getString("target"),
            who,
            Optional.ofNullable(row.getString("client")),
            row.getString("address"),
            Optional.ofNullable(row.getObject("status", Integer.class)),
            row.getInt("times"),
            row.getString("detail"),
            row.getString("trace_id")));
  }

  private static void set(PreparedStatement statement, List<@Nullable Object> values)
      throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, values.get(i));
    }
  }

  private static RuntimeException failure(SQLException cause) {
    return DatabaseAway.problem(cause)
        .<RuntimeException>map(it -> it)
        .orElseGet(() -> new IllegalStateException("the audit does not take this", cause));
  }
}
