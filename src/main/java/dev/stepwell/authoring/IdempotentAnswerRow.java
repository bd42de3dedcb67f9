package dev.stepwell.authoring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of {@code idempotent_answer}. */
@Entity
@Immutable
@Table(name = "idempotent_answer")
class IdempotentAnswerRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  String subject;
  String key;

  @Column(name = "request_digest")
  String requestDigest;

  int status;

  @JdbcTypeCode(SqlTypes.JSON)
  String headers;

  String body;

  @Column(name = "created_at")
  Instant createdAt;
}
