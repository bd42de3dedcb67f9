/**
 * Who is asking, and who may do what: bearer tokens of an OpenID Connect provider, the roles that
 * they give, and the door before {@code /api/v1}, which lets nobody through to an operation that is
 * not theirs. In the profile dev it makes its own short-lived tokens.
 *
 * <p>May use {@code problem} and {@code platform}; knows no feature.
 */
@NullMarked
package dev.stepwell.identity;

import org.jspecify.annotations.NullMarked;
