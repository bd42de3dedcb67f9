package dev.stepwell.content;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

  private static final String INDEX = "index.yaml";

  private ContentArchive() {}

  /**
   * Reads a directory with everything beneath it, or a zip.
   *
   * @throws IOException if it cannot be read
   * @throws ContentException if it is no zip, or one that holds too much
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
          files.add(new ContentFile(name, Files.readString(path)));
        }
      }
      return files;
    }
  }

  /** Writes a directory, or a zip where the name ends in {@code .zip}. */
  public static void write(Path place, List<ContentFile> files) throws IOException {
    if (place.toString().endsWith(".zip")) {
      Files.write(place, zip(files));
      return;
    }
    for (ContentFile file : withIndex(files)) {
      Path path = place.resolve(file.name());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.text());
    }
  }

  /** The files as a zip. */
  public static byte[] zip(List<ContentFile> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (ContentFile file : withIndex(files)) {
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
   * @throws ContentException if it is none, or holds too much
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
          files.add(new ContentFile(entry.getName(), new String(bytes, StandardCharsets.UTF_8)));
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
    return files;
  }

  /** The index only lists the others. */
  private static boolean isContent(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    return !last.equals(INDEX)
        && !last.startsWith(".")
        && Stream.of(".yaml", ".yml", ".json").anyMatch(last::endsWith);
  }

  private static List<ContentFile> withIndex(List<ContentFile> files) {
    StringBuilder index = new StringBuilder("files:\n");
    files.forEach(file -> index.append("- ").append(file.name()).append('\n'));
    List<ContentFile> all = new ArrayList<>(files);
    all.add(new ContentFile(INDEX, index.toString()));
    return all;
  }

  private static ContentException refused(String expected) {
    return new ContentException(List.of(new ContentFault("archive", 1, "", expected)));
  }
}
