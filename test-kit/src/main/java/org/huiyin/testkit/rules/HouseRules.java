package org.huiyin.testkit.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

/** The rules of the house for a service, each with its reason. Every one has a bad sample in test-kit's own tests. */
public final class HouseRules {

    static final ArchRule ENTITIES_KNOW_NO_FRAMEWORK = classes()
            .that().areAnnotatedWith(Entity.class)
            .should().onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "jakarta.persistence..", "org.hibernate.annotations..", "org.hibernate.type..",
                    "org.jspecify..",
                    "org.huiyin.opinions..", "org.huiyin.rectification..", "org.huiyin.reporting..",
                    "org.huiyin.kit.identifiers..", "org.huiyin.kit.codelist..", "org.huiyin.kit.disclosure..",
                    "org.huiyin.kit.attachment.type..",
                    "org.huiyin.testkit.rules..")
            .because("a rule of the domain must be readable and testable without a server")
            .allowEmptyShould(true);

    static final ArchRule ENTITIES_HAVE_NO_SETTERS = methods()
            .that().areDeclaredInClassesThat().areAnnotatedWith(Entity.class)
            .should().haveNameNotMatching("set[A-Z].*")
            .because("an aggregate changes by what happens to it, not by assignment")
            .allowEmptyShould(true);

    static final ArchRule ENTITIES_HIDE_THEIR_FIELDS = fields()
            .that().areDeclaredInClassesThat().areAnnotatedWith(Entity.class)
            .and().areNotStatic()
            .should().bePrivate()
            .because("only the aggregate guards its state")
            .allowEmptyShould(true);

    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .should().callMethod(Instant.class, "now")
            .orShould().callMethod(LocalDate.class, "now")
            .orShould().callMethod(LocalDateTime.class, "now")
            .because("a deadline at midnight must be testable (CAM-6)");

    static final ArchRule RESOURCES_ARE_EDGES = classes()
            .that().areAnnotatedWith(Path.class)
            .should().bePackagePrivate()
            .andShould().haveSimpleNameEndingWith("Resource")
            .because("nothing inside may lean on an edge")
            .allowEmptyShould(true);

    static final ArchRule NO_FIELD_INJECTION = noFields()
            .should().beAnnotatedWith(Inject.class)
            .because("what a class needs stands in its constructor")
            .allowEmptyShould(true);

    static final ArchRule NO_DRAWERS = noClasses()
            .should().resideInAnyPackage(
                    "..util..", "..utils..", "..common..", "..helper..", "..support..", "..manager..", "..impl..")
            .orShould().haveSimpleNameEndingWith("Impl")
            .orShould().haveSimpleNameEndingWith("Util")
            .orShould().haveSimpleNameEndingWith("Utils")
            .orShould().haveSimpleNameEndingWith("Helper")
            .orShould().haveSimpleNameEndingWith("Manager")
            .because("what has no name has no home yet");

    static final List<ArchRule> ALL = List.of(
            ENTITIES_KNOW_NO_FRAMEWORK,
            ENTITIES_HAVE_NO_SETTERS,
            ENTITIES_HIDE_THEIR_FIELDS,
            TIME_COMES_FROM_THE_CLOCK,
            RESOURCES_ARE_EDGES,
            NO_FIELD_INJECTION,
            NO_DRAWERS);

    private HouseRules() {}

    /**
     * Checks a service's production classes.
     *
     * @param basePackage e.g. {@code org.huiyin.opinions}
     */
    public static void check(String basePackage) {
        JavaClasses production = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(basePackage);
        ALL.forEach(rule -> rule.check(production));
        featuresWithoutCycles(basePackage).check(production);
    }

    static ArchRule featuresWithoutCycles(String basePackage) {
        return SlicesRuleDefinition.slices()
                .matching(basePackage + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("data flows one way down the street");
    }

    static EvaluationResult evaluate(ArchRule rule, Class<?>... samples) {
        return rule.evaluate(new ClassFileImporter().importClasses(samples));
    }
}
