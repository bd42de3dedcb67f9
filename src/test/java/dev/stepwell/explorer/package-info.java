/** The pages for people, as a browser gets them. */
@NullMarked
package dev.stepwell.explorer;

import org.jspecify.annotations.NullMarked;
