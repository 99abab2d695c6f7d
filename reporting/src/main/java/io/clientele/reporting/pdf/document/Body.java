package io.clientele.reporting.pdf.document;

import io.clientele.reporting.document.Document;
import io.clientele.reporting.document.Section;
import io.clientele.reporting.pdf.Palette;
import io.clientele.reporting.pdf.chart.Pictures;
import io.clientele.reporting.pdf.page.Block;
import io.clientele.reporting.pdf.page.Face;
import io.clientele.reporting.pdf.page.Letters;
import io.clientele.reporting.pdf.page.Paper;
import io.clientele.reporting.pdf.page.Paragraph;
import io.clientele.reporting.pdf.page.Run;
import io.clientele.reporting.pdf.page.Words;
import io.clientele.reporting.wording.DocumentTexts;
import io.clientele.reporting.wording.TableTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A document from its title to its formulas, each part of it on the paper that its table asks for. */
final class Body {

    private static final int BEFORE_HEADING = 16;

    /** So many rows, totals and notes at the end go with the legend. */
    private static final int WITH_LEGEND = 4;

    /** Room for them and the heading of the legend. */
    private static final int BESIDE_LEGEND = 120;

    private final Document document;
    private final DocumentTexts texts;
    private final Letters letters;
    private final List<Widths> usual;
    private final List<Paper> papers;
    private final List<Run> runs = new ArrayList<>();
    private Paper paper;
    private List<Block> blocks = new ArrayList<>();

    Body(Document document, DocumentTexts texts, Letters letters) {
        this.document = document;
        this.texts = texts;
        this.letters = letters;
        this.usual = document.sections().stream()
                .map(section -> widths(section, Face.TEXT))
                .toList();
        this.papers = Papers.of(document.sections(), usual);
        this.paper = document.glance().isEmpty() ? papers.getFirst() : Paper.UPRIGHT;
    }

    List<Run> runs() {
        opening();
        bullets(texts.wording().text("section.findings"), document.findings());
        document.glance().forEach(this::glance);
        for (int index = 0; index < document.sections().size(); index++) {
            if (papers.get(index) != paper || (index == 0 && !document.glance().isEmpty())) {
                turn(papers.get(index));
            }
            section(document.sections().get(index), usual.get(index));
        }
        legend();
        turn(paper);
        return runs;
    }

    /** What follows begins on a page of a format. */
    private void turn(Paper next) {
        runs.add(new Run(paper, blocks));
        blocks = new ArrayList<>();
        paper = next;
    }

    /** Bars of nothing but zeros make no picture, and a heading above none would only puzzle. */
    private void glance(Section section) {
        var pictures = pictures(section).toList();
        if (!pictures.isEmpty()) {
            heading(section.heading());
            sentence(section);
            blocks.addAll(pictures);
        }
    }

    /** How figures are computed, beside the end of what it explains: a page with nothing else would be wasted. */
    private void legend() {
        var sentences = document.legend().stream().map(letters::printable).toList();
        var legend = Legend.of(sentences, letters, paper.width());
        if (sentences.isEmpty() || legend.height() > paper.capacity() - BESIDE_LEGEND) {
            bullets(texts.wording().text("section.legend"), document.legend());
            return;
        }
        var last = blocks.size();
        for (int index = Math.max(0, last - WITH_LEGEND); index < last; index++) {
            blocks.set(index, new Kept(blocks.get(index)));
        }
        heading(texts.wording().text("section.legend"));
        blocks.add(legend);
    }

    private void opening() {
        var title = Words.of(lines(document.title(), Face.TITLE), Face.TITLE);
        blocks.add(Paragraph.heading(title, 0, paper.width()));
        blocks.add(paragraph(Words.of(lines(texts.parameters(), Face.TEXT), Face.TEXT), 2, true));
        blocks.add(paragraph(
                Words.of(lines(texts.wording().asOf(), Face.TEXT), Face.TEXT).in(Palette.MUTED), 1, false));
        if (document.frame().partial()) {
            var warning = lines(texts.wording().text("partial"), Face.STRONG_SENTENCE);
            blocks.add(paragraph(Words.of(warning, Face.STRONG_SENTENCE).in(Palette.WORSE), 3, false));
        }
    }

    private void bullets(String heading, List<String> sentences) {
        if (sentences.isEmpty()) {
            return;
        }
        heading(heading);
        sentences.forEach(sentence -> blocks.add(Bullet.of(letters.printable(sentence), letters, paper.width())));
    }

    private void section(Section section, Widths widths) {
        heading(section.heading());
        if (!atAGlance(section)) {
            sentence(section);
        }
        if (section.table().lines().isEmpty()) {
            var nothing = lines(texts.wording().text("document.nothing"), Face.SENTENCE);
            blocks.add(paragraph(Words.of(nothing, Face.SENTENCE).in(Palette.MUTED), 4, false));
        } else {
            (atAGlance(section) ? Stream.<Block>empty() : pictures(section))
                    .map(block -> TableBlocks.isShort(section.table()) ? new Kept(block) : block)
                    .forEach(blocks::add);
            table(section, widths);
        }
        if (!section.note().isEmpty()) {
            blocks.add(paragraph(
                    Words.of(lines(section.note(), Face.TEXT), Face.TEXT).in(Palette.MUTED), 5, false));
        }
    }

    /** Whether its picture was seen before. */
    private boolean atAGlance(Section section) {
        return document.glance().stream().map(Section::heading).anyMatch(section.heading()::equals);
    }

    private void sentence(Section section) {
        if (!section.sentence().isEmpty()) {
            blocks.add(paragraph(Words.of(lines(section.sentence(), Face.SENTENCE), Face.SENTENCE), 2, true));
        }
    }

    private Stream<Block> pictures(Section section) {
        var pictures = new Pictures(texts.wording(), letters, paper.width());
        return section.charts().stream().flatMap(chart -> pictures.of(chart, section.table()).stream());
    }

    private void table(Section section, Widths widths) {
        var small = widths.least() <= paper.width() ? widths : widths(section, Face.SMALL);
        var fitsSmall = small != widths && small.least() <= paper.width();
        var slices = Slice.of(
                section.table(), fitsSmall ? small : widths, fitsSmall ? Face.SMALL : Face.TEXT, paper.width());
        for (var slice : slices) {
            if (slices.size() > 1) {
                blocks.add(columns(slice, section.table().columns().size()));
            }
            var rows = new Rows(section.table(), slice, cells(section), letters, Shades.of(section));
            blocks.addAll(TableBlocks.of(rows, paper.capacity()));
        }
    }

    private Block columns(Slice slice, int all) {
        var first = slice.columns().get(slice.keys()) + 1;
        var last = slice.columns().getLast() + 1;
        var words = Words.of(texts.wording().text("document.columns", first, last, all), Face.SMALL);
        return paragraph(words.in(Palette.MUTED), 8, true);
    }

    private Widths widths(Section section, Face face) {
        return new Widths(section.table(), cells(section), letters, face);
    }

    private TableTexts cells(Section section) {
        return new TableTexts(section.table(), texts.wording().numbers());
    }

    private void heading(String heading) {
        var words = Words.of(lines(heading, Face.HEADING), Face.HEADING);
        blocks.add(Paragraph.heading(words, BEFORE_HEADING, paper.width()));
    }

    private Block paragraph(Words words, int space, boolean keepsNext) {
        return new Paragraph(words, space, keepsNext, 0, paper.width());
    }

    private List<String> lines(String text, Face face) {
        return letters.lines(letters.printable(text), face, paper.width());
    }
}
