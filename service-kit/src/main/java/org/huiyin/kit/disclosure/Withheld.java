package org.huiyin.kit.disclosure;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field, or every field of an entity, of which the change log tells only that it changed, although its type alone
 * would be let in: a birthday, a mark, the id of the person concerned.
 */
@Target({ElementType.FIELD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Withheld {}
