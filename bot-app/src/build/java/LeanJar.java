import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Takes out of the runnable jar what would only lie in the server's memory: the names of local
 * variables, which debuggers alone read, and words of ICU in languages that the bot does not speak.
 * The lines of stack traces stay. Run by the build, from its source.
 */
final class LeanJar {
  private static final String WORDS = "com/ibm/icu/impl/data/icudata/";

  /** Files of one language go by its code of two or three letters; the others serve everybody. */
  private static final Pattern OF_A_LANGUAGE = Pattern.compile("[a-z]{2,3}(_.*)?\\.res");

  private static final Pattern KEPT = Pattern.compile("((fr|en)(_.*)?|res_index)\\.res");

  private LeanJar() {}

  /** Rewrites the jar that the first argument names. */
  public static void main(String[] arguments) throws IOException {
    Path jar = Path.of(arguments[0]);
    Path lean = Path.of(arguments[0] + ".lean");
    try (ZipFile from = new ZipFile(jar.toFile());
        OutputStream file = new BufferedOutputStream(Files.newOutputStream(lean));
        ZipOutputStream to = new ZipOutputStream(file)) {
      for (ZipEntry entry : Collections.list(from.entries())) {
        if (isWanted(entry.getName())) {
          copy(from, entry, to);
        }
      }
    }
    Files.move(lean, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  static boolean isWanted(String name) {
    String file = name.substring(name.lastIndexOf('/') + 1);
    return !name.startsWith(WORDS)
        || !OF_A_LANGUAGE.matcher(file).matches()
        || KEPT.matcher(file).matches();
  }

  private static void copy(ZipFile from, ZipEntry entry, ZipOutputStream to) throws IOException {
    ZipEntry copied = new ZipEntry(entry.getName());
    copied.setTime(entry.getTime());
    to.putNextEntry(copied);
    try (InputStream content = from.getInputStream(entry)) {
      byte[] bytes = content.readAllBytes();
      to.write(entry.getName().endsWith(".class") ? lean(bytes) : bytes);
    }
    to.closeEntry();
  }

  /** Written anew, a class keeps no constant that nothing names any more. */
  private static byte[] lean(byte[] bytes) {
    ClassWriter written = new ClassWriter(0);
    new ClassReader(bytes).accept(new WithoutLocals(written), 0);
    return written.toByteArray();
  }

  private static final class WithoutLocals extends ClassVisitor {
    WithoutLocals(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    /** What Kotlin's reflection would read, which is not there. */
    @Override
    public AnnotationVisitor visitAnnotation(String type, boolean isVisible) {
      return type.equals("Lkotlin/Metadata;") ? null : super.visitAnnotation(type, isVisible);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String type, String signature, String[] exceptions) {
      MethodVisitor next = super.visitMethod(access, name, type, signature, exceptions);
      return new MethodVisitor(Opcodes.ASM9, next) {
        @Override
        public void visitLocalVariable(
            String local, String localType, String generic, Label start, Label end, int index) {
          // left out
        }
      };
    }
  }
}
