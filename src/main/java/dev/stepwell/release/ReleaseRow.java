package dev.stepwell.release;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of {@code release}. */
@Entity
@Immutable
@Table(name = "release")
class ReleaseRow {

  @Id int number;

  @Column(name = "published_at")
  Instant publishedAt;

  String author;
  String approver;
  String note;

  @Column(name = "content_digest")
  @Nullable String contentDigest;

  /** By whom something came to be named, or no longer is, with this release. */
  String @Nullable [] namings;

  static ReleaseRow of(Release release, Collection<Naming> namings) {
    ReleaseRow row = new ReleaseRow();
    row.namings = namings.stream().map(Naming::text).toArray(String[]::new);
    row.number = release.number();
    row.publishedAt = release.publishedAt();
    row.author = release.author();
    row.approver = release.approver();
    row.note = release.note();
    row.contentDigest = release.contentDigest().orElse(null);
    return row;
  }

  Release value(Optional<Recall> recall) {
    return new Release(
        number, publishedAt, author, approver, note, Optional.ofNullable(contentDigest), recall);
  }
}
