/**
 * Change requests: what editors propose is read, checked against the live catalog, compared with
 * it, reviewed by somebody else, and published. Its tables are its own; releases are made by {@code
 * release}.
 *
 * <p>May use {@code release} and all below it, and {@code problem}.
 */
@NullMarked
package dev.stepwell.authoring;

import org.jspecify.annotations.NullMarked;
