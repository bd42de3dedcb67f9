package dev.stepwell.platform;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;

/** The Javadoc of the members of one class of {@code platform}, as Markdown. */
final class Sentences extends TreePathScanner<Void, Trees> {

  private static final Path SOURCES = Path.of("src", "main", "java", "dev", "stepwell", "platform");

  private final Map<String, String> found = new HashMap<>();

  private Sentences() {}

  /** By the members, such as {@code Follow.enabled} or the {@code HOST} of an enum. */
  static Map<String, String> of(Class<?> type) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      var sources = files.getJavaFileObjects(SOURCES.resolve(type.getSimpleName() + ".java"));
      var task =
          (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, sources);
      var sentences = new Sentences();
      sentences.scan(task.parse(), Trees.instance(task));
      return sentences.found;
    }
  }

  @Override
  public Void visitMethod(MethodTree method, Trees trees) {
    var owner = (ClassTree) getCurrentPath().getParentPath().getLeaf();
    keep(owner.getSimpleName() + "." + method.getName(), trees);
    return super.visitMethod(method, trees);
  }

  @Override
  public Void visitVariable(VariableTree constant, Trees trees) {
    keep(constant.getName().toString(), trees);
    return super.visitVariable(constant, trees);
  }

  private void keep(String member, Trees trees) {
    String comment = trees.getDocComment(getCurrentPath());
    if (comment != null) {
      found.put(
          member, comment.strip().replaceAll("\\s+", " ").replaceAll("\\{@code ([^}]+)}", "`$1`"));
    }
  }
}
