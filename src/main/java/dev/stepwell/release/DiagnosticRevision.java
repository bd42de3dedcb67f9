package dev.stepwell.release;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A row of {@code diagnostic_revision}. */
@Entity
@Immutable
@Table(name = "diagnostic_revision")
class DiagnosticRevision extends Revision {}
