package dev.rung.processor;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * The class file of a final class that has texts as constants and nothing else: what javac makes of
 * {@code public static final String TEXT_1 = "..."}. Written by hand, because a source would cost
 * one more round, in which javac enters every class of the compilation anew.
 */
final class ConstantsClass {
  private static final int MAGIC = 0xCAFEBABE;
  private static final int JAVA_8 = 52;
  private static final int UTF8 = 1;
  private static final int CLASS = 7;
  private static final int STRING = 8;
  private static final int PUBLIC_FINAL_SUPER = 0x31;
  private static final int PUBLIC_STATIC_FINAL = 0x19;

  // The constant pool: a class is a name and a reference to it, and so is a text.
  private static final int THIS = 2;
  private static final int SUPER = 4;
  private static final int STRING_TYPE = 5;
  private static final int CONSTANT_VALUE = 6;
  private static final int FIRST_FIELD = 7;
  private static final int ENTRIES_PER_FIELD = 3;

  private ConstantsClass() {}

  /** The name of the constant with that number, from 0 on. */
  static String field(int number) {
    return "TEXT_" + number;
  }

  /**
   * The bytes of the class file.
   *
   * @param name with dots
   * @param texts the constants, each of at most 65,535 bytes
   */
  static byte[] bytes(String name, List<String> texts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(MAGIC);
    out.writeInt(JAVA_8);
    out.writeShort(FIRST_FIELD + ENTRIES_PER_FIELD * texts.size());
    utf8(out, name.replace('.', '/'));
    reference(out, CLASS, THIS - 1);
    utf8(out, "java/lang/Object");
    reference(out, CLASS, SUPER - 1);
    utf8(out, "Ljava/lang/String;");
    utf8(out, "ConstantValue");
    for (int i = 0; i < texts.size(); i++) {
      utf8(out, field(i));
      utf8(out, texts.get(i));
      reference(out, STRING, firstEntry(i) + 1);
    }
    out.writeShort(PUBLIC_FINAL_SUPER);
    out.writeShort(THIS);
    out.writeShort(SUPER);
    out.writeShort(0); // interfaces
    out.writeShort(texts.size());
    for (int i = 0; i < texts.size(); i++) {
      out.writeShort(PUBLIC_STATIC_FINAL);
      out.writeShort(firstEntry(i));
      out.writeShort(STRING_TYPE);
      out.writeShort(1); // attributes
      out.writeShort(CONSTANT_VALUE);
      out.writeInt(Short.BYTES);
      out.writeShort(firstEntry(i) + 2);
    }
    out.writeShort(0); // methods
    out.writeShort(0); // attributes
    return bytes.toByteArray();
  }

  private static int firstEntry(int field) {
    return FIRST_FIELD + ENTRIES_PER_FIELD * field;
  }

  private static void utf8(DataOutputStream out, String text) throws IOException {
    out.writeByte(UTF8);
    out.writeUTF(text);
  }

  private static void reference(DataOutputStream out, int tag, int entry) throws IOException {
    out.writeByte(tag);
    out.writeShort(entry);
  }
}
