package dev.stepwell.release;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A row of {@code red_flag_revision}. */
@Entity
@Immutable
@Table(name = "red_flag_revision")
class RedFlagRevision extends Revision {}
