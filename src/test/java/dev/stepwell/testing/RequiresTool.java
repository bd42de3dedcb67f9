package dev.stepwell.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Names the tools that a test needs beside a JDK and Maven. While one is missing the test is
 * skipped, and named in the closing line; with {@code -Dci} it fails. Such a test is named {@code
 * *IT}, so that the line comes last.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(RequiresToolCondition.class)
public @interface RequiresTool {

  /** Names of commands, as typed in a shell. */
  String[] value();
}
