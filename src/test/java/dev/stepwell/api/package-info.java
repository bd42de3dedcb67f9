/**
 * The reads of {@code /api/v1} as clients see them: each under a profile of its own, with a clock
 * that stands still and a database in which nobody else publishes.
 */
@NullMarked
package dev.stepwell.api;

import org.jspecify.annotations.NullMarked;
