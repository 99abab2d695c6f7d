import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { setDiagnostics } from '@codemirror/lint';
import { Compartment, EditorState } from '@codemirror/state';
import { EditorView, keymap, placeholder } from '@codemirror/view';
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { useClient } from 'urql';
import { useText } from '../text/language';
import { completions } from './completion';
import { ruleLanguage } from './language';
import { placeOf, type Told } from './places';
import type { Vocabulary } from './vocabulary';

interface TextEditorProps {
  text: string;
  change: (text: string) => void;
  words: Vocabulary;
  /** Null while it is not known: those that are shown move with what is written. */
  faults: readonly Told[] | null;
  editorRef: RefObject<EditorView | null>;
}

/** The rule as text: completes with Ctrl+Space and while typing, underlines what the server refuses. Tab leaves it, as keyboards expect. */
export function TextEditor({ text, change, words, faults, editorRef }: TextEditorProps) {
  const box = useRef<HTMLDivElement>(null);
  const api = useClient();
  const { t, refused } = useText();
  const changed = useRef(change);
  const completing = useRef(new Compartment());
  useEffect(() => {
    changed.current = change;
  }, [change]);

  useEffect(() => {
    if (box.current === null) return;
    // In a shadow root the editor constructs its style sheets, which no policy about inline styles forbids.
    const root = box.current.shadowRoot ?? box.current.attachShadow({ mode: 'open' });
    const view = new EditorView({
      parent: root,
      root,
      state: EditorState.create({
        doc: text,
        extensions: [
          history(), closeBrackets(), completing.current.of([]), ruleLanguage, EditorView.lineWrapping, placeholder(t.rule.placeholder),
          keymap.of([...closeBracketsKeymap, ...completionKeymap, ...historyKeymap, ...defaultKeymap]),
          EditorView.contentAttributes.of({ 'aria-label': t.rule.text, spellcheck: 'false' }),
          EditorView.updateListener.of((update) => { if (update.docChanged) changed.current(update.state.doc.toString()); }),
        ],
      }),
    });
    editorRef.current = view;
    return () => {
      view.destroy();
      editorRef.current = null;
    };
  }, []); // eslint-disable-line react-hooks/exhaustive-deps -- the editor keeps its own text; what comes later is set below

  useEffect(() => {
    editorRef.current?.dispatch({ effects: completing.current.reconfigure(autocompletion({ override: [completions(api, words)], icons: false })) });
  }, [api, words, editorRef]);

  // With the drawing itself: a letter that is typed between the two would be taken for a text that is no longer wanted.
  useLayoutEffect(() => {
    const view = editorRef.current;
    if (view && view.state.doc.toString() !== text) view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
  }, [text, editorRef]);

  useEffect(() => {
    const view = editorRef.current;
    if (!view || faults === null) return;
    const doc = view.state.doc.toString();
    view.dispatch(setDiagnostics(view.state, faults.map((fault) => ({ ...placeOf(doc, fault), severity: 'error' as const, message: refused(fault) }))));
  }, [faults, editorRef, refused]);

  return <div ref={box} />;
}
