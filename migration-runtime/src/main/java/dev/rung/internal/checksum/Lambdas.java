package dev.rung.internal.checksum;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Lambdas, method references, and whatever else a compiler links when it first runs. */
final class Lambdas {
  private static final String LAMBDA = "java/lang/invoke/LambdaMetafactory";

  private final Closure closure;
  private final References references;
  private final TypeNames types;

  Lambdas(Closure closure, References references) {
    this.closure = closure;
    this.references = references;
    this.types = references.types();
  }

  /** One, with its arguments. */
  String call(InvokeDynamicInsnNode call, List<Value> arguments) {
    List<String> text = new ArrayList<>();
    boolean isLambda = call.bsm.getOwner().equals(LAMBDA);
    List<String> values = isLambda ? captured(call, arguments) : null;
    text.add(isLambda ? "lambda" : "dynamic " + references.handle(call.bsm));
    String type =
        values == null
            ? types.inferred(Type.getMethodType(call.desc))
            : ":" + types.inferred(Type.getReturnType(call.desc));
    text.add(Quote.name(call.name) + type);
    for (@Nullable Object argument : call.bsmArgs) {
      if (argument != null) {
        text.add(argument instanceof Handle body ? references.handle(body) : ofBootstrap(argument));
      }
    }
    List<String> told = values == null ? new ArrayList<>() : values;
    if (values == null) {
      arguments.forEach(argument -> told.add(argument.text()));
    }
    return String.join(" ", text) + "(" + String.join(", ", told) + ")";
  }

  /** The types of a lambda's parameters and result are mostly inferred. */
  private String ofBootstrap(Object argument) {
    return argument instanceof Type type && type.getSort() == Type.METHOD
        ? "T" + types.inferred(type)
        : references.constant(argument);
  }

  /** The values that a lambda's body takes over, in its order; null for a method reference. */
  private @Nullable List<String> captured(InvokeDynamicInsnNode call, List<Value> arguments) {
    for (Object argument : call.bsmArgs) {
      if (argument instanceof Handle body) {
        MethodNode method = closure.pool().method(body.getOwner(), body.getName(), body.getDesc());
        if (method == null || !Access.isSynthetic(method.access)) {
          return null;
        }
        boolean hasThis = !Access.isStatic(method.access);
        List<Value> taken = arguments.subList(hasThis ? 1 : 0, arguments.size());
        List<String> values = closure.capture(Closure.key(body.getOwner(), method), taken);
        if (hasThis) {
          values.add(0, arguments.get(0).text());
        }
        return values;
      }
    }
    return null;
  }
}
