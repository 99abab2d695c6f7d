import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { en } from './en';
import { makeFormat, type Format } from './format';
import { ru, type Texts } from './ru';

export type Language = 'ru' | 'en';

interface Speech {
  language: Language;
  t: Texts;
  format: Format;
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
    () => ({ language, t: language === 'ru' ? ru : en, format: makeFormat(language), speak: setLanguage }),
    [language],
  );
  return <Context value={speech}>{children}</Context>;
}

/** Texts and figures in the language chosen. */
export function useText(): Speech {
  const speech = use(Context);
  if (speech === null) throw new Error('useText outside LanguageProvider');
  return speech;
}
