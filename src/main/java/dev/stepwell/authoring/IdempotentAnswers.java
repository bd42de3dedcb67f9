package dev.stepwell.authoring;

import dev.stepwell.content.CanonicalJson;
import dev.stepwell.identity.Caller;
import dev.stepwell.problem.Fault;
import dev.stepwell.problem.Problem;
import dev.stepwell.problem.ProblemType;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Does once what is asked for twice under one key, and gives the same answer to both. Refusals are
 * not kept: whoever is refused may correct the request and send it under the same key.
 */
@ApplicationScoped
public class IdempotentAnswers {

  /** The header that names the key. */
  public static final String HEADER = "Idempotency-Key";

  private static final int LONGEST_KEY = 200;
  private static final Duration KEPT = Duration.ofDays(7);

  private final Rows rows;
  private final Clock clock;

  IdempotentAnswers(Rows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /** {@code idempotent_answer} */
  @ApplicationScoped
  static class Rows implements PanacheRepository<IdempotentAnswerRow> {}

  /**
   * An answer.
   *
   * @param status its HTTP status
   * @param headers its own headers
   * @param body its JSON
   */
  public record Answer(int status, Map<String, String> headers, String body) {

    /** Copies the headers. */
    public Answer {
      headers = Map.copyOf(headers);
    }
  }

  /**
   * The answer to a request: what the work gives, which is done in the same transaction, or what it
   * gave before.
   *
   * @param key the caller's own name of the request
   * @param request method, path and body: the same key does not stand for another one
   * @throws Problem a 400 for a key that is none, a 422 for one that stands for another request
   */
  @Transactional
  public Answer once(Caller caller, String key, String request, Supplier<Answer> work) {
    requireKey(key);
    takeTurns(caller, key);
    String digest = CanonicalJson.sha256(request.getBytes(StandardCharsets.UTF_8));
    return rows.find("subject = ?1 and key = ?2", caller.subject(), key)
        .firstResultOptional()
        .map(before -> again(before, digest))
        .orElseGet(() -> keep(caller, key, digest, work.get()));
  }

  private static void requireKey(String key) {
    boolean plain = key.chars().allMatch(c -> c > ' ' && c < 0x7f);
    if (key.isEmpty() || key.length() > LONGEST_KEY || !plain) {
      throw Problem.invalidParameters(
          List.of(
              Fault.inHeader(
                  HEADER,
                  "invalid-key",
                  "A key has 1 to %d visible ASCII characters, such as a UUID."
                      .formatted(LONGEST_KEY))));
    }
  }

  /** Whoever sends the same key at the same time waits until this transaction has ended. */
  private void takeTurns(Caller caller, String key) {
    rows.getEntityManager()
        .createNativeQuery(
            "select cast(pg_advisory_xact_lock(hashtextextended(:name, 0)) as text)", String.class)
        .setParameter("name", caller.subject() + "\n" + key)
        .getSingleResult();
  }

  private static Answer again(IdempotentAnswerRow before, String digest) {
    if (!before.requestDigest.equals(digest)) {
      throw Problem.of(
              ProblemType.INVALID_BODY,
              "This Idempotency-Key stands for another request already. Take a new one.")
          .withFaults(
              List.of(
                  Fault.inHeader(
                      HEADER,
                      "key-of-another-request",
                      "It was sent with another body, or to another address.")));
    }
    return new Answer(before.status, StoredJson.headers(before.headers), before.body);
  }

  private Answer keep(Caller caller, String key, String digest, Answer answer) {
    rows.delete("createdAt < ?1", clock.instant().minus(KEPT));
    IdempotentAnswerRow row = new IdempotentAnswerRow();
    row.subject = caller.subject();
    row.key = key;
    row.requestDigest = digest;
    row.status = answer.status();
    row.headers = StoredJson.write(answer.headers());
    row.body = answer.body();
    row.createdAt = clock.instant();
    rows.persist(row);
    return answer;
  }
}
