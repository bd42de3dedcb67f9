/** The pages in a real browser: what people see, and what they do without a mouse or a script. */
@NullMarked
package dev.stepwell.browser;

import org.jspecify.annotations.NullMarked;
