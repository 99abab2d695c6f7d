package io.clientele.reporting.pdf.page;

import io.clientele.reporting.pdf.Palette;
import java.util.List;
import java.util.function.IntFunction;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.SimplePrintPageFormat;
import net.sf.jasperreports.engine.SimplePrintPart;
import org.jspecify.annotations.Nullable;

/** The pages of a file. What stands on one is made when it is asked for, so that a long report never lies in memory whole. */
public final class Sheets {

    private final JasperPrint print = new JasperPrint();
    private final List<Flow.Page> pages;
    private final Footer footer;
    private @Nullable Sheet last;

    /**
     * What is printed below every page.
     *
     * @param page the words for page number so much, counted from one
     */
    public record Footer(Words left, Words middle, IntFunction<Words> page) {}

    private Sheets(List<Flow.Page> pages, Footer footer) {
        this.pages = pages;
        this.footer = footer;
    }

    /** The runs on as many pages as they need; the footer is told how many those are. */
    public static JasperPrint of(List<Run> runs, IntFunction<Footer> footer) {
        var pages = runs.stream().flatMap(run -> Flow.over(run).stream()).toList();
        return new Sheets(pages, footer.apply(pages.size())).print();
    }

    private JasperPrint print() {
        @Nullable Paper before = null;
        for (int index = 0; index < pages.size(); index++) {
            var paper = pages.get(index).paper();
            if (paper != before) {
                print.addPart(index, part(paper));
                before = paper;
            }
            print.addPage(new Sheet(index));
        }
        return print;
    }

    /** The pages from one on until the format changes. */
    private static SimplePrintPart part(Paper paper) {
        var format = new SimplePrintPageFormat();
        format.setPageWidth(paper.fullWidth());
        format.setPageHeight(paper.fullHeight());
        format.setTopMargin(0);
        format.setLeftMargin(0);
        format.setBottomMargin(0);
        format.setRightMargin(0);
        var part = new SimplePrintPart();
        part.setPageFormat(format);
        return part;
    }

    private final class Sheet implements JRPrintPage {

        private final int index;
        private List<JRPrintElement> elements = List.of();

        Sheet(int index) {
            this.index = index;
        }

        @Override
        public List<JRPrintElement> getElements() {
            if (last != this) {
                if (last != null) {
                    last.elements = List.of();
                }
                elements = drawn();
                last = this;
            }
            return elements;
        }

        private List<JRPrintElement> drawn() {
            var ink = new Ink(print.getDefaultStyleProvider());
            var page = pages.get(index);
            page.blocks().forEach(placed -> placed.block().draw(ink, placed.top()));
            foot(ink, page.paper());
            return ink.elements();
        }

        private void foot(Ink ink, Paper paper) {
            var top = paper.capacity() + 12;
            var width = paper.width();
            ink.rule(0, paper.capacity() + 8, width, 0.5f, Palette.HAIRLINE);
            ink.words(footer.left(), 0, top, width / 4);
            ink.words(footer.middle(), width / 4, top, width / 2);
            ink.words(footer.page().apply(index + 1), width * 3 / 4, top, width / 4);
        }

        @Override
        public void addElement(JRPrintElement another) {
            throw new UnsupportedOperationException("A page is drawn, not added to");
        }

        @Override
        public void setElements(List<JRPrintElement> others) {
            throw new UnsupportedOperationException("A page is drawn, not given");
        }
    }
}
