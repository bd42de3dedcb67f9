package dev.stepwell.release;

import static dev.stepwell.release.Changed.CONTENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.testing.Eventually;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** Where nothing tells of news, a look every now and then finds it. */
@QuarkusTest
@TestProfile(Followed.ByLooking.class)
class FollowingByLookingTest {

  @Inject OtherReplica other;
  @Inject Editions editions;

  @Test
  void a_release_of_another_replica_is_found() {
    Edition published =
        other.publish(
            Change.put(Changed.summary(CONTENT, "sciatica", "Leg.").condition("sciatica").get()));

    Eventually.holds(() -> assertThat(editions.current()).isEqualTo(published));
  }
}
