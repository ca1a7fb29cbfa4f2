package org.ambassadorbot.app.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Finds the route of a request: the whole path first, then the longest beginning. */
final class RouteTable {
  private final Map<String, List<Route>> exact = new HashMap<>();
  private final List<Route> subtrees;

  RouteTable(List<Route> routes) {
    for (Route route : routes) {
      if (!route.isSubtree()) {
        exact.computeIfAbsent(route.path(), path -> new ArrayList<>()).add(route);
      }
    }
    subtrees =
        routes.stream()
            .filter(Route::isSubtree)
            .sorted(Comparator.comparing((Route route) -> route.path().length()).reversed())
            .toList();
  }

  /** What is at a path, by whatever method; empty when nothing is. */
  List<Route> at(String path) {
    List<Route> whole = exact.get(path);
    if (whole != null) {
      return whole;
    }
    Optional<String> beginning =
        subtrees.stream().map(Route::path).filter(path::startsWith).findFirst();
    return subtrees.stream()
        .filter(route -> beginning.filter(route.path()::equals).isPresent())
        .toList();
  }

  /** The methods taken by some routes, as the header {@code Allow} lists them. */
  static String methodsOf(List<Route> routes) {
    TreeSet<String> methods = new TreeSet<>();
    routes.forEach(route -> methods.addAll(route.methods()));
    return String.join(", ", methods);
  }
}
