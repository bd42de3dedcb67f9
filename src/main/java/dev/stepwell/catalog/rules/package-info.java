/**
 * The rules that a catalog must keep before it is published, checked by form on the whole value.
 * All violations are reported, never just the first.
 */
@NullMarked
package dev.stepwell.catalog.rules;

import org.jspecify.annotations.NullMarked;
