package dev.stepwell.authoring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of {@code change_request}. */
@Entity
@Table(name = "change_request")
class ChangeRequestRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  String title;
  String why;

  @Column(updatable = false)
  String author;

  @Column(name = "author_subject", updatable = false)
  String authorSubject;

  String state;

  @Column(name = "based_on")
  int basedOn;

  @JdbcTypeCode(SqlTypes.JSON)
  String changes;

  int version;

  @Column(name = "created_at", updatable = false)
  Instant createdAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  @Nullable Integer release;

  /**
   * Takes over what somebody proposes.
   *
   * @param base the release on which it rests, if it does not say so
   */
  void propose(Proposal proposal, int base) {
    title = proposal.title();
    why = proposal.why();
    basedOn = proposal.basedOn().orElse(base);
    changes = StoredJson.write(proposal.changes());
  }

  ChangeRequest value() {
    return new ChangeRequest(
        id,
        title,
        why,
        author,
        authorSubject,
        stateValue(),
        basedOn,
        StoredJson.changes(changes),
        version,
        createdAt,
        updatedAt);
  }

  private State stateValue() {
    return switch (state) {
      case "draft" -> new State.Draft();
      case "submitted" -> new State.Submitted();
      case "approved" ->
          new State.Approved(Objects.requireNonNull(release, "what is approved is published"));
      case "rejected" -> new State.Rejected();
      case "withdrawn" -> new State.Withdrawn();
      default -> throw new IllegalStateException("no state " + state);
    };
  }
}
