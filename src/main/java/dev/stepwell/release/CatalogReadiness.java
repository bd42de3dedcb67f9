package dev.stepwell.release;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/** Ready means that a catalog is loaded. The database may be away: reads do not need it. */
@Readiness
@Startup
@ApplicationScoped
class CatalogReadiness implements HealthCheck {

  private final Editions editions;

  CatalogReadiness(Editions editions) {
    this.editions = editions;
  }

  @Override
  public HealthCheckResponse call() {
    var response = HealthCheckResponse.named("catalog").status(editions.isOpen());
    if (editions.isOpen()) {
      response.withData("release", editions.current().release().number());
    }
    return response.build();
  }
}
