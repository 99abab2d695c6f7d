import { Component, type ReactNode } from 'react';
import { useText } from '../text/language';

/** Keeps a fault of one screen from taking the others with it. */
export class Broken extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <Apology /> : this.props.children;
  }
}

function Apology() {
  const { t } = useText();
  return (
    <div className="state" role="alert">
      <h2>{t.failure.title}</h2>
      <p>{t.failure.crash}</p>
      <button type="button" className="button" onClick={() => location.reload()}>{t.common.retry}</button>
    </div>
  );
}
