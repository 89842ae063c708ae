package dev.rung.internal.checksum.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The code of one method: its steps, in order, each result put where it is used.
 *
 * @param steps what happens, blocks one after the other
 * @param flow where blocks begin and go on to
 * @param caught the types of exceptions that are caught
 */
record Body(List<Term> steps, List<String> flow, Set<String> caught) {

  /**
   * Reads the lines behind a method's head.
   *
   * @param head tells what type is returned
   */
  static Body of(String head, List<String> lines) {
    String result = head.substring(head.lastIndexOf(')') + 1);
    Body body = new Body(new ArrayList<>(), new ArrayList<>(), new TreeSet<>());
    List<String> block = new ArrayList<>();
    for (String line : lines) {
      if (line.matches("B[0-9]+")) {
        new BlockReader(block, body, result).read();
        block = new ArrayList<>();
        body.flow.add(line);
      } else {
        block.add(body.withoutHandlers(line));
      }
    }
    new BlockReader(block, body, result).read();
    return body;
  }

  private String withoutHandlers(String line) {
    int at = line.endsWith("}") ? line.lastIndexOf(" catch {") : -1;
    if (at < 0) {
      return line;
    }
    String handlers = line.substring(at + " catch {".length(), line.length() - 1);
    for (String handler : handlers.split(", ", -1)) {
      String type = handler.substring(0, Math.max(0, handler.indexOf(" -> ")));
      if (!type.isEmpty() && !type.equals("any")) { // finally, and the end of synchronized
        caught.add(type);
      }
    }
    return line.substring(0, at);
  }
}
