package app.visavis;

import static app.visavis.House.check;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What may be done where, and what things are called. */
class HouseHabitsTest {
    @Test
    void resourcesAndSocketsOpenNoTransaction() {
        check(noClasses()
                .that(are(simpleNameEndingWith("Resource")))
                .or(are(simpleNameEndingWith("Socket")))
                .should()
                .beAnnotatedWith(Transactional.class));
        check(methods()
                .that()
                .areDeclaredInClassesThat(simpleNameEndingWith("Resource"))
                .or()
                .areDeclaredInClassesThat(simpleNameEndingWith("Socket"))
                .should()
                .notBeAnnotatedWith(Transactional.class));
    }

    @Test
    void theClockIsReadInOnePlace() {
        var present = Set.of(Instant.class, LocalDate.class, LocalDateTime.class, ZonedDateTime.class);
        present.forEach(type -> check(noClasses()
                .that()
                .resideOutsideOfPackage("app.visavis.shared.time")
                .should()
                .callMethod(type, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(java.util.Date.class)
                .orShould()
                .callMethod(Clock.class, "systemUTC")));
    }

    @Test
    void everyHttpMethodIsPublicSinceAnotherIsSilentlyA404() {
        check(methods().that().areMetaAnnotatedWith(HttpMethod.class).should().bePublic());
    }

    @Test
    void namesSayWhatThingsAre() {
        for (var never : Set.of(
                "Service",
                "Manager",
                "Repository",
                "Dto",
                "DTO",
                "Impl",
                "Helper",
                "Util",
                "Utils",
                "Handler",
                "Entity",
                "Model",
                "Request",
                "Controller")) {
            check(noClasses().that().areNotAnnotations().should().haveSimpleNameEndingWith(never));
        }
        check(classes()
                .that()
                .haveSimpleNameEndingWith("View")
                .and()
                .areTopLevelClasses()
                .should()
                .beRecords());
    }

    @Test
    void onlyAnEntityAssignsItsFields() {
        check(noFields()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .and()
                .areNotStatic()
                .should()
                .bePublic());
        check(classes().should(assignNobodyElsesEntity()));
    }

    private static ArchCondition<JavaClass> assignNobodyElsesEntity() {
        return new ArchCondition<>("assign no field of another entity") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getFieldAccessesFromSelf().stream()
                        .filter(access -> access.getAccessType() == JavaFieldAccess.AccessType.SET)
                        .filter(access -> access.getTargetOwner().isAnnotatedWith(Entity.class))
                        .filter(access -> !access.getTargetOwner().equals(type))
                        .forEach(access -> events.add(SimpleConditionEvent.violated(access, access.getDescription())));
            }
        };
    }
}
