package dev.rung.internal.checksum.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the lines of one block. A result is put where it is used; a large one only where nothing
 * else uses it.
 */
final class BlockReader {
  /** Deeper ones keep their results apart, so that no stack of calls grows with foreign code. */
  private static final int DEEPEST = 100;

  private static final int LARGEST_REPEATED = 40;
  private static final String ELEMENT = "element ";

  private final List<String> lines;
  private final Body body;
  private final String result;
  private final Map<String, Integer> uses = new HashMap<>();
  private final Map<String, Integer> stores = new HashMap<>();
  private final Map<String, Term> results = new HashMap<>();
  private final TermParser parser = new TermParser(this::known);

  /**
   * Reads one.
   *
   * @param result the type that the method returns
   */
  BlockReader(List<String> lines, Body body, String result) {
    this.lines = lines;
    this.body = body;
    this.result = result;
  }

  /** Adds what the block has to the body. */
  void read() {
    for (String line : lines) {
      for (String word : FormScan.words(line)) {
        uses.merge(word, 1, Integer::sum);
      }
      if (line.startsWith(ELEMENT) && line.contains(" = (")) {
        stores.merge(array(line), 1, Integer::sum);
      }
    }
    lines.forEach(this::line);
  }

  private static String array(String store) {
    return FormScan.values(store.substring(store.indexOf('(') + 1)).get(0);
  }

  private void line(String line) {
    int space = line.indexOf(' ');
    String first = space < 0 ? line : line.substring(0, space);
    String rest = space < 0 ? "" : line.substring(space + 1);
    switch (first) {
      case "return", "throw" -> end(first, rest);
      case "if" -> condition(rest);
      case "switch" -> cases(rest);
      case "goto" -> body.flow().add(line);
      case "nomatch" -> {
        // what compilers add to a switch that has all cases
      }
      case "element" -> element(line);
      case "annotated", "parameter", "default" -> body.steps().add(Term.leaf(line));
      default -> {
        if (rest.startsWith("= ")) {
          assign(first, rest.substring(2));
        } else if (rest.startsWith(":= ")) {
          assign(first, rest.substring(3));
        } else {
          body.steps().add(parser.parse(line));
        }
      }
    }
  }

  private void end(String kind, String value) {
    if (!value.isEmpty()) {
      Term term = TermParser.typed(kind.equals("return") ? result : "", parser.parse(value));
      body.steps().add(Term.of(new Unit(kind, true, List.of(term))));
    }
  }

  private void condition(String text) {
    int at = text.lastIndexOf(" -> ");
    body.flow().add(text.substring(at));
    Term condition = parser.parse(text.substring(0, at));
    body.steps().add(Term.of(new Unit("if", true, List.of(condition))));
  }

  private void cases(String text) {
    int at = text.lastIndexOf(" {");
    body.flow().add(text.substring(at).replaceAll("[^ {]+ -> ", "-> "));
    String value = text.substring(0, at);
    int space = value.indexOf(' ');
    boolean isEnum = space > 0 && value.indexOf('(') < 0;
    List<Term> operands = new ArrayList<>();
    operands.add(parser.parse(isEnum ? value.substring(space + 1) : value));
    for (String one : text.substring(at + 2, text.length() - 1).split(", ", -1)) {
      int arrow = one.indexOf(" -> ");
      if (arrow > 0) {
        operands.add(Term.leaf("case " + one.substring(0, arrow)));
      }
    }
    body.steps().add(Term.of(new Unit("switch", true, operands)));
  }

  /** A value that is stored in an array; in a literal array it becomes an element. */
  private void element(String line) {
    int open = line.indexOf(" = (");
    if (open < 0) {
      body.steps().add(parser.parse(line));
      return;
    }
    List<String> values = FormScan.values(line.substring(open + 4, line.length() - 1));
    Term array = results.get(values.get(0));
    Term value = parser.parse(values.get(2));
    Unit unit = array == null ? null : array.single();
    if (unit != null
        && unit.isArray()
        && values.get(1).equals("I" + unit.operands().size())
        && value.depth() < DEEPEST) {
      List<Term> elements = new ArrayList<>(unit.operands());
      elements.add(value);
      results.put(values.get(0), Term.of(new Unit(unit.head(), true, elements)));
    } else {
      Term place = Term.leaf(values.get(0));
      List<Term> operands = List.of(place, parser.parse(values.get(1)), value);
      body.steps().add(Term.of(new Unit("store", true, operands)));
    }
  }

  private void assign(String name, String text) {
    Term term = parser.parse(text);
    if (!name.startsWith("v")) {
      body.steps().add(Term.of(new Unit("set", true, List.of(Term.leaf(name), term))));
      return;
    }
    int stored = stores.getOrDefault(name, 0);
    int used = uses.getOrDefault(name, 0) - 1 - stored;
    if (text.startsWith("newarray ") && used == 1) {
      Unit made = term.units().get(0);
      boolean isLiteral = text.endsWith("(I" + stored + ")");
      String type = made.head().substring("newarray ".length());
      results.put(name, isLiteral ? Term.of(Unit.array(type, List.of())) : term);
    } else if (term.depth() < DEEPEST
        && (used == 1 || (used > 1 && !text.startsWith("newarray ") && isSmall(term)))) {
      results.put(name, term);
    } else {
      body.steps().add(term);
    }
  }

  private static boolean isSmall(Term term) {
    return term.size() <= LARGEST_REPEATED;
  }

  private Term known(String word) {
    Term term = results.get(word);
    return term == null ? Term.leaf(word) : term;
  }
}
