/** Tests of what operators use: the image and the manifests. */
@org.jspecify.annotations.NullMarked
package dev.stepwell.operations;
