package dev.rung.migration.internal.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.migration.MigrationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What must hold for any script, tried on random ones; the seed is in the assertion's name. */
class SplitterPropertyTest {
  private static final int ROUNDS = 2_000;

  @ParameterizedTest
  @EnumSource
  void givesBackTheStatementsThatAScriptIsMadeOf(Grammar grammar) {
    List<String> pieces =
        new ArrayList<>(List.of("a", "1.5", "(b)", "';'", "\"x;y\"", "/* ; */", "''"));
    pieces.addAll(
        grammar == Grammar.SQLITE
            ? List.of("[;]", "`;`", "?1", "/* /* */", "E'\\'")
            : List.of("$$;'$$", "$t$;$$'$t$", "E'\\';'", "/* /*;*/ ' */", "(x; y)", "$1"));
    List<String> between = List.of(";", " ; -- it's; over\n", ";\n/* ' ; */\n", "\n;;\r\n");
    for (int seed = 0; seed < ROUNDS; seed++) {
      Random random = new Random(seed);
      List<ScriptStatement> expected = new ArrayList<>();
      StringBuilder script = new StringBuilder();
      for (int i = random.nextInt(6); i > 0; i--) {
        StringBuilder statement = new StringBuilder("select");
        for (int j = random.nextInt(5); j > 0; j--) {
          statement.append(random.nextBoolean() ? " " : "\n").append(pick(pieces, random));
        }
        statement.append(" z");
        int line = 1 + (int) script.chars().filter(c -> c == '\n').count();
        expected.add(new ScriptStatement(line, statement.toString()));
        script.append(statement).append(pick(between, random));
      }
      assertThat(ScriptSplitter.split("s", script.toString(), grammar))
          .as("seed %d: %s", seed, script)
          .isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @EnumSource
  void splitsOrRefusesWhateverItIsGiven(Grammar grammar) {
    String alphabet = "aE;'\"$[]`()-/*\\.\n \u00e9BEGIN";
    for (int seed = 0; seed < ROUNDS; seed++) {
      Random random = new Random(seed);
      StringBuilder script = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        script.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      String text = script.toString();
      try {
        int from = 0;
        for (ScriptStatement statement : ScriptSplitter.split("s", text, grammar)) {
          int at = text.indexOf(statement.text(), from);
          assertThat(at).as("seed %d: %s", seed, text).isNotNegative();
          from = at + statement.text().length();
        }
      } catch (MigrationException refused) {
        assertThat(refused.problems()).as("seed %d", seed).hasSize(1);
      }
    }
  }

  private static String pick(List<String> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }
}
