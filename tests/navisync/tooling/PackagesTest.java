package navisync.tooling;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import navisync.Failure;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which package may know which: no rings, and the directions of docs/architecture.md. */
class PackagesTest {
  private static JavaClasses lib;

  /** Reads the lib alone; of what it uses of others the name is enough. */
  @BeforeAll
  static void read() {
    ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
    lib =
        new ClassFileImporter().withImportOption(PackagesTest::isOfLib).importPackages("navisync");
  }

  private static boolean isOfLib(Location location) {
    String file = location.asURI().getSchemeSpecificPart();
    return LIB.contains(
        file.substring(file.lastIndexOf("/navisync/") + 1)
            .replaceAll("(\\$.*)?\\.class$", "")
            .replace('/', '.'));
  }

  private static final Set<String> LIB = sources();

  private static Set<String> sources() {
    return ProjectFolder.libSources().stream()
        .map(file -> file.toString().replace(java.io.File.separatorChar, '.'))
        .map(name -> name.substring(0, name.length() - ".java".length()))
        .collect(Collectors.toSet());
  }

  private static String topLevel(JavaClass type) {
    return type.getName().replaceAll("\\$.*", "");
  }

  @Test
  void noPackagesKnowEachOtherInARing() {
    slices()
        .assignedFrom(
            new SliceAssignment() {
              @Override
              public SliceIdentifier getIdentifierOf(JavaClass type) {
                return SliceIdentifier.of(type.getPackageName());
              }

              @Override
              public String getDescription() {
                return "packages";
              }
            })
        .should()
        .beFreeOfCycles()
        .check(lib);
  }

  @ParameterizedTest(name = "{0} knows {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          model         |
          io            |
          console       |
          match         | model
          plan          | model, match
          store.history | model, match, plan, io
          store.navidrome  | store.history, model, match, plan, io
          store.file    | store.navidrome, model, plan, io
          store         | store.file, store.history, store.navidrome, model, match, plan, io
          navidrome     | model, io
          navidrome.db  | navidrome, model, plan, io
          navidrome.api | navidrome, model, plan, io
          source        | store, store.history, model, io
          source.lastfm | source, model, io
          source.listenbrainz | source, model, io
          source.files  | model, io
          undo          | model, plan, store.navidrome
          config        | model, match, plan, navidrome, io
          """)
  void knowsNoMoreThan(String name, String known) {
    Stream<String> others = known == null ? Stream.of() : Arrays.stream(known.split(", "));
    String[] allowed =
        Stream.concat(Stream.of(name), others)
            .map(other -> "navisync." + other)
            .toArray(String[]::new);
    classes()
        .that()
        .resideInAPackage("navisync." + name)
        .should()
        .onlyDependOnClassesThat(
            new DescribedPredicate<>("are in " + String.join(", ", allowed)) {
              @Override
              public boolean test(JavaClass type) {
                boolean foreign = !LIB.contains(topLevel(type.getBaseComponentType()));
                return foreign
                    || type.getPackageName().equals(Failure.class.getPackageName())
                    || Arrays.asList(allowed).contains(type.getPackageName());
              }
            })
        .check(lib);
  }
}
