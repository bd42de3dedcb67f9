/** Reads a history from the body of a request, and evaluates it on a pathway made ready once. */
@NullMarked
package dev.stepwell.api.evaluation;

import org.jspecify.annotations.NullMarked;
