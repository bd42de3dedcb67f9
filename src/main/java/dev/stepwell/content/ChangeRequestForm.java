package dev.stepwell.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The document form of a change request: an envelope of its own, around documents of entries. */
public final class ChangeRequestForm {

  private ChangeRequestForm() {}

  /** Everything in which a document differs from the schema, in the order of the document. */
  public static List<FormFault> faults(JsonNode document) {
    return FormFaults.of(document, ContentSchema.CHANGE_REQUEST.validate(document));
  }
}
