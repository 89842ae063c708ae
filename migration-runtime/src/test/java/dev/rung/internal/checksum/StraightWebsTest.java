package dev.rung.internal.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import org.apache.commons.lang3.StringUtils;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** The short way for code without jumps finds what the long way finds. */
class StraightWebsTest {

  @Test
  void agreesWithTheWebsOfAnyCode() throws Exception {
    URI jar = StringUtils.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    int compared = 0;
    for (ClassNode node : classes(jar)) {
      ClassPool pool = new ClassPool(CompiledClasses.of(Map.of()));
      for (MethodNode method : node.methods) {
        if (method.instructions.size() > 0) {
          FlowGraph graph = FlowGraphBuilder.of(method, Rewrites.apply(pool, node, method));
          if (graph.isStraight()) {
            assertSame(graph);
            compared++;
          }
        }
      }
    }
    assertThat(compared).isGreaterThan(1000);
  }

  private static void assertSame(FlowGraph graph) {
    StraightWebs straight = StraightWebs.of(graph);
    GraphWebs any = GraphWebs.of(graph);
    Map<Integer, Integer> names = new HashMap<>();
    names.put(-1, -1);
    assertThat(straight.live(0)).isEqualTo(any.live(0));
    for (int slot : any.live(0)) {
      assertOneName(names, straight.before(0, slot), any.before(0, slot));
    }
    for (int i = 0; i < graph.size(); i++) {
      int read = Slots.read(graph.insn(i));
      if (read >= 0) {
        assertOneName(names, straight.before(i, read), any.before(i, read));
      }
      if (Slots.written(graph.insn(i)) >= 0) {
        assertOneName(names, straight.written(i), any.written(i));
      }
    }
    assertThat(names.values()).doesNotHaveDuplicates();
  }

  /** Numbers differ, but the same web has the same number everywhere. */
  private static void assertOneName(Map<Integer, Integer> names, int one, int other) {
    assertThat(names.computeIfAbsent(one, any -> other)).isEqualTo(other);
  }

  private static List<ClassNode> classes(URI jar) throws Exception {
    List<ClassNode> classes = new ArrayList<>();
    try (JarFile file = new JarFile(new File(jar))) {
      for (var entry : file.stream().filter(e -> e.getName().endsWith(".class")).toList()) {
        try (InputStream in = file.getInputStream(entry)) {
          ClassNode node = new ClassNode();
          new ClassReader(in).accept(node, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
          classes.add(node);
        }
      }
    }
    return classes;
  }
}
