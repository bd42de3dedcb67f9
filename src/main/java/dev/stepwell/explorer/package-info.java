/**
 * The pages for people: the ladders to look at, and where somebody stands on one. Rendered here, as
 * whole pages that need no JavaScript; htmx puts parts of the same pages in place. They say what
 * the catalog and the evaluator say, and decide nothing.
 *
 * <p>May use {@code api.evaluation}, {@code api.representation}, {@code search}, {@code picture},
 * {@code content.diff}, {@code release} and below, {@code platform} and {@code problem}.
 */
@NullMarked
package dev.stepwell.explorer;

import org.jspecify.annotations.NullMarked;
