package app.visavis;

import static app.visavis.House.SERVICE;
import static app.visavis.House.check;
import static app.visavis.House.outermost;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.persistence.Entity;
import org.junit.jupiter.api.Test;

/** Who may know whom; {@link HouseHabitsTest} has what may be done where. */
class HouseRulesTest {

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
    void stripeIsKnownToTwoClassesOfPayment() {
        var knowing = SERVICE.stream()
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(use -> use.getTargetClass().getPackageName().startsWith("com.stripe")))
                .filter(type -> !type.isAnnotatedWith(RegisterForReflection.class))
                .map(House::outermost)
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
    void iCalendarIsKnownToOnePackage() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("app.visavis.shared.ical")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("biweekly.."));
    }

    @Test
    void strangersAreAskedByOnePackageOnly() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("app.visavis.shared.fetch")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("io.vertx.core.http.HttpClient")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.net.http..")
                .orShould()
                .callMethod(java.net.URL.class, "openStream"));
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

    private static DescribedPredicate<JavaClass> nestedInAResource() {
        return new DescribedPredicate<>("nested in a resource") {
            @Override
            public boolean test(JavaClass type) {
                return outermost(type).getSimpleName().endsWith("Resource");
            }
        };
    }
}
