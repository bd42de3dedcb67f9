package dev.stepwell.release;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A row of {@code faq_revision}. */
@Entity
@Immutable
@Table(name = "faq_revision")
class FaqRevision extends Revision {}
