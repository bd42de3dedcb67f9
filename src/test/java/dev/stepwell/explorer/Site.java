package dev.stepwell.explorer;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The pages, asked for as a browser does. */
final class Site {

  private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"([^\"]*)\"");
  private static final Pattern PART =
      Pattern.compile("<(?:script|link|img)[^>]*(?:href|src)=\"([^\"]*)\"");

  private Site() {}

  static Response get(String target) {
    return given().accept("text/html,*/*;q=0.8").urlEncodingEnabled(false).get(target);
  }

  static String html(String target) {
    return get(target).asString();
  }

  /** Where a page leads on this server, without the places within pages. */
  static Set<String> links(String html) {
    Set<String> links = new TreeSet<>();
    LINK.matcher(html)
        .results()
        .map(it -> it.group(1).replaceFirst("#.*", "").replace("&amp;", "&"))
        .filter(it -> it.startsWith("/"))
        .forEach(links::add);
    return links;
  }

  /** What a browser loads with a page. */
  static List<String> parts(String html) {
    return PART.matcher(html).results().map(it -> it.group(1)).distinct().toList();
  }

  /** How many scripts a page has, its own included. */
  static long scripts(String html) {
    return Pattern.compile("<script").matcher(html).results().count();
  }
}
