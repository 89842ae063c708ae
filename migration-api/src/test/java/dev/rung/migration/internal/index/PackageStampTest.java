package dev.rung.migration.internal.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PackageStampTest {

  @Test
  void pinsItsHashSinceJarsCarryIt() {
    assertThat(PackageStamp.of("p", List.of())).isEqualTo(stamp(0, "cbf29ce484222325"));
    assertThat(PackageStamp.of("p", List.of("A"))).isEqualTo(stamp(1, "09087907b5a11159"));
    assertThat(PackageStamp.of("p", List.of("A", "B"))).isEqualTo(stamp(2, "47de528c0b2c8e0a"));
  }

  @Test
  void countsTopLevelClassesOnly() {
    assertThat(PackageStamp.of("p", List.of("A", "A$Inner", "A$1", "package-info", "module-info")))
        .isEqualTo(PackageStamp.of("p", List.of("A")));
    assertThat(PackageStamp.of("p", List.of("A$Inner")))
        .isEqualTo(PackageStamp.of("p", List.of("A")));
    assertThat(PackageStamp.of("p", List.of("$A")).classes()).isEqualTo(1);
  }

  @Test
  void doesNotDependOnOrder() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      names.add("Class" + i);
    }
    PackageStamp inOrder = PackageStamp.of("p", names);
    Collections.shuffle(names, new Random(1));
    assertThat(PackageStamp.of("p", names)).isEqualTo(inOrder);
  }

  @Test
  void tellsNamesApartWhereverTheyAreCut() {
    Set<Long> hashes = new HashSet<>();
    for (List<String> names :
        List.of(List.of("AB"), List.of("A", "B"), List.of("BA"), List.of("A"), List.of("B"))) {
      assertThat(hashes.add(PackageStamp.of("p", names).hash())).as("%s", names).isTrue();
    }
  }

  private static PackageStamp stamp(int classes, String hash) {
    return new PackageStamp("p", classes, Long.parseUnsignedLong(hash, 16));
  }
}
