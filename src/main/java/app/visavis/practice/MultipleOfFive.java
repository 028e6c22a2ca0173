package app.visavis.practice;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** Minutes that fit the grid on which times are kept. */
@Constraint(validatedBy = MultipleOfFive.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@interface MultipleOfFive {
    String message() default "must be a multiple of 5";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Judges it. */
    class Validator implements ConstraintValidator<MultipleOfFive, Integer> {
        private static final int GRID = 5;

        @Override
        public boolean isValid(@Nullable Integer minutes, ConstraintValidatorContext context) {
            return minutes == null || minutes % GRID == 0;
        }
    }
}
