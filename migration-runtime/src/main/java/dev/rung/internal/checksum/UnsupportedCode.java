package dev.rung.internal.checksum;

/** A class file with something in it that the normal form does not know. */
final class UnsupportedCode extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnsupportedCode(String what) {
    super(what);
  }
}
