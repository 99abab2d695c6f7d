package io.clientele.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Locale;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "io.clientele", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule doorsArePackagePrivate = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .notBePublic()
            .because("a room is entered through its services, not through its web doors");

    @ArchTest
    static final ArchRule onlyThePdfRoomKnowsJasper = noClasses()
            .that()
            .resideOutsideOfPackage("io.clientele.reporting.pdf..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("net.sf.jasperreports..");

    @ArchTest
    static final ArchRule onlyTheExcelRoomKnowsPoi = noClasses()
            .that()
            .resideOutsideOfPackage("io.clientele.reporting.excel..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.poi..");

    @ArchTest
    static final ArchRule rulesMeetNoExpressionLanguage = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.expression..", "javax.script..", "jakarta.el..")
            .because("what users write is read by our own closed grammar and nothing else");

    @ArchTest
    static final ArchRule threadsAreOfThePlatform = noClasses()
            .should()
            .callMethod(Thread.class, "startVirtualThread", Runnable.class)
            .orShould()
            .callMethod(Thread.class, "ofVirtual")
            .orShould()
            .callMethod(Executors.class, "newVirtualThreadPerTaskExecutor")
            .because("virtual threads that load classes together from the archive may wait for each other for ever");

    @ArchTest
    static final ArchRule timeComesFromAClock = noClasses()
            .should()
            .callMethodWhere(new DescribedPredicate<JavaCall<?>>("now() is asked without a clock") {
                @Override
                public boolean test(JavaCall<?> call) {
                    return call.getName().equals("now")
                            && call.getTargetOwner().getPackageName().equals("java.time")
                            && call.getTarget().getRawParameterTypes().isEmpty();
                }
            });

    @ArchTest
    static final ArchRule lettersChangeCaseInALocale = noClasses()
            .should()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .because("a Turkish server must not change our keys; give " + Locale.class.getSimpleName() + ".ROOT");

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = fields().that()
            .areNotStatic()
            .should()
            .notBeAnnotatedWith(Autowired.class)
            .because("what a class needs stands in its constructor");

    @ArchTest
    static final ArchRule factsKnowNothingOfSegments = noClasses()
            .that()
            .resideInAnyPackage("..api.client..", "..api.sale..", "..api.interaction..", "..api.receivable..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..api.segment..", "..api.analysis..", "..api.report..");

    @ArchTest
    static final ArchRule rulesKnowNothingOfMembership = noClasses()
            .that()
            .resideInAPackage("..segment.rule..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..segment.membership..",
                    "..segment.overlap..",
                    "..segment.template..",
                    "..segment.family..",
                    "..segment.selection..");

    @ArchTest
    static final ArchRule membershipKnowsNothingOfWhatRestsOnIt = noClasses()
            .that()
            .resideInAPackage("..segment.membership..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..segment.overlap..",
                    "..segment.template..",
                    "..segment.family..",
                    "..segment.health..",
                    "..segment.selection..",
                    "..segment.refresh..",
                    "..segment.feed..");

    @ArchTest
    static final ArchRule roomsAreFreeOfCycles =
            slices().matching("io.clientele.api.(*)..").should().beFreeOfCycles();
}
