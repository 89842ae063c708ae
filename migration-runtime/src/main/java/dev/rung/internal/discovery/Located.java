package dev.rung.internal.discovery;

import java.io.File;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.zip.ZipFile;

/**
 * Where a code source is, not opened.
 *
 * @param kind what to expect there
 * @param key equal for two spellings of one place: a canonical path, or the root of a URL
 * @param url of something inside, for a nested jar; of the root otherwise
 */
record Located(Kind kind, String key, String shown, URL url) {

  /** What a code source is by its address. */
  enum Kind {
    /** A file of the file system. */
    JAR,
    /** A directory. */
    FOLDER,
    /** A jar within a jar, or what else a class loader makes up. */
    NESTED
  }

  /** A file or directory that exists. */
  static Located of(File file) throws IOException {
    return new Located(
        file.isDirectory() ? Kind.FOLDER : Kind.JAR,
        file.getCanonicalPath(),
        shown(file),
        file.toURI().toURL());
  }

  /**
   * The code source that a class loader's answer lies in.
   *
   * @param resource what was asked for, with a slash at the end for a package
   */
  static Located of(URL answer, String resource) throws IOException {
    String text = answer.toExternalForm();
    if (text.startsWith("file:")) {
      File root = file(text);
      for (int i = 0; i < resource.length(); i++) {
        // one name for each slash; the last name, unless a slash ends it, counts too
        if (resource.charAt(i) == '/' || i == resource.length() - 1) {
          root = parent(root);
        }
      }
      return of(root);
    }
    int inside = text.lastIndexOf("!/");
    if (text.startsWith("jar:file:") && inside > 0) {
      File jar = file(text.substring("jar:".length(), inside));
      if (jar.isFile()) {
        return of(jar);
      }
    }
    String root = inside > 0 ? text.substring(0, inside) : text;
    int path = root.indexOf(":/"); // behind jar:nested: and the like
    return new Located(Kind.NESTED, root, root.substring(path + 1), answer);
  }

  /** Opens it. The caller closes it. */
  CodeSource open() throws IOException {
    if (kind == Kind.FOLDER) {
      return new FolderSource(shown, new File(key).toPath());
    }
    if (kind == Kind.JAR) {
      return new JarSource(shown, new ZipFile(key), false);
    }
    if (url.openConnection() instanceof JarURLConnection connection) {
      connection.setUseCaches(false);
      return new JarSource(shown, connection.getJarFile(), true);
    }
    throw new IOException("no jar or folder: " + url);
  }

  /** Some class loaders answer with spaces and the like, which a URI does not have. */
  private static File file(String url) throws IOException {
    try {
      return new File(new URI(url));
    } catch (URISyntaxException e) {
      return new File(url.substring("file:".length()));
    } catch (IllegalArgumentException e) {
      throw new IOException("no local file: " + url, e);
    }
  }

  private static File parent(File file) throws IOException {
    File parent = file.getParentFile();
    if (parent == null) {
      throw new IOException("nothing above " + file);
    }
    return parent;
  }

  /** Relative to the working directory when it lies below it. */
  private static String shown(File file) {
    String path = file.getAbsolutePath();
    String here = new File("").getAbsolutePath() + File.separator;
    return path.startsWith(here) && path.length() > here.length()
        ? path.substring(here.length())
        : path;
  }
}
