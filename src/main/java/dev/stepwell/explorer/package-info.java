/**
 * The pages for people: the ladders to look at, treatments, the search, releases compared. Rendered
 * here, as whole pages that need no JavaScript; htmx puts parts of the same pages in place. They
 * say what the catalog says, and decide nothing.
 *
 * <p>May use {@code search}, {@code picture}, {@code content.diff}, {@code release}, {@code
 * catalog}, {@code pathway}, {@code platform} and {@code problem}.
 */
@NullMarked
package dev.stepwell.explorer;

import org.jspecify.annotations.NullMarked;
