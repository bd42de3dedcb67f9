package dev.stepwell.release;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** A row of {@code pathway_revision}; its steps are rows of their own. */
@Entity
@Immutable
@Table(name = "pathway_revision")
class PathwayRevision extends ComposedRevision<PathwayStep> {

  @OneToMany(mappedBy = "pathway", cascade = CascadeType.PERSIST)
  @OrderBy("position")
  List<PathwayStep> parts = new ArrayList<>();

  @Override
  List<PathwayStep> parts() {
    return parts;
  }

  @Override
  PathwayStep addPart() {
    PathwayStep step = new PathwayStep();
    step.pathway = this;
    parts.add(step);
    return step;
  }
}
