package dev.rung.internal.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.lang3.StringUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Code that nobody wrote for this test: each class is taken for a migration of its own. */
class RealCodeTest {

  /** Minutes, where it takes seconds: an exponential algorithm would take for ever. */
  @Test
  @Timeout(value = 4, unit = TimeUnit.MINUTES)
  void everyClassOfCommonsLangAndOfJooqHasANormalFormInASmallHeap() throws Exception {
    Path commonsLang =
        Path.of(StringUtils.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path jooq = Corpus.classPath().get(0);

    List<String> lines = lines(commonsLang, jooq);

    assertThat(lines).hasSize(1);
    int looked = Integer.parseInt(lines.get(0).substring("looked at ".length()));
    assertThat(looked).isGreaterThan(3000);
  }

  private static List<String> lines(Path... jars) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                RealCode.class.getName(),
                jars[0].toString(),
                jars[1].toString())
            .redirectErrorStream(true)
            .start();
    try {
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(output).isZero();
      return output.lines().toList();
    } finally {
      process.destroyForcibly();
    }
  }
}
