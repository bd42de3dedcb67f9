package dev.stepwell.authoring;

import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What another version of the service writes, which runs beside this one. */
public final class OfAnotherVersion {

  private static final String EDIT =
      """
      update change_request set version = version + 1, changes =
          '[{"operation": "put", "type": "condition", "slug": "sciatica", "entry": {"urgency": "of-tomorrow"}}]'
        where id = ?
      """;

  private OfAnotherVersion() {}

  /** Makes of a draft what cannot be read here. */
  public static void edits(String id) {
    DataSource database = CDI.current().select(DataSource.class).get();
    try (Connection connection = database.getConnection();
        PreparedStatement edit = connection.prepareStatement(EDIT)) {
      edit.setLong(1, Long.parseLong(id));
      edit.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
