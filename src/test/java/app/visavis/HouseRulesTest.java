package app.visavis;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.runtime.annotations.RegisterForReflection;
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

/** The house as {@code docs/} describes it: who may know whom, and what may be done where. */
class HouseRulesTest {
    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("app.visavis");

    @Test
    void importsGoDownAndNeverToASibling() {
        check(layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("ground")
                .definedBy("app.visavis.shared..")
                .layer("account")
                .definedBy("app.visavis.account..")
                .layer("practice")
                .definedBy("app.visavis.practice..")
                .layer("booking")
                .definedBy("app.visavis.booking..")
                .layer("payment")
                .definedBy("app.visavis.payment..")
                .layer("chat")
                .definedBy("app.visavis.chat..")
                .layer("call")
                .definedBy("app.visavis.call..")
                .layer("notification")
                .definedBy("app.visavis.notification..")
                .layer("admin")
                .definedBy("app.visavis.admin..")
                .whereLayer("account")
                .mayOnlyBeAccessedByLayers("practice", "booking", "payment", "chat", "call", "notification", "admin")
                .whereLayer("practice")
                .mayOnlyBeAccessedByLayers("booking", "payment", "chat", "call", "notification", "admin")
                .whereLayer("booking")
                .mayOnlyBeAccessedByLayers("payment", "chat", "call", "notification", "admin")
                .whereLayer("payment")
                .mayOnlyBeAccessedByLayers("notification", "admin")
                .whereLayer("chat")
                .mayOnlyBeAccessedByLayers("notification", "admin")
                .whereLayer("call")
                .mayOnlyBeAccessedByLayers("notification", "admin")
                .whereLayer("notification")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("admin")
                .mayNotBeAccessedByAnyLayer());
    }

    @Test
    void featuresAndGroundHaveNoCycles() {
        check(slices().matching("app.visavis.(*)..").should().beFreeOfCycles());
        check(slices().matching("app.visavis.shared.(*)..").should().beFreeOfCycles());
    }

    @Test
    void entitiesNeverCrossABorder() {
        check(classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate());
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

    @Test
    void stripeIsKnownToTwoClassesOfPayment() {
        var knowing = SERVICE.stream()
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(use -> use.getTargetClass().getPackageName().startsWith("com.stripe")))
                .filter(type -> !type.isAnnotatedWith(RegisterForReflection.class))
                .map(HouseRulesTest::outermost)
                .distinct()
                .toList();
        if (knowing.size() > 2
                || knowing.stream().anyMatch(type -> !type.getPackageName().endsWith(".payment"))) {
            throw new AssertionError("com.stripe is known to " + knowing);
        }
    }

    @Test
    void httpStaysInResourcesFiltersAndProblems() {
        check(noClasses()
                .that(are(not(simpleNameEndingWith("Resource"))))
                .and(are(not(simpleNameEndingWith("Filter"))))
                .and()
                .resideOutsideOfPackage("app.visavis.shared.problem")
                .and(are(not(nestedInAResource())))
                .and()
                .areNotAnnotations()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs.."));
    }

    @Test
    void webSocketsStayInSocketsAndAtTheDoor() {
        check(noClasses()
                .that(are(not(simpleNameEndingWith("Socket"))))
                .and()
                .doNotHaveSimpleName("Doorkeeper")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.quarkus.websockets.next.."));
    }

    @Test
    void theMailerIsKnownToOneDelivery() {
        check(noClasses()
                .that(are(not(simpleNameEndingWith("Delivery"))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.quarkus.mailer.."));
    }

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
    void theServiceKnowsNothingOfTheLocalRun() {
        check(noClasses().should().dependOnClassesThat().resideInAPackage("app.visavis.local.."));
    }

    @Test
    void theLocalRunKnowsNothingOfTheFeatures() {
        var local = new ClassFileImporter().importPackages("app.visavis.local");
        noClasses()
                .that(resideInAPackage("app.visavis.local.."))
                .should()
                .dependOnClassesThat(
                        resideInAPackage("app.visavis..").and(not(resideInAPackage("app.visavis.local.."))))
                .check(withoutTests(local));
    }

    private static JavaClasses withoutTests(JavaClasses all) {
        return all.that(new DescribedPredicate<>("are no tests") {
            @Override
            public boolean test(JavaClass type) {
                return !outermost(type).getSimpleName().endsWith("Test");
            }
        });
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

    private static DescribedPredicate<JavaClass> nestedInAResource() {
        return new DescribedPredicate<>("nested in a resource") {
            @Override
            public boolean test(JavaClass type) {
                return outermost(type).getSimpleName().endsWith("Resource");
            }
        };
    }

    private static JavaClass outermost(JavaClass type) {
        var outer = type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer;
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(SERVICE);
    }
}
