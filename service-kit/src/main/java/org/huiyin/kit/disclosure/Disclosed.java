package org.huiyin.kit.disclosure;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text or a structure that the change log may show before and after (TRU-3). Only for what is about no person and was
 * said by nobody in confidence: the log is never erased. Without it the log tells of such a field only that it changed.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Disclosed {}
