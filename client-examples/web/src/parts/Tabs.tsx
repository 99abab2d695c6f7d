import { Link, useSearchParams } from 'react-router';
import { withChoices } from '../url/urlState';

/** Views of one thing; each is an address, so Back and links work. */
export function Tabs<T extends string>({ name, label, tabs, now, usual }: { name: string; label: string; tabs: Record<T, string>; now: T; usual: T }) {
  const [search] = useSearchParams();
  return (
    <nav className="tabs" aria-label={label}>
      {(Object.entries(tabs) as [T, string][]).map(([key, title]) => (
        <Link key={key} to={{ search: withChoices(search, { [name]: key }, { [name]: usual }).toString() }} aria-current={key === now ? 'page' : undefined}>
          {title}
        </Link>
      ))}
    </nav>
  );
}
