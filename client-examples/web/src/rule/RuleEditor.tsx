import type { EditorView } from '@codemirror/view';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { RuleEditorQuery, RulePreviewQuery } from '../gql/graphql';
import { useRested, useSoon } from '../parts/Fields';
import { Page, Panel } from '../parts/Page';
import { useText } from '../text/language';
import { withChoices } from '../url/urlState';
import { Preview } from './Preview';
import { SaveForm } from './SaveForm';
import { Templates, type Template } from './Templates';
import { TextEditor } from './TextEditor';
import { TreeEditor } from './TreeEditor';
import { useRulePreview } from './useRulePreview';
import { vocabulary } from './vocabulary';

/** The first key asks at once; of keys in quick succession the last one does. */
const SOON_MS = 40;
/** Faults are told, and the address follows, when nobody types any more: a rule that is half written is always wrong. */
const REST_MS = 400;
/** Longer texts are not kept in the address; browsers and servers cut those off. */
const LONGEST_KEPT = 1500;
const NO_FAULTS: never[] = [];

/** Tree and text side by side over one text, and what it gives while it is written. */
export function RuleEditor({ answer, first }: { answer: RuleEditorQuery; first: string }) {
  const { t, language } = useText();
  const { segment } = answer;
  const [text, setText] = useState(first);
  const [template, setTemplate] = useState<Template | null>(null);
  const [, setSearch] = useSearchParams();
  const [path] = useState(window.location.pathname);
  const editor = useRef<EditorView | null>(null);
  const rested = useSoon(text, SOON_MS);
  const kept = useRested(text, REST_MS);
  const words = useMemo(() => vocabulary(answer.segmentFilters, language), [answer.segmentFilters, language]);
  const unchanged = segment?.rule?.text === rested;
  const early = rested === first ? answer.segmentPreview : undefined;
  const asked = useRulePreview(rested, segment?.id, rested.trim() === '' || unchanged || early !== undefined);
  const preview = early ? { data: { segmentPreview: early }, error: undefined, fetching: false } : asked;
  const answered = rested === text && !preview.fetching;
  const calm = kept === text;
  const shown = useLastGood(preview.data, calm && answered);
  const faults = rested.trim() === '' || unchanged ? NO_FAULTS : calm && answered ? (preview.data?.segmentPreview.errors ?? NO_FAULTS) : null;

  useEffect(() => {
    // Who has saved is on his way to another page already, whose address is its own.
    if (window.location.pathname !== path) return;
    setSearch((now) => withChoices(now, { text: kept.length <= LONGEST_KEPT ? kept : null }, { text: segment?.rule?.text ?? '' }), { replace: true });
  }, [kept, path, segment, setSearch]);

  const show = useCallback((from: number, to: number) => {
    editor.current?.dispatch({ selection: { anchor: from, head: to }, scrollIntoView: true });
    editor.current?.focus();
  }, []);

  return (
    <Page
      title={segment ? segment.name : t.rule.newTitle}
      lead={segment ? t.rule.editTitle : t.rule.start}
      trail={segment ? { to: `/segments/${segment.id}`, name: segment.name } : { to: '/segments', name: t.segments.title }}
    >
      <div className="editor">
        <div className="panels">
          <Panel title={t.rule.text}>
            <div className="inside stack">
              <TextEditor text={text} change={setText} words={words} faults={faults} editorRef={editor} />
              <p className="chart-note">{t.rule.hint}</p>
            </div>
          </Panel>
          <Panel title={t.rule.tree}><TreeEditor text={text} change={setText} words={words} show={show} /></Panel>
        </div>
        <div className="stack editor-side">
          <Preview asked={rested} answer={{ ...preview, data: shown }} members={unchanged ? (segment.memberCount ?? null) : undefined} waiting={!answered || shown !== preview.data} show={(line) => show(line.from, line.to)}>
            <SaveForm key={template?.key ?? 'own'} text={text} segment={segment ?? null} template={template} ready={!faults?.length && text.trim() !== ''} />
          </Preview>
        </div>
        {!segment && <Templates templates={answer.segmentTemplates} take={(one) => { setTemplate(one); setText(one.text); }} />}
      </div>
    </Page>
  );
}

/** The answer; one with faults only when it is time to tell them, until then the last without. */
function useLastGood(answer: RulePreviewQuery | undefined, tell: boolean): RulePreviewQuery | undefined {
  const [good, setGood] = useState<RulePreviewQuery>();
  const faulty = answer !== undefined && answer.segmentPreview.errors.length > 0;
  if (answer && !faulty && answer.segmentPreview !== good?.segmentPreview) setGood(answer);
  return faulty && !tell ? good : answer;
}
