/**
 * Entries of a catalog found by the words that people use: an index in memory of a whole catalog,
 * made when it is first asked for. Searches have threads of their own. It sees {@code release} and
 * below, and {@code platform}; only here is there any Lucene.
 */
@NullMarked
package dev.stepwell.search;

import org.jspecify.annotations.NullMarked;
