/** What the tests share: tools that a test may need, and the line that names the missing ones. */
@org.jspecify.annotations.NullMarked
package dev.stepwell.testing;
