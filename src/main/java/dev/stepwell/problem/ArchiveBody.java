package dev.stepwell.problem;

/**
 * The body of a request that is an archive of documents: a zip, as it came. A resource takes it as
 * its entity: by then, what is too large has been answered with a 413.
 *
 * @param bytes the zip; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // read once, by whoever takes it
public record ArchiveBody(byte[] bytes) {

  /** 8 MiB: the content files of some thousand conditions. */
  static final int LIMIT = 8 * 1024 * 1024;

  /** The media type of zips. */
  public static final String ZIP = "application/zip";
}
