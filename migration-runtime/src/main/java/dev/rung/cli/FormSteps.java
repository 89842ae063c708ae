package dev.rung.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * The steps of a normal form, told nearly as in source. What is only there to tell overloads apart
 * is left out; a step of a rare kind stays as it is, but for its names and literals.
 */
final class FormSteps {
  /** A lambda's method, its type, the kind of body, the body, and its type here. */
  private static final int LAMBDA_WORDS = 6;

  private final FormNames names;

  FormSteps(FormNames names) {
    this.names = names;
  }

  /** A step as people read it. */
  String of(String step) {
    int assigned = step.indexOf(" = ");
    boolean result = assigned > 0 && step.charAt(0) == 'v' && isName(step.substring(0, assigned));
    String target = result ? step.substring(0, assigned + 3) : "";
    String action = step.substring(target.length());
    int handlers = action.lastIndexOf(") catch {") + 1;
    String caught = handlers > 0 ? names.readable(action.substring(handlers)) : "";
    return target + action(handlers > 0 ? action.substring(0, handlers) : action) + caught;
  }

  private static boolean isName(String text) {
    return text.chars().allMatch(Character::isLetterOrDigit);
  }

  private String action(String action) {
    int open = lastGroup(action);
    if (open < 0) {
      return names.readable(action);
    }
    String head = action.substring(0, open);
    List<String> values = values(action.substring(open + 1, action.length() - 1));
    if (head.startsWith("call ") || head.startsWith("super ")) {
      return onTarget(head, values);
    } else if (head.startsWith("static ")) {
      return ofClass(member(head.substring("static ".length()))) + list(values);
    } else if (head.startsWith("init ")) {
      return made(member(head.substring("init ".length())), values);
    } else if (head.startsWith("get ") || head.startsWith("put ")) {
      return field(head, values);
    } else if (head.startsWith("element ")) {
      String element = values.size() < 2 ? "" : values.get(0) + "[" + values.get(1) + "]";
      return values.size() == 3 ? element + " = " + values.get(2) : element;
    } else if (head.startsWith("newarray ") && values.size() == 1) {
      String type = head.substring("newarray ".length());
      return "new " + names.descriptor(type) + "[" + values.get(0) + "]";
    } else if (head.startsWith("lambda ")) {
      return lambda(head, values);
    }
    return names.readable(head) + list(values);
  }

  /** The interface's method, the code behind it, and the values that it takes along. */
  private String lambda(String head, List<String> values) {
    String[] words = head.split(" ", -1);
    if (words.length != LAMBDA_WORDS) {
      return names.readable(head) + list(values);
    }
    String name = words[1].split("[(:]", 2)[0];
    int type = Math.max(words[1].lastIndexOf(')'), words[1].lastIndexOf(':')) + 1;
    String body =
        switch (words[3]) {
          case "new" -> made(member(words[4]), values);
          case "newarray" -> "new " + names.descriptor(words[4]) + "[]";
          default -> ofClass(member(words[4])) + list(values);
        };
    return "lambda " + names.descriptor(words[1].substring(type)) + "." + name + " -> " + body;
  }

  /** Where the parentheses at the end begin; -1 when there are none. */
  private static int lastGroup(String text) {
    int depth = 0;
    int open = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        i = FormNames.endOfString(text, i) - 1;
      } else if (c == '(') {
        open = depth++ == 0 ? i : open;
      } else if (c == ')') {
        depth--;
      }
    }
    return text.endsWith(")") ? open : -1;
  }

  private List<String> values(String text) {
    List<String> values = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        i = FormNames.endOfString(text, i) - 1;
      } else if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      } else if (c == ',' && depth == 0) {
        values.add(names.readable(text.substring(from, i)));
        from = i + 2;
      }
    }
    if (!text.isEmpty()) {
      values.add(names.readable(text.substring(from)));
    }
    return values;
  }

  /** A method without its descriptor. */
  private static String member(String method) {
    int open = method.indexOf('(');
    return open < 0 ? method : method.substring(0, open);
  }

  private String onTarget(String head, List<String> values) {
    String member = member(head.substring(head.indexOf(' ') + 1));
    boolean isSuper = head.startsWith("super ");
    if (values.isEmpty() || member.indexOf('{') >= 0) {
      return (isSuper ? "super " : "") + names.readable(member) + list(values);
    }
    String name = member.substring(member.lastIndexOf('.') + 1);
    String target = isSuper ? "super" : values.get(0);
    return target + "." + name + list(values.subList(1, values.size()));
  }

  private String ofClass(String member) {
    int dot = member.lastIndexOf('.');
    return member.indexOf('{') >= 0 || dot < 0
        ? names.readable(member)
        : names.type(member.substring(0, dot)) + member.substring(dot);
  }

  private String made(String constructor, List<String> values) {
    boolean named = constructor.endsWith(".<init>");
    String type = named ? constructor.substring(0, constructor.length() - 7) : constructor;
    boolean other = named && !values.isEmpty() && values.get(0).equals("this");
    return other
        ? names.type(type) + ".constructor" + list(values)
        : "new " + names.readable(type) + list(values);
  }

  private String field(String head, List<String> values) {
    boolean isStatic = head.contains(" static ");
    boolean isWrite = head.startsWith("put ");
    String field = head.substring(head.lastIndexOf(' ') + 1);
    int colon = field.indexOf(':');
    String member = colon < 0 ? field : field.substring(0, colon);
    String init = field.contains("+init{") ? field.substring(field.indexOf("+init{")) : "";
    String name = member.substring(member.lastIndexOf('.') + 1);
    String target = isStatic ? ofClass(member) : values.get(0) + "." + name;
    return target + names.readable(init) + (isWrite ? " = " + values.get(values.size() - 1) : "");
  }

  private static String list(List<String> values) {
    return "(" + String.join(", ", values) + ")";
  }
}
