package io.github.weexjvm;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClass.Predicates;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Test;

/** The arrows of the house point down. */
class ArchitectureTest {

  private static final String ROOT = "io.github.weexjvm";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void eachRoomImportsOnlyRoomsBelowIt() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("cli")
        .definedBy(ROOT + ".cli..")
        .layer("testing")
        .definedBy(ROOT + ".testing..")
        .layer("face")
        .definedBy(ROOT)
        .layer("modules")
        .definedBy(ROOT + ".modules..")
        .layer("bundle")
        .definedBy(ROOT + ".bundle")
        .layer("view")
        .definedBy(ROOT + ".bundle.view..")
        .layer("tree")
        .definedBy(ROOT + ".bundle.tree..")
        .layer("module")
        .definedBy(ROOT + ".module..")
        .layer("web")
        .definedBy(ROOT + ".web..")
        .layer("script")
        .definedBy(ROOT + ".script..")
        .layer("socket")
        .definedBy(ROOT + ".socket..")
        .layer("loop")
        .definedBy(ROOT + ".loop..")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("testing")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("face")
        .mayOnlyBeAccessedByLayers("cli", "testing")
        .whereLayer("modules")
        .mayOnlyBeAccessedByLayers("face", "testing", "cli")
        .whereLayer("bundle")
        .mayOnlyBeAccessedByLayers("face", "testing", "cli")
        .whereLayer("view")
        .mayOnlyBeAccessedByLayers("face", "testing", "cli")
        .whereLayer("tree")
        .mayOnlyBeAccessedByLayers("bundle", "view", "modules", "face", "testing", "cli")
        .whereLayer("module")
        .mayOnlyBeAccessedByLayers("bundle", "modules", "face", "testing", "cli")
        .whereLayer("web")
        .mayOnlyBeAccessedByLayers("face")
        .whereLayer("script")
        .mayOnlyBeAccessedByLayers("web", "module", "bundle", "modules", "face", "testing", "cli")
        .whereLayer("socket")
        .mayOnlyBeAccessedByLayers("web", "modules", "face", "testing", "cli")
        .whereLayer("loop")
        .mayOnlyBeAccessedByLayers(
            "socket", "script", "web", "module", "bundle", "modules", "face", "testing", "cli")
        .check(CLASSES);
  }

  @Test
  void theLoopKnowsTheJdkOnly() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".loop..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(ROOT + ".loop..", "java..", "javax..")
        .check(CLASSES);
  }

  @Test
  void theElementTreeKnowsTheJdkOnly() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".bundle.tree..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(ROOT + ".bundle.tree..", "java..", "javax..")
        .check(CLASSES);
  }

  @Test
  void onlySocketsAndTestServersNameJavaWebSocket() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + ".socket..", ROOT + ".testing..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.java_websocket..")
        .check(CLASSES);
  }

  @Test
  void noOtherRoomTouchesAScriptValue() {
    noClasses()
        .that()
        .resideInAnyPackage(
            ROOT + ".loop..",
            ROOT + ".socket..",
            ROOT + ".bundle.view..",
            ROOT + ".cli..",
            ROOT + ".testing..")
        .should()
        .dependOnClassesThat(Predicates.assignableTo(Value.class))
        .check(CLASSES);
  }

  @Test
  void nobodyPrintsAStackTraceOrEndsTheJvmButTheCommandLine() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".cli..")
        .should()
        .callMethod(Throwable.class, "printStackTrace")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .check(CLASSES);
  }
}
