package dev.rung.internal.checksum;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * What has no name of its own, or none that counts: private methods, lambdas, anonymous classes,
 * helpers. Others refer to it by what it is. Until all texts are known a reference is a
 * placeholder; then {@link #resolve} gives equal things equal names, by partition refinement: start
 * with the hash of each text, and mix in the hashes of what it refers to until no two things that
 * look alike can be told apart any more. So recursion between them costs no more than anything
 * else.
 */
final class Entities {
  private static final char OPEN = 1;
  private static final char CLOSE = 2;
  private static final int DIGITS = 6;
  private static final int WIDTH = DIGITS + 2;
  private static final int HASH_BYTES = 8;

  private final Map<String, Integer> ids = new HashMap<>();
  private final List<String> texts = new ArrayList<>();
  private final BitSet identities = new BitSet();

  /** Whether a key is new; then the caller owes {@link #define}. */
  boolean isNew(String key) {
    return !ids.containsKey(key);
  }

  /** The placeholder of a thing; always of the same width, so that lengths of texts compare. */
  String placeholder(String key) {
    Integer id = ids.get(key);
    if (id == null) {
      id = ids.size();
      ids.put(key, id);
      texts.add("");
    }
    String digits = Integer.toString(id);
    return OPEN + "0".repeat(DIGITS - digits.length()) + digits + CLOSE;
  }

  /** The placeholder of a class that is another one than any that looks like it. */
  String identity(String key) {
    String placeholder = placeholder(key);
    identities.set(idAt(placeholder, 0));
    return placeholder;
  }

  void define(String key, String text) {
    Integer id = ids.get(key);
    if (id == null) {
      throw new IllegalStateException("not mentioned before: " + key);
    }
    texts.set(id, text);
  }

  /** A text with all its placeholders alike: to compare texts before names are known. */
  static String blanked(String text) {
    return text.indexOf(OPEN) < 0 ? text : replace(text, id -> "{}");
  }

  /** All names, by content. */
  Resolved resolve() {
    int count = texts.size();
    byte[][] own = new byte[count][];
    int[][] children = new int[count][];
    for (int i = 0; i < count; i++) {
      own[i] = Sha256.of(blanked(texts.get(i)).getBytes(StandardCharsets.UTF_8));
      children[i] = children(texts.get(i));
    }
    byte[][] hashes = own;
    int distinct = distinct(hashes);
    while (true) {
      byte[][] refined = new byte[count][];
      for (int i = 0; i < count; i++) {
        refined[i] = Sha256.of(joined(own[i], children[i], hashes));
      }
      int now = distinct(refined);
      hashes = refined;
      if (now == distinct) {
        List<String> names = names(hashes);
        return new Resolved(names, List.copyOf(texts), twins(names));
      }
      distinct = now;
    }
  }

  /** Those of the identities whose name is not theirs alone. */
  private BitSet twins(List<String> names) {
    Map<String, Integer> count = new HashMap<>();
    identities.stream().forEach(id -> count.merge(names.get(id), 1, Integer::sum));
    BitSet twins = new BitSet();
    identities.stream().filter(id -> count.getOrDefault(names.get(id), 0) > 1).forEach(twins::set);
    return twins;
  }

  /**
   * The names of all entities, and how to put them into a text. Classes that look alike are
   * numbered in order of first mention, so texts are asked for in their order, by one thread.
   */
  static final class Resolved {
    private final List<String> names;
    private final List<String> texts;
    private final BitSet twins;
    private final Map<Integer, String> numbered = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    private Resolved(List<String> names, List<String> texts, BitSet twins) {
      this.names = names;
      this.texts = texts;
      this.twins = twins;
    }

    String in(String text) {
      return text.indexOf(OPEN) < 0 ? text : replace(text, this::name);
    }

    private String name(int id) {
      return twins.get(id) ? numbered.computeIfAbsent(id, this::number) : names.get(id);
    }

    private String number(int id) {
      String name = names.get(id);
      return name + "#" + counts.merge(name, 1, Integer::sum);
    }

    /** Every distinct entity's text by its name, sorted. */
    Map<String, String> distinct() {
      TreeMap<String, Integer> first = new TreeMap<>();
      for (int i = 0; i < names.size(); i++) {
        first.putIfAbsent(names.get(i), i);
      }
      TreeMap<String, String> sorted = new TreeMap<>();
      first.forEach((name, id) -> sorted.put(name, in(texts.get(id))));
      return sorted;
    }
  }

  private static List<String> names(byte[][] hashes) {
    List<String> names = new ArrayList<>(hashes.length);
    for (byte[] hash : hashes) {
      names.add("{" + HexFormat.of().formatHex(hash, 0, HASH_BYTES) + "}");
    }
    return names;
  }

  private static byte[] joined(byte[] own, int[] children, byte[][] hashes) {
    byte[] joined = Arrays.copyOf(own, own.length * (children.length + 1));
    for (int i = 0; i < children.length; i++) {
      System.arraycopy(hashes[children[i]], 0, joined, own.length * (i + 1), own.length);
    }
    return joined;
  }

  private static int distinct(byte[][] hashes) {
    Set<String> seen = new HashSet<>();
    for (byte[] hash : hashes) {
      seen.add(new String(hash, StandardCharsets.ISO_8859_1));
    }
    return seen.size();
  }

  private static int[] children(String text) {
    int[] children = new int[8];
    int count = 0;
    for (int at = text.indexOf(OPEN); at >= 0; at = text.indexOf(OPEN, at + WIDTH)) {
      if (count == children.length) {
        children = Arrays.copyOf(children, count * 2);
      }
      children[count++] = idAt(text, at);
    }
    return Arrays.copyOf(children, count);
  }

  private static String replace(String text, IntFunction<String> names) {
    StringBuilder replaced = new StringBuilder(text.length());
    int from = 0;
    for (int at = text.indexOf(OPEN); at >= 0; at = text.indexOf(OPEN, from)) {
      replaced.append(text, from, at).append(names.apply(idAt(text, at)));
      from = at + WIDTH;
    }
    return replaced.append(text, from, text.length()).toString();
  }

  private static int idAt(String text, int at) {
    return Integer.parseInt(text, at + 1, at + 1 + DIGITS, 10);
  }
}
