package dev.rung.internal.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VersionlessTest {
  private static final String CODE =
      "class @ : x\nmethod up()V\n \"\\u000a@Migration version: \"\n";

  @Test
  void leavesOutTheVersionAndNothingElse() {
    assertThat(
            Versionless.of("v1\n@Migration retry: \"false\"\n@Migration version: \"7\"\n" + CODE))
        .isEqualTo("v1\n@Migration retry: \"false\"\n" + CODE);
  }

  @Test
  void leavesTextAloneThatDeclaresNoVersion() {
    assertThat(Versionless.of("v1\n" + CODE)).isEqualTo("v1\n" + CODE);
    assertThat(Versionless.of("v1\n" + CODE + "\n@Migration version: \"7\"\n"))
        .isEqualTo("v1\n" + CODE + "\n@Migration version: \"7\"\n");
    assertThat(Versionless.of("")).isEmpty();
  }
}
