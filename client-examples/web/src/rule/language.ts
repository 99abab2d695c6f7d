import { HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const JOINS = /^(and|or|not|in|is|between|contains|starts|with|и|или|не|в|есть|между|содержит|начинается)(?![\p{L}\p{N}_])/iu;

const rules = StreamLanguage.define<null>({
  startState: () => null,
  token(stream) {
    if (stream.eatSpace()) return null;
    if (stream.match(/^'(?:[^'\\]|\\.)*'?/)) return 'string';
    if (stream.match(/^\d[\d.-]*/)) return 'number';
    if (stream.match(JOINS)) return 'keyword';
    if (stream.match(/^[\p{L}_][\p{L}\p{N}_]*/u)) return stream.peek() === '(' ? 'variableName.function' : 'variableName';
    stream.next();
    return null;
  },
});

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--third)', fontWeight: '600' },
  { tag: tags.string, color: 'var(--better)' },
  { tag: tags.number, color: 'var(--warn)' },
  { tag: tags.function(tags.variableName), color: 'var(--first)' },
]);

const face = EditorView.theme({
  '&': { fontSize: '0.8125rem', minHeight: '11rem', backgroundColor: 'var(--paper)', color: 'var(--ink)', border: '1px solid var(--line)', borderRadius: 'var(--round)' },
  '&.cm-focused': { outline: '2px solid var(--first)', outlineOffset: '1px' },
  '.cm-content': { fontFamily: "ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', monospace", caretColor: 'var(--ink)', padding: '0.6rem 0', minHeight: '10rem' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-placeholder': { color: 'var(--muted)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground, ::selection': { backgroundColor: 'color-mix(in srgb, var(--first) 28%, transparent) !important' },
  '.cm-tooltip': { backgroundColor: 'var(--paper)', color: 'var(--ink)', border: '1px solid var(--hairline)', boxShadow: 'var(--shade)' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--first)', color: 'var(--first-ink)' },
  '.cm-completionDetail': { color: 'inherit', fontStyle: 'normal', marginLeft: '1em' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--worse)' },
});

/** How a rule looks while it is written; colours follow the theme by themselves. */
export const ruleLanguage = [rules, syntaxHighlighting(colours), face];
