package dev.stepwell.release;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A row of {@code release_recall}. */
@Entity
@Immutable
@Table(name = "release_recall")
class RecallRow {

  @Id int release;

  @Column(name = "recalled_at")
  Instant at;

  @Column(name = "recalled_by")
  String by;

  String reason;

  static RecallRow of(int release, Recall recall) {
    RecallRow row = new RecallRow();
    row.release = release;
    row.at = recall.at();
    row.by = recall.by();
    row.reason = recall.reason();
    return row;
  }

  Recall value() {
    return new Recall(at, by, reason);
  }
}
