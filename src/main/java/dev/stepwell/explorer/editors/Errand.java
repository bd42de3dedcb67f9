package dev.stepwell.explorer.editors;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What somebody is on a page for: the operation of the API that a program would ask for.
 *
 * @param page the path of the page
 * @param method the method of the operation
 * @param operation the path of the operation
 */
record Errand(String page, String method, String operation) {

  /** The path of the page with all change requests. */
  static final String LIST = "/change-requests";

  private static final String API = "/api/v1";

  /** To look at what there is. */
  static Errand list() {
    return new Errand(LIST, "GET", API + LIST);
  }

  /** To do something about a change request. */
  static Errand of(Action action, String request) {
    String page = page(request);
    return new Errand(page, action.method(), API + page + action.path());
  }

  /** The path of the page of a change request. */
  static String page(String request) {
    return LIST + "/" + URLEncoder.encode(request, StandardCharsets.UTF_8);
  }
}
