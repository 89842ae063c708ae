package dev.rung.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.MigrationStatus.State;
import dev.rung.Plan;
import dev.rung.PlanResult;
import dev.rung.PlannedSql;
import dev.rung.StatusReport;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonReportsTest {

  @Test
  void writesTheStatus() {
    StatusReport report =
        new StatusReport(
            "PostgreSQL at db",
            "public",
            List.of(
                Samples.status("shop:1", State.APPLIED, "Create"),
                Samples.status("shop:2", State.PENDING, "")),
            List.of(Samples.problem()),
            List.of());
    assertThat(JsonReports.status(report))
        .isEqualTo(
            """
            {
              "database": "PostgreSQL at db",
              "schema": "public",
              "summary": {
                "applied": 1,
                "baseline": 0,
                "pending": 1,
                "late": 0,
                "blocked": 0,
                "missing": 0,
                "ahead": 0,
                "foreign": 0
              },
              "migrations": [
                {
                  "id": "shop:1",
                  "module": "shop",
                  "version": "1",
                  "state": "applied",
                  "class": "com.acme.Migrations$AddOrders",
                  "description": "Create",
                  "reversible": true,
                  "parents": [],
                  "applied": {
                    "kind": "applied",
                    "order": 7,
                    "at": "2026-01-15T09:12:04.987Z",
                    "durationMillis": 12,
                    "class": "com.acme.CreateCustomer",
                    "checksum": "v1s:9f2c",
                    "parents": [],
                    "run": "k3f9x2",
                    "toolVersion": "0.1.0"
                  }
                },
                {
                  "id": "shop:2",
                  "module": "shop",
                  "version": "2",
                  "state": "pending",
                  "class": "com.acme.Migrations$AddOrders",
                  "description": "",
                  "reversible": true,
                  "parents": [],
                  "applied": null
                }
              ],
              "problems": [
                {
                  "code": "RUNG-203",
                  "what": "shop:2 changed after it was applied.",
                  "where": [
                    "applied  v1s:9f2c",
                    "in code  v1s:b81e"
                  ],
                  "fixes": [
                    "restore the applied version"
                  ]
                }
              ],
              "hints": []
            }
            """);
  }

  @Test
  void writesAPlanWithItsSql() {
    Plan plan =
        new Plan(
            List.of(Samples.apply("shop:3", "Add", false, true), Samples.revert("shop:2")),
            List.of(),
            "b81e");
    List<PlannedSql> sql =
        List.of(
            new PlannedSql(plan.steps().get(0), List.of("select 1"), ""),
            new PlannedSql(plan.steps().get(1), List.of(), "it reads rows"));
    Map<String, Object> json = JsonReader.object(JsonReports.plan(new PlanResult.Ready(plan), sql));
    assertThat(json)
        .isEqualTo(
            Map.of(
                "result",
                "ready",
                "fingerprint",
                "b81e",
                "steps",
                List.of(
                    Map.ofEntries(
                        Map.entry("action", "apply"),
                        Map.entry("id", "shop:3"),
                        Map.entry("module", "shop"),
                        Map.entry("version", "3"),
                        Map.entry("class", "com.acme.AddOrders"),
                        Map.entry("description", "Add"),
                        Map.entry("parents", List.of("shop:1")),
                        Map.entry("reversible", false),
                        Map.entry("late", true),
                        Map.entry("sql", List.of("select 1")),
                        Map.entry("incomplete", "")),
                    Map.of(
                        "action", "revert",
                        "id", "shop:2",
                        "module", "shop",
                        "version", "2",
                        "class", "com.acme.AddOrders",
                        "description", "",
                        "sql", List.of(),
                        "incomplete", "it reads rows")),
                "warnings",
                List.of()));
  }

  @Test
  void saysWhatElseAPlanCanBe() {
    assertThat(
            JsonReader.object(
                JsonReports.plan(
                    new PlanResult.UpToDate(3, List.of(Samples.id("shop:3"))), List.of())))
        .isEqualTo(Map.of("result", "upToDate", "applied", 3L, "heads", List.of("shop:3")));
    assertThat(
            JsonReader.object(
                JsonReports.plan(new PlanResult.Blocked(List.of(Samples.problem())), List.of())))
        .containsEntry("result", "blocked")
        .extractingByKey("problems")
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .hasSize(1);
  }

  @Test
  void givesBackAnyTextByAsciiAlone() {
    String text = "\"q\" \\ / <b> \n\t\u0000\u001b\u007f ü 顧 🙂 \u2028";
    String json = new Json().object().field("text", text).endObject().text();
    assertThat(json)
        .isEqualTo(
            new String(
                json.getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                java.nio.charset.StandardCharsets.US_ASCII));
    assertThat(json).contains("<b>");
    assertThat(JsonReader.object(json)).isEqualTo(Map.of("text", text));
  }
}
