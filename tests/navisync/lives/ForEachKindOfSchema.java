package navisync.lives;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A life for the schema that has least, without all artists of a track and without a play history,
 * and for the one that has both. The random lives go through every schema.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "schema {0}")
@EnumSource(names = {"ANNOTATION_ID", "SEARCH"})
@interface ForEachKindOfSchema {}
