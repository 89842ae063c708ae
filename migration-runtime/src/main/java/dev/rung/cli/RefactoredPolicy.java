package dev.rung.cli;

import dev.rung.Refactored;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What to do with refactored migrations, in lower case as options are. */
final class RefactoredPolicy implements ITypeConverter<Refactored> {

  @Override
  public Refactored convert(String text) {
    for (Refactored policy : Refactored.values()) {
      if (policy.name().toLowerCase(Locale.ROOT).equals(text)) {
        return policy;
      }
    }
    throw new TypeConversionException("'" + text + "' is neither fail nor warn");
  }
}
