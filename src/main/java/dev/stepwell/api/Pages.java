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

/** Cuts collections into pages. */
final class Pages {

  private static final int USUAL_LIMIT = 50;

  private Pages() {}

  /**
   * The page that a request asks for.
   *
   * @param all the filtered collection, in the order of its keys
   * @param key the key of an item, unique and ascending within the collection
   * @param view how an item is shown
   */
  static <T> PageView<Object> of(
      Read read,
      Reading reading,
      Query query,
      List<T> all,
      Function<T, String> key,
      BiFunction<Reading, T, ?> view) {
    int limit = query.get(ReadParameter.LIMIT, Integer.class).orElse(USUAL_LIMIT);
    int from =
        query
            .get(ReadParameter.CURSOR, String.class)
            .map(text -> Cursor.parse(text, read, query).after())
            .map(after -> indexAfter(all, key, after))
            .orElse(0);
    int to = Math.min(from + limit, all.size());
    List<Object> items = new ArrayList<>();
    all.subList(from, to).forEach(item -> items.add(view.apply(reading, item)));
    if (to < all.size()) {
      // The cursor names the release that is read: every release changes it.
      reading.note(reading.edition().release());
    }
    Optional<String> next =
        to < all.size()
            ? Optional.of(next(read, reading, query, key.apply(all.get(to - 1))))
            : Optional.empty();
    return new PageView<>(items, all.size(), next);
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
  private static String next(Read read, Reading reading, Query query, String last) {
    int release = reading.edition().release().number();
    StringBuilder path = new StringBuilder(read.collection()).append('?');
    query
        .kept()
        .forEach(
            (it, text) ->
                path.append(it.parameter()).append('=').append(encoded(text)).append('&'));
    if (query.choosesRelease()) {
      path.append(ReadParameter.RELEASE.parameter()).append('=').append(release).append('&');
    }
    return path.append(ReadParameter.CURSOR.parameter())
        .append('=')
        .append(Cursor.after(release, read, query, last))
        .toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
