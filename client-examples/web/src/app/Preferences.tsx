import { useEffect, useState } from 'react';
import { useText } from '../text/language';

type Theme = 'system' | 'light' | 'dark';
const KEPT = 'clientele.theme';
const first = (): Theme => {
  const kept = localStorage.getItem(KEPT);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
};

/** Language and theme: about the reader, not the question, so they are kept in the browser and not in the address. */
export function Preferences() {
  const { language, speak, t } = useText();
  const [theme, setTheme] = useState<Theme>(first);
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
    localStorage.setItem(KEPT, theme);
    window.dispatchEvent(new Event('themechange'));
  }, [theme]);
  return (
    <div className="preferences">
      <select aria-label={t.rooms.theme} value={theme} onChange={(event) => setTheme(event.target.value as Theme)}>
        <option value="system">{t.rooms.system}</option>
        <option value="light">{t.rooms.light}</option>
        <option value="dark">{t.rooms.dark}</option>
      </select>
      <div className="switch" role="group" aria-label={t.rooms.language}>
        <button type="button" lang="ru" title="Русский" aria-pressed={language === 'ru'} onClick={() => speak('ru')}>RU</button>
        <button type="button" lang="en" title="English" aria-pressed={language === 'en'} onClick={() => speak('en')}>EN</button>
      </div>
    </div>
  );
}
