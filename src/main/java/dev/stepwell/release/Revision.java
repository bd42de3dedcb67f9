package dev.stepwell.release;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One revision of a catalog entry: what a release made of it. The columns that the database
 * generates from the document are for its constraints, and are not mapped.
 */
@MappedSuperclass
abstract class Revision {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "revision_seq")
  @SequenceGenerator(name = "revision_seq", sequenceName = "revision_seq", allocationSize = 50)
  Long id;

  /** The entry's key. */
  String slug;

  /** Number of the release that brought this revision. */
  int release;

  /** Whether the release took the entry out of the catalog. */
  boolean retired;

  /** The entry as JSON, less what stands in rows of its own. */
  @JdbcTypeCode(SqlTypes.JSON)
  String document;
}
