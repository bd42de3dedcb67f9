/**
 * Everything that goes wrong over HTTP, told in one form: problems (RFC 9457), the mappers that
 * make them out of failures of ours and of the framework, the pages that explain each kind, and the
 * HTTP edges that come before any route (URIs, bodies, CORS). Bodies of requests are read here too,
 * since all that is wrong with one is told at once.
 *
 * <p>May use {@code platform}; knows no feature.
 */
@NullMarked
package dev.stepwell.problem;

import org.jspecify.annotations.NullMarked;
