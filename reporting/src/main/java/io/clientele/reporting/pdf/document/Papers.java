package io.clientele.reporting.pdf.document;

import io.clientele.reporting.document.Section;
import io.clientele.reporting.pdf.page.Paper;
import java.util.ArrayList;
import java.util.List;

/** Which paper each section of a document lies on. */
final class Papers {

    /** A table of so few lines is not worth turning the page back for. */
    private static final int FEW = 24;

    private Papers() {}

    /** A table that does not fit upright lies across, and so does a small one that follows it. */
    static List<Paper> of(List<Section> sections, List<Widths> widths) {
        var papers = new ArrayList<Paper>();
        for (int index = 0; index < sections.size(); index++) {
            var follows = index > 0 && papers.get(index - 1) == Paper.ACROSS && isSmall(sections.get(index));
            var fits = widths.get(index).comfortable() <= Paper.UPRIGHT.width();
            papers.add(fits && !follows ? Paper.UPRIGHT : Paper.ACROSS);
        }
        return papers;
    }

    private static boolean isSmall(Section section) {
        return section.table().lines().size() <= FEW;
    }
}
