/**
 * What differs between two catalogs: entry by entry, field by field, and for a pathway step by
 * step. Pure; it compares the document form. It sees {@code content}, {@code catalog} and {@code
 * pathway}.
 */
@NullMarked
package dev.stepwell.content.diff;

import org.jspecify.annotations.NullMarked;
