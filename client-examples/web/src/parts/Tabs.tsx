import { useEffect, useRef } from 'react';
import { Link, useSearchParams } from 'react-router';
import { withChoices } from '../url/urlState';

/** Choices of one view that mean nothing in another. */
const cleared = (names: string[]) => Object.fromEntries(names.map((name) => [name, null]));

/** Views of one thing; each is an address, so Back and links work. */
export function Tabs<T extends string>({ name, label, tabs, now, usual, clear = [] }: { name: string; label: string; tabs: Record<T, string>; now: T; usual: T; clear?: string[] }) {
  const [search] = useSearchParams();
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [now]);
  return (
    <nav className="tabs" aria-label={label} ref={list}>
      {(Object.entries(tabs) as [T, string][]).map(([key, title]) => (
        <Link key={key} to={{ search: withChoices(search, { ...cleared(clear), [name]: key }, { [name]: usual }).toString() }} aria-current={key === now ? 'page' : undefined}>
          {title}
        </Link>
      ))}
    </nav>
  );
}
