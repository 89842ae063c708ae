package dev.rung.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretsTest {

  @Test
  void masksPasswordsInUrls() {
    assertThat(Secrets.mask("jdbc:postgresql://h/d?user=x&password=hunter2&ssl=on"))
        .isEqualTo("jdbc:postgresql://h/d?user=x&password=***&ssl=on");
    assertThat(Secrets.mask("jdbc:postgresql://u:hunter2@h:5432/d"))
        .isEqualTo("jdbc:postgresql://u:***@h:5432/d");
    assertThat(Secrets.mask("jdbc:postgresql://h/d?sslPassword=hunter2"))
        .isEqualTo("jdbc:postgresql://h/d?sslPassword=***");
  }

  @Test
  void leavesUrlsWithoutPasswordsAlone() {
    for (String url :
        new String[] {
          "jdbc:sqlite:shop.db",
          "jdbc:sqlite:C:\\a@b:c.db",
          "jdbc:postgresql://h:5432/d",
          "jdbc:postgresql://h:5432/d?user=a@b",
          "jdbc:postgresql://h/d?password="
        }) {
      assertThat(Secrets.hasPassword(url)).as(url).isFalse();
      assertThat(Secrets.mask(url)).isEqualTo(url);
    }
  }

  @Test
  void hidesASecretWhereItIsAWordOfItsOwn() {
    Secrets secrets = new Secrets();
    secrets.add("postgres");
    assertThat(secrets.hide("no login for postgres; url jdbc:postgresql:x?password=postgres"))
        .isEqualTo("no login for ***; url jdbc:postgresql:x?password=***");
  }

  @Test
  void hidesWhatAUrlHoldsAlsoWhenItIsDecoded() {
    Secrets secrets = new Secrets();
    secrets.addFrom("jdbc:postgresql://h/d?password=hunter%21two");
    assertThat(secrets.hide("'hunter%21two' and 'hunter!two'")).isEqualTo("'***' and '***'");
  }
}
