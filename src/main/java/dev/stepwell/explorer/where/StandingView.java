package dev.stepwell.explorer.where;

import dev.stepwell.explorer.LadderStep;
import dev.stepwell.explorer.NamedLink;
import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Optional;

/**
 * Where the answers lead.
 *
 * @param disposition term of what comes next
 * @param title the same in a few words
 * @param text and in a sentence
 * @param flagged the red flags that are present, and what to do
 * @param excluded why the ladder is not made for this person
 * @param unanswered the questions of the screen that are open
 * @param next what to do or go on with now
 * @param handOver the ladders that go on
 * @param consultation how the criteria for a surgical consultation look
 * @param notUsed what counts for nothing here
 * @param picture the ladder, lit up, as an SVG element
 * @param steps the ladder, lit up
 * @param day for which it holds
 * @param validUntil when to ask again
 * @param notice what this is, and is not
 * @param curl the same request to the API
 * @param answer what the API answers
 */
record StandingView(
    String disposition,
    String title,
    String text,
    List<Flag> flagged,
    List<Excluded> excluded,
    List<NamedLink> unanswered,
    List<NamedLink> next,
    List<HandOver> handOver,
    String consultation,
    List<String> notUsed,
    RawString picture,
    List<LadderStep> steps,
    String day,
    String validUntil,
    String notice,
    String curl,
    String answer) {

  /** A red flag that is present. */
  record Flag(String sign, String action) {}

  /** Why somebody is out of scope, and what to do instead. */
  record Excluded(String text, Optional<String> help) {}

  /** A ladder that goes on, and why. */
  record HandOver(NamedLink to, String because) {}
}
