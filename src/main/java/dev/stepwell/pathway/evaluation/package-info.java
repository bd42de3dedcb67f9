/**
 * Where a person stands on a pathway: a pure function of the pathway, a history and a day. No
 * clock, no input or output; every step is answered, with its status and all its reasons.
 */
@NullMarked
package dev.stepwell.pathway.evaluation;

import org.jspecify.annotations.NullMarked;
