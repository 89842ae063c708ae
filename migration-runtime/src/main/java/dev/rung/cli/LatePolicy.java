package dev.rung.cli;

import dev.rung.LateArrivals;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What to do with late arrivals, in lower case as options are. */
final class LatePolicy implements ITypeConverter<LateArrivals> {

  @Override
  public LateArrivals convert(String text) {
    for (LateArrivals policy : LateArrivals.values()) {
      if (policy.name().toLowerCase(Locale.ROOT).equals(text)) {
        return policy;
      }
    }
    throw new TypeConversionException("'" + text + "' is none of allow, warn and fail");
  }
}
