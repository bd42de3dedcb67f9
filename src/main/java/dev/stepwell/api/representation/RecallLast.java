package dev.stepwell.api.representation;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import dev.stepwell.release.Recall;
import java.io.IOException;

/** Writes an object that says with its last member why the release that was read was recalled. */
final class RecallLast extends JsonGeneratorDelegate {

  private final Recall recall;

  RecallLast(JsonGenerator out, Recall recall) {
    super(out);
    this.recall = recall;
  }

  @Override
  public void writeEndObject() throws IOException {
    if (getOutputContext().getParent().inRoot()) {
      writePOJOField(Json.RECALLED, RecallView.of(recall));
    }
    super.writeEndObject();
  }
}
