package dev.stepwell.release;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A part of a revision that has a row of its own. */
@MappedSuperclass
abstract class RevisionPart {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "revision_seq")
  @SequenceGenerator(name = "revision_seq", sequenceName = "revision_seq", allocationSize = 50)
  Long id;

  /** Its place among its like, from 0. */
  int position;

  /** The part as JSON. */
  @JdbcTypeCode(SqlTypes.JSON)
  String document;
}
