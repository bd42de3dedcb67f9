/**
 * Who did what, when, from where, and what came of it: a row that is never changed, and a line in
 * the log. What is done is noted in the transaction that does it; what is refused, on its own.
 *
 * <p>May use {@code identity}, {@code problem} and {@code platform}; knows no feature.
 */
@NullMarked
package dev.stepwell.audit;

import org.jspecify.annotations.NullMarked;
