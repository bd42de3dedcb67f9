package dev.stepwell.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation of {@code /api/v1} for everybody: no credential is needed, and none is looked at, so
 * that the answer is the same for all. What is neither this nor {@link Needs} is for nobody.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Public {}
