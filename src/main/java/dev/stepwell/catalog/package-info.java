/**
 * The catalog as an immutable value: its entries and the look-ups between them. Pure; it sees only
 * {@code pathway}.
 */
@NullMarked
package dev.stepwell.catalog;

import org.jspecify.annotations.NullMarked;
