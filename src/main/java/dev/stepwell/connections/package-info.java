/**
 * Who is connected: how many may be and until when, how long a request and an answer may take, and
 * how much is held of both. What they are answered is sent together. Uses no other package.
 */
@org.jspecify.annotations.NullMarked
package dev.stepwell.connections;
