import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { en } from './en';
import { makeFormat, type Format } from './format';
import { codeOf, refusal, type Told } from './refusal';
import { ru, type Texts } from './ru';

export type Language = 'ru' | 'en';

/** A failed question, as the GraphQL client tells it. */
export interface Failed {
  networkError?: Error | undefined;
  graphQLErrors: readonly { message: string; extensions?: Record<string, unknown> | undefined }[];
  response?: unknown;
}

interface Speech {
  language: Language;
  t: Texts;
  format: Format;
  /** What the server refused, in the reader's language. */
  refused: (told: Told) => string;
  /** The same of a question that failed as a whole. */
  failed: (error: Failed) => string;
  speak: (language: Language) => void;
}

const KEPT = 'clientele.language';
const Context = createContext<Speech | null>(null);

/** A link may name the language, `?lang=en`; else the last choice holds, else that of the browser. */
function first(): Language {
  const named = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(KEPT);
  if (named === 'ru' || named === 'en') return named;
  return navigator.language.startsWith('ru') ? 'ru' : 'en';
}

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(first);
  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(KEPT, language);
  }, [language]);
  const speech = useMemo<Speech>(
    () => {
      const t = language === 'ru' ? ru : en;
      const refused = (told: Told) => refusal(language, told);
      return { language, t, format: makeFormat(language), refused, failed: (error) => failure(error, refused, t), speak: setLanguage };
    },
    [language],
  );
  return <Context value={speech}>{children}</Context>;
}

/** No answer at all, a refusal by status alone, or one with a code and a sentence. */
function failure({ networkError, graphQLErrors, response }: Failed, refused: Speech['refused'], t: Texts): string {
  const [first] = graphQLErrors;
  if (first) return refused({ code: first.extensions?.['code'], message: first.message });
  const code = codeOf((response as { status?: number } | undefined)?.status);
  return networkError && code ? refused({ code, message: networkError.message }) : t.failure.unreachable;
}

/** Texts and figures in the language chosen. */
export function useText(): Speech {
  const speech = use(Context);
  if (speech === null) throw new Error('useText outside LanguageProvider');
  return speech;
}
