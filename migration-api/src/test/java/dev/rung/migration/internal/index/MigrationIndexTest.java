package dev.rung.migration.internal.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationIndexTest {
  private static final MigrationIndex SHOP =
      new MigrationIndex(
          List.of(
              new IndexEntry(
                  "shop:1",
                  "com.acme.Outer$Create",
                  true,
                  true,
                  true,
                  true,
                  List.of(),
                  "Create\tall"),
              new IndexEntry(
                  "shop:2",
                  "com.acme.Fill",
                  false,
                  false,
                  false,
                  false,
                  List.of("billing:3", "shop:1"),
                  "")),
          List.of(new PackageStamp("com.acme", 2, -2L)));

  @Test
  void isLinesOfFieldsBetweenTabs() {
    assertThat(SHOP.write())
        .isEqualTo(
            """
            # rung-index 1
            P\tcom.acme\t2\tfffffffffffffffe
            M\tshop:1\tcom.acme.Outer$Create\trob\t\tCreate\\tall
            M\tshop:2\tcom.acme.Fill\tf1\tbilling:3,shop:1\t
            """);
  }

  @Test
  void readsWhatItWrote() {
    assertThat(MigrationIndex.parse(SHOP.write())).isEqualTo(SHOP);
    MigrationIndex empty = new MigrationIndex(List.of(), List.of());
    assertThat(MigrationIndex.parse(empty.write())).isEqualTo(empty);
  }

  @Test
  void readsSeveralBehindEachOther() {
    MigrationIndex billing =
        new MigrationIndex(
            List.of(new IndexEntry("billing:3", "b.B", true, false, true, false, List.of(), "")),
            List.of(new PackageStamp("b", 1, 7L)));
    MigrationIndex both = MigrationIndex.parse(SHOP.write() + billing.write());
    assertThat(both.entries())
        .containsExactly(SHOP.entries().get(0), SHOP.entries().get(1), billing.entries().get(0));
    assertThat(both.packages()).containsExactly(SHOP.packages().get(0), billing.packages().get(0));
    assertThat(MigrationIndex.parse(SHOP.write() + "\n" + billing.write())).isEqualTo(both);
  }

  @Test
  void readsATextWithoutLastLineFeed() {
    String text = SHOP.write();
    assertThat(MigrationIndex.parse(text.substring(0, text.length() - 1))).isEqualTo(SHOP);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "# rung-index 2\n",
        "P\tcom.acme\t2\tff\n",
        "# rung-index 1\nX\tcom.acme\n",
        "# rung-index 1\nP\tcom.acme\t2\n",
        "# rung-index 1\nP\tcom.acme\ttwo\tff\n",
        "# rung-index 1\nP\tcom.acme\t2\txyz\n",
        "# rung-index 1\nP\tcom.acme\t2\tff\tmore\n",
        "# rung-index 1\nM\tshop:1\tcom.acme.A\tr\t\n",
        "# rung-index 1\nM\tshop:1\tcom.acme.A\tr\t\tdone\tmore\n",
        "# rung-index 1\nM\tshop:1\tcom.acme.A\trd\t\tdone\n",
        "# rung-index 1\n\u0000\n",
        "# rung-index 1\n<<<<<<< HEAD\n"
      })
  void isNullWhenAnyLineIsForeign(String text) {
    assertThat(MigrationIndex.parse(text)).isNull();
  }

  @Test
  void hasAFieldForEachFileThatAMigrationDeclares() {
    IndexEntry entry =
        new IndexEntry(
            "shop:1",
            "com.acme.A",
            false,
            false,
            true,
            true,
            List.of(),
            "",
            List.of("com/acme/Prices.class", "sql/a\tb, c.sql"));
    MigrationIndex index = new MigrationIndex(List.of(entry), List.of());
    assertThat(index.write())
        .isEqualTo(
            "# rung-index 1\n"
                + "M\tshop:1\tcom.acme.A\tfbd\t\t\tcom/acme/Prices.class\tsql/a\\tb, c.sql\n");
    assertThat(MigrationIndex.parse(index.write())).isEqualTo(index);
  }

  @Test
  void givesBackEveryDescription() {
    String alphabet = "a\\\t\n\rtnr\u00e9 ,";
    Random random = new Random(1);
    List<IndexEntry> entries = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      StringBuilder description = new StringBuilder();
      for (int j = random.nextInt(8); j > 0; j--) {
        description.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      entries.add(
          new IndexEntry(
              "main:" + i,
              "m.M" + i,
              random.nextBoolean(),
              random.nextBoolean(),
              random.nextBoolean(),
              random.nextBoolean(),
              i % 3 == 0 ? List.of() : List.of("main:0"),
              description.toString()));
    }
    MigrationIndex index = new MigrationIndex(entries, List.of());
    assertThat(MigrationIndex.parse(index.write())).isEqualTo(index);
  }
}
