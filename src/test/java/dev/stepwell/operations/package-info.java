/** Tests of what operators use: the image, the manifests and the README. */
@org.jspecify.annotations.NullMarked
package dev.stepwell.operations;
