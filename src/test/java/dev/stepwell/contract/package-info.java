/** Tests of the contract: {@code openapi/openapi.yaml} against what is served and was released. */
@org.jspecify.annotations.NullMarked
package dev.stepwell.contract;
