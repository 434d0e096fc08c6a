package navisync.lives;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A life for each kind of schema that the rules tell apart: without all artists of a track, with
 * them, and with a play history. The random lives go through every schema.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "schema {0}")
@EnumSource(names = {"ANNOTATION_ID", "PARTICIPANTS", "SEARCH"})
@interface ForEachKindOfSchema {}
