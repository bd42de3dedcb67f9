package dev.stepwell.release;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** A row of {@code treatment_revision}; its links to conditions are rows of their own. */
@Entity
@Immutable
@Table(name = "treatment_revision")
class TreatmentRevision extends ComposedRevision<TreatmentLink> {

  @OneToMany(mappedBy = "treatment", cascade = CascadeType.PERSIST)
  @OrderBy("position")
  List<TreatmentLink> parts = new ArrayList<>();

  @Override
  List<TreatmentLink> parts() {
    return parts;
  }

  @Override
  TreatmentLink addPart() {
    TreatmentLink link = new TreatmentLink();
    link.treatment = this;
    parts.add(link);
    return link;
  }
}
