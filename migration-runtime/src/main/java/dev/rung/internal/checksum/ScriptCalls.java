package dev.rung.internal.checksum;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the scripts that a migration runs, where class and name of the call are constants. */
public final class ScriptCalls {
  private static final Pattern CALL =
      Pattern.compile(
          "static dev/rung/migration/Sql\\.script\\([^()]*\\)V\\([^\"]*, TL([^;]*);, S\"([^\"]*)\"\\)");

  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

  private ScriptCalls() {}

  /**
   * A call.
   *
   * @param anchor binary name of the class that the name is relative to, or of one beside it
   * @param name of the script, as written
   */
  public record Call(String anchor, String name) {}

  /**
   * The calls in a normal form.
   *
   * @param migration binary name, to which the form is relative
   */
  public static List<Call> in(String text, String migration) {
    List<Call> calls = new ArrayList<>();
    Matcher call = CALL.matcher(text);
    while (call.find()) {
      String anchor = call.group(1);
      boolean relative = anchor.startsWith("@") || anchor.startsWith("./");
      calls.add(
          new Call(relative ? migration : anchor.replace('/', '.'), unescaped(call.group(2))));
    }
    return calls;
  }

  private static String unescaped(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(
            escape ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
  }
}
