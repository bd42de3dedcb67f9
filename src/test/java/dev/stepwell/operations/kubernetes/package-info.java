/**
 * Tests of the manifests in {@code k8s}: what kustomize renders is read as strictly as an API
 * server reads it, and each object is held against the others and against the service.
 */
@org.jspecify.annotations.NullMarked
package dev.stepwell.operations.kubernetes;
