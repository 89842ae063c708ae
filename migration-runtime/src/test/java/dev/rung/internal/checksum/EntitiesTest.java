package dev.rung.internal.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EntitiesTest {
  @Test
  void equalThingsHaveEqualNamesAlsoWhenTheyUseEachOther() {
    //  a -> b -> a        x -> y -> x
    Entities entities = new Entities();
    define(entities, "a", "even ", "b");
    define(entities, "b", "odd ", "a");
    define(entities, "x", "even ", "y");
    define(entities, "y", "odd ", "x");
    Entities.Resolved names = entities.resolve();
    assertThat(names.in(entities.placeholder("a"))).isEqualTo(names.in(entities.placeholder("x")));
    assertThat(names.in(entities.placeholder("a")))
        .isNotEqualTo(names.in(entities.placeholder("b")));
    assertThat(names.distinct()).hasSize(2);
  }

  @Test
  void aDifferenceFarAwayIsSeen() {
    assertThat(chain("end")).isNotEqualTo(chain("other end"));
  }

  @Test
  void manyLinksTakeNoMoreThanMoments() {
    assertThat(chain("end")).startsWith("{").hasSize(18);
  }

  private static String chain(String end) {
    Entities entities = new Entities();
    for (int i = 0; i < 300; i++) {
      define(entities, "e" + i, "link ", "e" + (i + 1));
    }
    entities.placeholder("e300");
    entities.define("e300", end);
    return entities.resolve().in(entities.placeholder("e0"));
  }

  private static void define(Entities entities, String key, String text, String uses) {
    entities.placeholder(key);
    entities.define(key, text + entities.placeholder(uses));
  }
}
