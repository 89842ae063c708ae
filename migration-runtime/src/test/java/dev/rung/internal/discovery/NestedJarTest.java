package dev.rung.internal.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/**
 * Jars within a jar, of which a class loader answers with URLs of its own, as Spring Boot's does.
 */
class NestedJarTest extends DiscoveryFixture {
  private static final String ROOT = "nested:/srv/app.jar/!BOOT-INF/lib/shop.jar";

  @Test
  void aNestedJarIsLikeAnyOther() throws Exception {
    Path jar = shop().jarTo(temp.resolve("shop.jar"));
    ClassPathDiscovery discovery = nested("com.acme.shop", jar);
    QuickCatalog quick = discovery.quick();
    Catalog full = discovery.full();

    assertThat(quick.jars())
        .extracting(QuickCatalog.Jar::source)
        .containsExactly("/srv/app.jar/!BOOT-INF/lib/shop.jar");
    assertThat(ids(quick)).containsExactly("shop:1", "shop:2");
    assertThat(ids(full)).containsExactly("shop:1", "shop:2");
    assertThat(full.digest()).isEqualTo(quick.digest());
    assertThat(full.classes().read("com.acme.shop.One")).isNotEmpty();
  }

  @Test
  void aNestedJarWithoutIndexIsRead() throws Exception {
    Path jar =
        SampleCode.pack(shop().compileTo(temp.resolve("classes")), temp.resolve("shop.jar"), true);
    ClassPathDiscovery discovery = nested("com.acme.shop", jar);

    assertThat(discovery.quick()).isNull();
    assertThat(ids(discovery.full())).containsExactly("shop:1", "shop:2");
    assertThat(discovery.full().unindexed()).containsExactly("/srv/app.jar/!BOOT-INF/lib/shop.jar");
  }

  @Test
  void noCopyOfANestedJarIsLeftBehind() throws Exception {
    Path jar = shop().jarTo(temp.resolve("shop.jar"));
    Path copy;
    try (CodeSource source = new JarSource("shop", new JarFile(jar.toFile()), true)) {
      copy = source.onDisk();
      assertThat(source.onDisk()).isEqualTo(copy).exists();
    }
    assertThat(copy).doesNotExist();
  }

  private static ClassPathDiscovery nested(String packageName, Path jar) {
    return new ClassPathDiscovery(
        new ScanScope(List.of(packageName), List.of(), new NestingLoader(jar)));
  }

  private static SampleCode shop() {
    return new SampleCode()
        .source(
            "com.acme.shop.package-info",
            "@dev.rung.migration.MigrationModule(\"shop\") package com.acme.shop;")
        .source("com.acme.shop.One", SampleCode.text("com.acme.shop.One", "1"))
        .source("com.acme.shop.Two", SampleCode.text("com.acme.shop.Two", "2"))
        .indexed("shop", "1", "com.acme.shop.One")
        .indexed("shop", "2", "com.acme.shop.Two");
  }

  /** Answers as if the jar lay within another. */
  private static final class NestingLoader extends ClassLoader {
    private final Path jar;

    NestingLoader(Path jar) {
      super(NestingLoader.class.getClassLoader());
      this.jar = jar;
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws IOException {
      URL found = findResource(name);
      return found == null
          ? Collections.emptyEnumeration()
          : Collections.enumeration(List.of(found));
    }

    @Override
    protected URL findResource(String name) {
      try (JarFile file = new JarFile(jar.toFile())) {
        return file.getEntry(name) == null
            ? null
            : new URL(null, "jar:" + ROOT + "!/" + name, new NestedHandler(jar));
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
  }

  private static final class NestedHandler extends URLStreamHandler {
    private final Path jar;

    NestedHandler(Path jar) {
      this.jar = jar;
    }

    @Override
    protected URLConnection openConnection(URL url) throws IOException {
      return new JarURLConnection(new URL("jar:file:/srv/app.jar!/")) {
        @Override
        public JarFile getJarFile() throws IOException {
          return new JarFile(jar.toFile());
        }

        @Override
        public void connect() {}

        @Override
        public InputStream getInputStream() {
          throw new AssertionError("nothing is read by URL");
        }
      };
    }
  }
}
