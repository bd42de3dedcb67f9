/**
 * "Where do we stand?": the questions of a ladder as a form, and where the answers lead. They are
 * judged and answered as the API does, and kept nowhere.
 *
 * <p>May use {@code explorer}, {@code api.evaluation}, {@code api.representation}, {@code picture},
 * {@code catalog}, {@code pathway}, {@code problem} and {@code platform}.
 */
@NullMarked
package dev.stepwell.explorer.where;

import org.jspecify.annotations.NullMarked;
