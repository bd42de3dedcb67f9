package dev.stepwell.problem;

import com.fasterxml.jackson.core.JacksonException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.CharConversionException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the bodies of requests: not beyond the limit, and with what is wrong with them as problems.
 * Only here is a failure of JSON the caller's; anywhere else it is ours.
 */
@Provider
class RequestBodies implements ReaderInterceptor {

  @Override
  public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) {
    var body = new LimitedBody(context.getInputStream());
    context.setInputStream(body);
    try {
      var read = context.proceed();
      if (read == null) {
        throw BodyFaults.nothing(body.isEmpty());
      }
      return read;
    } catch (WebApplicationException e) {
      if (e.getCause() instanceof JacksonException failure) {
        throw BodyFaults.problemOf(failure);
      }
      throw e;
    } catch (JacksonException e) {
      throw BodyFaults.problemOf(e);
    } catch (CharConversionException e) {
      throw BodyFaults.notText();
    } catch (IOException e) {
      throw Problem.of(ProblemType.BAD_REQUEST, "The body did not arrive whole.");
    }
  }
}
