package dev.stepwell.platform;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The groups of {@link Settings}, each for whom it concerns. */
@Singleton
class SettingGroups {

  private final Settings settings;

  SettingGroups(Settings settings) {
    this.settings = settings;
  }

  @Produces
  @Singleton
  Settings.Follow follow() {
    return settings.follow();
  }

  @Produces
  @Singleton
  Settings.ReleaseStream releaseStream() {
    return settings.releaseStream();
  }

  @Produces
  @Singleton
  Settings.Roles roles() {
    return settings.roles();
  }

  @Produces
  @Singleton
  Settings.Evaluations evaluations() {
    return settings.evaluations();
  }

  @Produces
  @Singleton
  Settings.Tracing tracing() {
    return settings.tracing();
  }
}
