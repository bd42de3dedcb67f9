package dev.stepwell.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation of {@code /api/v1} for callers who have one of these roles; on a class, all its
 * operations that say nothing of their own. The OpenAPI document tells the same.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Needs {

  /** The roles; any one of them is enough. */
  Role[] value();

  /** Under which settings a role is needed; under others, the operation is public. */
  When when() default When.ALWAYS;
}
