package dev.stepwell.explorer.editors;

import dev.stepwell.authoring.ChangeRequest;
import dev.stepwell.authoring.ChangeRequests;
import dev.stepwell.authoring.RemarkReader;
import dev.stepwell.authoring.State.Approved;
import dev.stepwell.authoring.Version;
import dev.stepwell.explorer.Words;
import dev.stepwell.explorer.editors.RequestPage.Done;
import dev.stepwell.problem.FormBody;
import dev.stepwell.problem.Problem;
import dev.stepwell.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Does what the forms of a change request ask for, as the API does it. */
@Singleton
class Deeds {

  /** Any version, for the API; here, who decides says which one was read. */
  private static final String ANY_VERSION = "*";

  private final ChangeRequests requests;

  Deeds(ChangeRequests requests) {
    this.requests = requests;
  }

  /** What was done by an action that does something. */
  Done done(Action action, long id, Visitor visitor, FormBody form) {
    return switch (action) {
      case SHOW -> throw new IllegalArgumentException("nothing is done");
      case COMMENT -> {
        requests.comment(id, visitor.caller(), written(Fields.TEXT, form));
        yield said("commented", Optional.empty());
      }
      case REJECT -> {
        String reason = written(Fields.REASON, form);
        requests.reject(id, version(form), visitor.caller(), reason);
        yield said("rejected", Optional.of(reason));
      }
      case APPROVE -> {
        ChangeRequest request = requests.approve(id, version(form), visitor.caller());
        int release = request.state() instanceof Approved approved ? approved.release() : 0;
        yield new Done(Words.say("editors.done.approved").formatted(release), Optional.empty());
      }
    };
  }

  private static Done said(String what, Optional<String> text) {
    return new Done(Words.say("editors.done." + what), text);
  }

  /** What was written, as the API would read it; browsers end a line with two characters. */
  private static String written(String field, FormBody form) {
    return RemarkReader.read(field, form.field(field).map(it -> it.replace("\r\n", "\n")));
  }

  private static Version version(FormBody form) {
    return form.field(Fields.VERSION)
        .filter(it -> !it.equals(ANY_VERSION))
        .map(it -> new Version(List.of(it)))
        .orElseThrow(
            () -> Problem.of(ProblemType.PRECONDITION_REQUIRED, Words.say("editors.version")));
  }
}
