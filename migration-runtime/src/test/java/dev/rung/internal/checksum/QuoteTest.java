package dev.rung.internal.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuoteTest {
  @Test
  void nothingInAStringLooksLikeAMarkOfTheForm() {
    assertThat(Quote.string("it's {0} = 1")).isEqualTo("\"it's {0} = 1\"");
    assertThat(Quote.string("a\"b\\c\n\u0001\u00fc"))
        .isEqualTo("\"a\\u0022b\\u005cc\\u000a\\u0001\\u00fc\"");
  }

  @Test
  void namesThatOnlyOtherLanguagesAllowAreEscaped() {
    assertThat(Quote.name("plain$1_name")).isEqualTo("plain$1_name");
    assertThat(Quote.name("is it, {so}")).isEqualTo("is\\u0020it\\u002c\\u0020\\u007bso\\u007d");
  }
}
