package dev.rung.internal.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AdvisoryKeysTest {

  @Test
  void keysDifferByPurposeSchemaAndTable() {
    AdvisoryKeys keys = AdvisoryKeys.of(location("public", "rung_history"));

    assertThat(keys.run()).isNotEqualTo(keys.transaction());
    assertThat(AdvisoryKeys.of(location("tenant", "rung_history"))).isNotEqualTo(keys);
    assertThat(AdvisoryKeys.of(location("public", "other"))).isNotEqualTo(keys);
  }

  /** Two versions of Rung at work on one database must meet at the same lock. */
  @Test
  void keysStayWhatTheyAre() {
    assertThat(AdvisoryKeys.of(location("public", "rung_history")))
        .isEqualTo(new AdvisoryKeys(-2713281761469616787L, 6536181238831611594L));
  }

  private static Location location(String schema, String table) {
    return new Location("PostgreSQL", schema, table, "j", "m", true, "");
  }
}
