package dev.stepwell.release;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A row of {@code condition_revision}. */
@Entity
@Immutable
@Table(name = "condition_revision")
class ConditionRevision extends Revision {}
