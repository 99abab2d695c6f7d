package io.clientele.api.exchange.commerceml.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.api.exchange.commerceml.Golden;
import io.clientele.api.firm.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommerceMlFileTests {

    private static final String LAUGHS = """
            <!DOCTYPE k [<!ENTITY a "ха"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>
            <КоммерческаяИнформация><Товар><Ид>&c;</Ид></Товар></КоммерческаяИнформация>""";

    @ParameterizedTest(name = "in {0}")
    @ValueSource(strings = {"UTF-8", "windows-1251", "UTF-16"})
    void readsAnyEncodingThatIsDeclared(String encoding) throws IOException {
        var xml =
                "<?xml version=\"1.0\" encoding=\"%s\"?><КоммерческаяИнформация><Товар><Ид>ёж</Ид></Товар></КоммерческаяИнформация>"
                        .formatted(encoding);
        var names = new ArrayList<String>();

        var found =
                CommerceMlFile.read(new ByteArrayInputStream(xml.getBytes(Charset.forName(encoding))), products(names));

        assertThat(names).containsExactly("ёж");
        assertThat(found).isEqualTo(encoding);
    }

    @Test
    void readsTextInPiecesAndSections() throws IOException {
        var names = new ArrayList<String>();

        CommerceMlFile.read(
                stream(
                        "<к:КоммерческаяИнформация xmlns:к=\"urn:1C.ru:commerceml_2\"><к:Товар><к:Ид> a&amp;b<![CDATA[<c>]]><!-- x -->d&#x444; </к:Ид></к:Товар></к:КоммерческаяИнформация>"),
                products(names));

        assertThat(names).containsExactly("a&b<c>dф");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<!DOCTYPE k SYSTEM \"file:///etc/passwd\"><КоммерческаяИнформация/>|DOCUMENT_TYPE",
                "<!DOCTYPE k [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><КоммерческаяИнформация><Товар><Ид>&x;</Ид></Товар></КоммерческаяИнформация>|DOCUMENT_TYPE",
                "<!DOCTYPE k [<!ENTITY % x SYSTEM \"http://127.0.0.1:1/x.dtd\"> %x;]><КоммерческаяИнформация/>|DOCUMENT_TYPE",
                "<html/>|NOT_COMMERCEML",
                "<КоммерческаяИнформация><Товар>|BROKEN_FILE",
                "<КоммерческаяИнформация></КоммерческаяИнформация><b/>|BROKEN_FILE",
                "<КоммерческаяИнформация><Товар><Ид>&x;</Ид></Товар></КоммерческаяИнформация>|DOCUMENT_TYPE",
                "PK|BROKEN_FILE",
                "''|BROKEN_FILE"
            })
    void refusesWhatItShouldNotRead(String xml, String code) {
        assertThat(code(xml)).isEqualTo(code);
    }

    @Test
    void refusesEntitiesWithinEntities() {
        assertThat(code(LAUGHS)).isEqualTo("DOCUMENT_TYPE");
    }

    @Test
    void refusesBytesThatAreNotOfTheEncoding() {
        var bytes = "<КоммерческаяИнформация><Товар><Ид>ж</Ид></Товар></КоммерческаяИнформация>"
                .getBytes(Charset.forName("windows-1251"));

        assertThatThrownBy(() -> CommerceMlFile.read(new ByteArrayInputStream(bytes), new Things() {}))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("BROKEN_FILE"));
    }

    @Test
    void refusesWhatGoesTooDeepOrIsTooMuch() {
        var deep = "<Группы><Группа>".repeat(60) + "</Группа></Группы>".repeat(60);
        var lengthy = "<Товар><Ид>" + "x".repeat(100_001) + "</Ид></Товар>";
        var wide = "<Товар>" + "<a/>".repeat(300_001) + "</Товар>";
        var many = "<Товар><a>&amp;&quot;&#x444;</a></Товар>".repeat(200_000);

        assertThat(code(rooted(deep))).isEqualTo("TOO_LARGE");
        assertThat(code(rooted(lengthy))).isEqualTo("TOO_LARGE");
        assertThat(code(rooted(wide))).isEqualTo("TOO_LARGE");
        assertThat(code(rooted(many))).isEqualTo("fine");
    }

    /** Wherever it is cut, something is missing. */
    @Test
    void refusesAFileCutOffAnywhere() {
        var whole = Golden.text("documents.xml").strip();

        assertThat(IntStream.range(0, whole.length())
                        .filter(length -> length % 7 == 0 || length > whole.length() - 30)
                        .filter(length -> !code(whole.substring(0, length)).equals("BROKEN_FILE")))
                .isEmpty();
    }

    private static String rooted(String things) {
        return "<КоммерческаяИнформация>" + things + "</КоммерческаяИнформация>";
    }

    private static String code(String xml) {
        try {
            CommerceMlFile.read(stream(xml), new Things() {});
            return "fine";
        } catch (Problem problem) {
            return problem.code();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static ByteArrayInputStream stream(String xml) {
        return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static Things products(List<String> names) {
        return new Things() {
            @Override
            public void product(Element product) {
                names.add(String.valueOf(product.text("Ид")));
            }
        };
    }
}
