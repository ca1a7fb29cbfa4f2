package org.ambassadorbot.app.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds the route of a request: the whole path first, then the longest beginning. */
final class RouteTable {
  private final Map<String, List<Route>> exact = new HashMap<>();
  private final List<Subtree> subtrees;

  RouteTable(List<Route> routes) {
    for (Route route : routes) {
      if (!route.isSubtree()) {
        exact.computeIfAbsent(route.path(), path -> new ArrayList<>()).add(route);
      }
    }
    subtrees =
        routes.stream()
            .filter(Route::isSubtree)
            .collect(Collectors.groupingBy(Route::path))
            .entrySet()
            .stream()
            .map(entry -> new Subtree(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparing((Subtree tree) -> tree.beginning().length()).reversed())
            .toList();
  }

  /** Everything below a path. */
  private record Subtree(String beginning, List<Route> routes) {}

  /** What is at a path, by whatever method; empty when nothing is. */
  List<Route> at(String path) {
    List<Route> whole = exact.get(path);
    if (whole != null) {
      return whole;
    }
    for (Subtree subtree : subtrees) {
      if (path.startsWith(subtree.beginning())) {
        return subtree.routes();
      }
    }
    return List.of();
  }

  /** The methods taken by some routes, as the header {@code Allow} lists them. */
  static String methodsOf(List<Route> routes) {
    TreeSet<String> methods = new TreeSet<>();
    routes.forEach(route -> methods.addAll(route.methods()));
    return String.join(", ", methods);
  }
}
