package dev.stepwell.content;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Content files in a directory or in a zip. */
public final class ContentArchive {

  /** The most that a zip may hold once it is unpacked: 64 MiB. */
  private static final long MOST_BYTES = 64L * 1024 * 1024;

  /** Zips of equal files are equal: no time of day is in them. */
  private static final FileTime NO_TIME = FileTime.from(Instant.parse("1980-01-01T12:00:00Z"));

  private ContentArchive() {}

  /**
   * Reads a directory with everything beneath it, or a zip.
   *
   * @throws IOException if it cannot be read
   * @throws ContentException if it is no zip, or one that holds too much, or if its files are not
   *     those that its index names
   */
  public static List<ContentFile> read(Path place) throws IOException {
    if (!Files.isDirectory(place)) {
      return unzip(Files.readAllBytes(place));
    }
    try (Stream<Path> paths = Files.walk(place)) {
      List<ContentFile> files = new ArrayList<>();
      for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
        String name = place.relativize(path).toString().replace('\\', '/');
        if (isContent(name)) {
          files.add(new ContentFile(name, text(name, Files.readAllBytes(path))));
        }
      }
      return ContentIndex.checked(files);
    }
  }

  /**
   * Writes a new or an empty directory, or a new zip where the name ends in {@code .zip}. What is
   * there already stays as it is; files whose names begin with a dot may be there.
   *
   * @throws FileAlreadyExistsException if something is there
   */
  public static void write(Path place, List<ContentFile> files) throws IOException {
    if (place.toString().endsWith(".zip")) {
      Files.write(place, zip(files), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      return;
    }
    if (holdsFiles(place)) {
      throw new FileAlreadyExistsException(place.toString());
    }
    for (ContentFile file : ContentIndex.with(files)) {
      Path path = place.resolve(file.name());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.text());
    }
  }

  /** The files as a zip. */
  public static byte[] zip(List<ContentFile> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (ContentFile file : ContentIndex.with(files)) {
        zip.putNextEntry(new ZipEntry(file.name()).setLastModifiedTime(NO_TIME));
        zip.write(file.text().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new IllegalStateException("memory can always be written to", e);
    }
    return bytes.toByteArray();
  }

  /**
   * The files in a zip, in its order.
   *
   * @throws ContentException if it is none, or holds too much, or if its files are not those that
   *     its index names
   */
  public static List<ContentFile> unzip(byte[] zip) {
    List<ContentFile> files = new ArrayList<>();
    long left = MOST_BYTES;
    try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        byte[] bytes = entries.readNBytes((int) Math.min(left, Integer.MAX_VALUE - 8L));
        left -= bytes.length;
        if (left <= 0) {
          throw refused("at most %d bytes, unpacked".formatted(MOST_BYTES));
        }
        if (!entry.isDirectory() && isContent(entry.getName())) {
          files.add(new ContentFile(entry.getName(), text(entry.getName(), bytes)));
        }
      }
    } catch (ZipException | EOFException e) {
      throw refused("a zip that is whole");
    } catch (IOException | IllegalArgumentException e) {
      throw refused("a zip that can be read");
    }
    if (files.isEmpty()) {
      throw refused("a zip with content files in it, which end in .yaml, .yml or .json");
    }
    return ContentIndex.checked(files);
  }

  private static String text(String name, byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new ContentException(List.of(new ContentFault(name, 1, "", "text in UTF-8")));
    }
  }

  private static boolean holdsFiles(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return false;
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.anyMatch(it -> !it.getFileName().toString().startsWith("."));
    }
  }

  private static boolean isContent(String name) {
    return Stream.of(name.split("/")).noneMatch(it -> it.startsWith("."))
        && Stream.of(".yaml", ".yml", ".json").anyMatch(name::endsWith);
  }

  private static ContentException refused(String expected) {
    return new ContentException(List.of(new ContentFault("archive", 1, "", expected)));
  }
}
