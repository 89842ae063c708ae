package dev.rung.internal.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ResourceContentTest {
  private static final String PLAIN = "select 1;\nselect '\u00e9';\n";

  @Test
  void readsBothKindsOfLineEndsAlike() {
    assertThat(hash(PLAIN.replace("\n", "\r\n"))).isEqualTo(hash(PLAIN));
  }

  @Test
  void dropsTheByteOrderMark() {
    assertThat(hash("\uFEFF" + PLAIN)).isEqualTo(hash(PLAIN));
    assertThat(hash("\uFEFF")).isEqualTo(hash(""));
    assertThat(hash("x\uFEFF")).isNotEqualTo(hash("x"));
  }

  @Test
  void seesAReturnThatEndsNoLine() {
    assertThat(hash("select 1\r;")).isNotEqualTo(hash("select 1;"));
    assertThat(hash("select 1;\r")).isNotEqualTo(hash("select 1;"));
    assertThat(hash("select 1;\r\r\n")).isNotEqualTo(hash("select 1;\n"));
  }

  @Test
  void seesABlankLineMore() {
    assertThat(hash("select 1;\n\n")).isNotEqualTo(hash("select 1;\n"));
  }

  @Test
  void takesTextOfAnotherEncodingForText() {
    byte[] windows = "insert into t values ('\u00e9');\r\n".getBytes(StandardCharsets.ISO_8859_1);
    byte[] unix = "insert into t values ('\u00e9');\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(ResourceContent.hash(windows)).isEqualTo(ResourceContent.hash(unix));
  }

  @Test
  void countsEveryByteOfWhatIsNoText() {
    assertThat(ResourceContent.hash(new byte[] {1, 0, '\r', '\n'}))
        .isNotEqualTo(ResourceContent.hash(new byte[] {1, 0, '\n'}));
  }

  private static String hash(String text) {
    return ResourceContent.hash(text.getBytes(StandardCharsets.UTF_8));
  }
}
