import type { RuleEditorQuery } from '../gql/graphql';
import { Panel } from '../parts/Page';
import { useText } from '../text/language';

export type Template = RuleEditorQuery['segmentTemplates'][number];

/** The usual segments: a press puts the rule into the editor, where it can be changed. */
export function Templates({ templates, take }: { templates: readonly Template[]; take: (template: Template) => void }) {
  const { t } = useText();
  return (
    <Panel title={t.rule.templates}>
      <ul className="templates">
        {templates.map((template) => (
          <li key={template.key}>
            <button type="button" onClick={() => take(template)}>
              <strong>{template.name}</strong>
              <span className="muted">{template.description}</span>
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
