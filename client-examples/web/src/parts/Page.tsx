import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';

interface PageProps {
  title: string;
  lead?: ReactNode;
  trail?: { to: string; name: string };
  actions?: ReactNode;
  question?: ReactNode;
  children: ReactNode;
}

/** Title and actions, the question, its answer. */
export function Page({ title, lead, trail, actions, question, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Clientele`;
  }, [title]);
  return (
    <div className="page">
      <div className="page-head">
        <div>
          {trail && <p className="trail"><Link to={trail.to}>{trail.name}</Link> /</p>}
          <h1>{title}</h1>
          {lead && <div className="lead">{lead}</div>}
        </div>
        {actions && <div className="actions">{actions}</div>}
      </div>
      {question && <div className="question">{question}</div>}
      {children}
    </div>
  );
}

export function Panel({ title, aside, children }: { title?: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className="panel">
      {(title || aside) && (
        <header>
          {title && <h2>{title}</h2>}
          {aside}
        </header>
      )}
      {children}
    </section>
  );
}

/** Figures that stand alone, each under its name. */
export function Figures({ of }: { of: [name: string, value: ReactNode][] }) {
  return (
    <dl className="figures">
      {of.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Facts that have a value, name beside value. */
export function Facts({ of }: { of: [name: string, value: ReactNode][] }) {
  return (
    <dl className="facts">
      {of.filter(([, value]) => value !== null && value !== undefined && value !== '').map(([name, value]) => [
        <dt key={`${name}-name`}>{name}</dt>,
        <dd key={name}>{value}</dd>,
      ])}
    </dl>
  );
}
