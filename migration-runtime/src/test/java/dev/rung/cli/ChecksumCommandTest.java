package dev.rung.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.MigrationChecksum;
import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The command as a user would call it; nothing here says which database to use. */
class ChecksumCommandTest {
  private static final String FIRST =
      "v1:81593c2d6994f77a7409aa6197507322dbda3e0fb64cf7f04977ba5212a7f61f";
  private static final String SECOND =
      "v1:f24e815224e54dc1a142d6075d05921c98b460276b899fdf8f0340c97f6bcc0c";

  private final CliRun cli =
      CliRun.with(Map.of()).config(config -> config.scan("dev.rung.cli.till"));

  @Test
  void listsEveryMigrationOnALineOfItsOwn() {
    assertThat(cli.run("checksum"))
        .isEqualTo(new CliRun.Result(0, "till:1  " + FIRST + "\ntill:2  " + SECOND + "\n", ""));
  }

  @Test
  void showsTheOneThatIsAskedForByIdOrByVersion() {
    CliRun.Result second = new CliRun.Result(0, "till:2  " + SECOND + "\n", "");
    assertThat(cli.run("checksum", "till:2")).isEqualTo(second);
    assertThat(cli.run("checksum", "2.0")).isEqualTo(second);
  }

  @Test
  void explainsWhatAChecksumIsComputedFrom() {
    assertThat(cli.run("checksum", "till:2", "--explain"))
        .isEqualTo(
            new CliRun.Result(
                0,
                """
                till:2  dev.rung.cli.till.AddCustomerEmail
                %s

                  @Migration dependsOn: "till:1"
                  @Migration version: "2"

                class AddCustomerEmail implements ReversibleMigration

                  constructor()
                    Object.constructor(this)
                    return

                  down(DSLContext)
                    v1 = p0.alterTable("customer")
                    v2 = v1.dropColumn("email")
                    v3 = v2.execute()
                    return

                  up(DSLContext)
                    v1 = p0.alterTable("customer")
                    v2 = SQLDataType.VARCHAR(320)
                    v3 = v1.addColumn("email", v2)
                    v4 = v3.execute()
                    return
                """
                    .formatted(SECOND),
                ""));
    assertThat(cli.run("checksum", "--explain").out())
        .startsWith("till:1  dev.rung.cli.till.CreateCustomer\n" + FIRST + "\n\n  @Migration ")
        .contains("    return\n\ntill:2  dev.rung.cli.till.AddCustomerEmail\n");
  }

  @Test
  void answersProgramsInJsonWithTheTextThatWasHashed() {
    assertThat(cli.run("checksum", "till:1", "--json"))
        .isEqualTo(
            new CliRun.Result(
                0,
                """
                {
                  "migrations": [
                    {
                      "id": "till:1",
                      "module": "till",
                      "version": "1",
                      "class": "dev.rung.cli.till.CreateCustomer",
                      "checksum": "%s",
                      "warnings": []
                    }
                  ]
                }
                """
                    .formatted(FIRST),
                ""));
    assertThat(cli.run("checksum", "till:1", "--json", "--explain").out())
        .contains(
            "      \"text\": \"v1\\n@Migration version: \\\"1\\\"\\nclass @: extends java/lang");
  }

  @Test
  void suggestsTheIdThatWasMeant() {
    assertThat(cli.run("checksum", "tlil:2"))
        .isEqualTo(
            new CliRun.Result(
                2, "", "[RUNG-601] There is no migration tlil:2.\n  fix: did you mean till:2?\n"));
  }

  @Test
  void tellsWhyAChecksumIsNotAsGoodAsItCouldBe() {
    Problem warning =
        Problem.of(ProblemCode.UNREADABLE, "X has no normal form.", "", "compile it again");
    MigrationChecksum weak =
        new MigrationChecksum(Samples.id("till:3"), "com.acme.X", "v1s:00", "", List.of(warning));
    assertThat(ChecksumText.explain(List.of(weak), Samples.PLAIN))
        .isEqualTo("till:3  com.acme.X\nv1s:00\n\n  The class files without debug information.\n");
    assertThat(JsonReports.checksums(List.of(weak), false)).contains("\"X has no normal form.\"");
  }
}
