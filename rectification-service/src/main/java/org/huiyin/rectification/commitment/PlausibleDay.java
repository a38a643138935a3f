package org.huiyin.rectification.commitment;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import org.jspecify.annotations.Nullable;

/** A day that can be promised: a slip in the year is refused here, and no date is too far away to be stored. */
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlausibleDay.Check.class)
public @interface PlausibleDay {

    LocalDate FIRST = LocalDate.of(2000, 1, 1);

    LocalDate LAST = LocalDate.of(2100, 12, 31);

    String message() default "must be a day from 2000-01-01 to 2100-12-31";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** For Bean Validation. */
    final class Check implements ConstraintValidator<PlausibleDay, LocalDate> {

        @Override
        public boolean isValid(@Nullable LocalDate day, ConstraintValidatorContext context) {
            return day == null || holds(day);
        }

        static boolean holds(LocalDate day) {
            return !day.isBefore(FIRST) && !day.isAfter(LAST);
        }
    }
}
