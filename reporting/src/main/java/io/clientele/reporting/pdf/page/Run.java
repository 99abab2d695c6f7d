package io.clientele.reporting.pdf.page;

import java.util.List;

/** Blocks that follow each other on pages of one format; the next run begins on a page of its own. */
public record Run(Paper paper, List<Block> blocks) {}
