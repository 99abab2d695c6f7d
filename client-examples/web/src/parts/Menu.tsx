import { useEffect, useRef, type ReactNode } from 'react';

/** A button that opens a list beneath it; Escape and a click elsewhere close it. */
export function Menu({ title, children }: { title: ReactNode; children: ReactNode }) {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      const open = menu.current;
      if (!open?.open) return;
      const escape = event instanceof KeyboardEvent && event.key === 'Escape';
      const elsewhere = event.type === 'pointerdown' && !open.contains(event.target as Node);
      if (!escape && !elsewhere) return;
      open.open = false;
      if (escape) open.querySelector('summary')?.focus();
    };
    document.addEventListener('keydown', close);
    document.addEventListener('pointerdown', close);
    return () => {
      document.removeEventListener('keydown', close);
      document.removeEventListener('pointerdown', close);
    };
  }, []);
  return (
    <details className="menu" ref={menu}>
      <summary className="button">{title}</summary>
      <div className="menu-body">{children}</div>
    </details>
  );
}
