@org.jspecify.annotations.NullMarked
package dev.stepwell.picture;
