package dev.stepwell.api;

import dev.stepwell.api.representation.PageView;
import dev.stepwell.api.representation.Reading;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Cuts collections into pages. */
final class Pages {

  private static final int USUAL_LIMIT = 50;

  private Pages() {}

  /**
   * The page that a request asks for.
   *
   * @param all the filtered collection, in the order of its keys
   * @param key the key of an item, unique within the collection
   * @param view how an item is shown
   */
  static <T, V> PageView<V> of(
      Read read,
      Reading reading,
      Query query,
      List<T> all,
      Function<T, String> key,
      BiFunction<Reading, T, ? extends V> view) {
    return of(read, "", reading, query, all, key, view);
  }

  /**
   * The same for a collection that stands beneath an entry.
   *
   * @param owner key of that entry
   */
  static <T, V> PageView<V> of(
      Read read,
      String owner,
      Reading reading,
      Query query,
      List<T> all,
      Function<T, String> key,
      BiFunction<Reading, T, ? extends V> view) {
    int limit = query.get(ReadParameter.LIMIT, Integer.class).orElse(USUAL_LIMIT);
    int from =
        query
            .get(ReadParameter.CURSOR, String.class)
            .map(text -> Cursor.parse(text, read, owner, query).after())
            .map(after -> indexAfter(all, key, after))
            .orElse(0);
    int to = Math.min(from + limit, all.size());
    List<V> items = new ArrayList<>();
    all.subList(from, to).forEach(item -> items.add(view.apply(reading, item)));
    if (to < all.size()) {
      // The cursor names the release that is read: every release changes it.
      reading.note(reading.edition().release());
    }
    Optional<String> next =
        to < all.size()
            ? Optional.of(next(read, owner, reading, query, key.apply(all.get(to - 1))))
            : Optional.empty();
    return new PageView<>(items, all.size(), next);
  }

  /** Rows, newest first: at most so many of those that are older than the one with this number. */
  interface Rows<T> {
    List<T> before(long number, int limit);
  }

  /**
   * A page of rows that are numbered as they come.
   *
   * @param list name of the list, to which a cursor is bound
   * @param path its path
   * @param total how many there are; asked after the rows, so that it counts them all
   * @param number the number of a row
   */
  static <T> PageView<Object> newestFirst(
      String list,
      String path,
      Query query,
      Rows<T> rows,
      LongSupplier total,
      ToLongFunction<T> number,
      Function<T, ?> view) {
    int limit = query.get(ReadParameter.LIMIT, Integer.class).orElse(USUAL_LIMIT);
    long before =
        query
            .get(ReadParameter.CURSOR, String.class)
            .map(text -> number(Cursor.parse(text, list, query).after()))
            .orElse(Long.MAX_VALUE);
    List<T> found = rows.before(before, limit + 1);
    List<T> shown = found.subList(0, Math.min(limit, found.size()));
    Optional<String> next =
        found.size() > limit
            ? Optional.of(
                path
                    + "?"
                    + query.kept().entrySet().stream()
                        .map(it -> it.getKey().parameter() + "=" + encoded(it.getValue()) + "&")
                        .collect(Collectors.joining())
                    + ReadParameter.CURSOR.parameter()
                    + "="
                    + Cursor.after(
                        list,
                        query,
                        Long.toString(number.applyAsLong(shown.get(shown.size() - 1)))))
            : Optional.empty();
    List<Object> items = new ArrayList<>();
    shown.forEach(it -> items.add(view.apply(it)));
    return new PageView<>(items, Math.toIntExact(total.getAsLong()), next);
  }

  private static long number(String key) {
    if (!key.matches("[1-9][0-9]{0,17}")) {
      throw Cursor.refused("This is not a cursor of this service. Take it whole from next.");
    }
    return Long.parseLong(key);
  }

  private static <T> int indexAfter(List<T> all, Function<T, String> key, String after) {
    for (int i = 0; i < all.size(); i++) {
      if (key.apply(all.get(i)).equals(after)) {
        return i + 1;
      }
    }
    throw Cursor.refused("This cursor points to an item that is not in the list.");
  }

  /**
   * The way to the next page: the same query, with the cursor behind the last item. It does not
   * depend on the order of the parameters; where they choose the release, it names that by number.
   */
  private static String next(Read read, String owner, Reading reading, Query query, String last) {
    int release = reading.edition().release().number();
    StringBuilder path = new StringBuilder(read.collection(owner)).append('?');
    query
        .kept()
        .forEach(
            (it, text) ->
                path.append(it.parameter()).append('=').append(encoded(text)).append('&'));
    if (query.isPreview()) {
      path.append(ReadParameter.CHANGE_REQUEST.parameter())
          .append('=')
          .append(query.get(ReadParameter.CHANGE_REQUEST, Long.class).orElseThrow())
          .append('&');
    } else if (query.choosesRelease()) {
      path.append(ReadParameter.RELEASE.parameter()).append('=').append(release).append('&');
    }
    return path.append(ReadParameter.CURSOR.parameter())
        .append('=')
        .append(Cursor.after(release, read, owner, query, last))
        .toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
