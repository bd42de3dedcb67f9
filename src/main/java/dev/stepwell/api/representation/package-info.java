/**
 * What {@code /api/v1} answers: records of its own, made from the values of an edition, so that the
 * inside can change without breaking v1. Members may be added, never lost or changed.
 */
@NullMarked
package dev.stepwell.api.representation;

import org.jspecify.annotations.NullMarked;
