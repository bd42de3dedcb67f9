/**
 * Completes the OpenAPI document, at build time, from the tables by which requests are answered,
 * and serves it. It is used by nobody.
 */
@NullMarked
package dev.stepwell.api.contract;

import org.jspecify.annotations.NullMarked;
