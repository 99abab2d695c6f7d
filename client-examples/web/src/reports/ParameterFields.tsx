import { Check, Select } from '../parts/Fields';
import { Faulted, Group } from '../parts/Faulted';
import { Menu } from '../parts/Menu';
import { useText } from '../text/language';
import { parameterWords } from '../text/parameters';
import { readList, writeList } from '../url/urlState';
import { isWrong, type ParameterDefinition, type Parameters } from './parameters';

interface ParameterFieldsProps {
  kind: string;
  definitions: readonly ParameterDefinition[];
  chosen: Parameters;
  choose: (chosen: Parameters) => void;
  /** What the server says of them together. */
  wrong?: string | undefined;
}

/** What may be chosen for a report beside what all of them take; empty is as usual. */
export function ParameterFields({ kind, definitions, chosen, choose, wrong }: ParameterFieldsProps) {
  const { language } = useText();
  if (definitions.length === 0) return null;
  const words = parameterWords(language);
  return (
    <Group legend={words.title} wrong={wrong}>
      <div className="question top">
        {definitions.map((one) => (
          <Field
            key={`${kind}.${one.name}`}
            definition={one}
            label={words.names[`${kind}.${one.name}`] ?? words.names[one.name] ?? one.name}
            value={chosen[one.name] ?? ''}
            choose={(value) => choose({ ...chosen, [one.name]: value })}
          />
        ))}
      </div>
    </Group>
  );
}

interface FieldProps {
  definition: ParameterDefinition;
  label: string;
  value: string;
  choose: (value: string) => void;
}

function Field(props: FieldProps) {
  const { language } = useText();
  const { definition, value } = props;
  if (definition.type !== 'WORDS' && definition.type !== 'WORD') return <Written {...props} />;
  return (
    <Faulted wrong={isWrong(definition, value) ? faultOf(definition, language) : undefined}>
      {() => (definition.type === 'WORDS' ? <SomeWords {...props} /> : <OneWord {...props} />)}
    </Faulted>
  );
}

function OneWord({ definition: { words, usual }, label, value, choose }: FieldProps) {
  const { language } = useText();
  const { values } = parameterWords(language);
  const options = Object.fromEntries(words.map((word) => [word, values[word] ?? word]));
  return <Select label={label} value={value === '' ? usual ?? '' : value} options={options} choose={(word) => choose(word === usual ? '' : word)} />;
}

function SomeWords({ definition: { words, usual }, label, value, choose }: FieldProps) {
  const { language } = useText();
  const { values } = parameterWords(language);
  const on = readList(value === '' ? usual ?? '' : value);
  // None at all would be as usual again: the last one stays.
  const isLast = (word: string) => on.length === 1 && on[0] === word && Boolean(usual);
  const toggle = (word: string, now: boolean) => choose(writeList(words.filter((one) => (one === word ? now : on.includes(one)))));
  return (
    <div className="field">
      <span>{label}</span>
      <Menu title={`${label}: ${on.length}`}>{words.map((word) => <Check key={word} label={values[word] ?? word} checked={on.includes(word)} disabled={isLast(word)} toggle={(now) => toggle(word, now)} />)}</Menu>
    </div>
  );
}

function Written({ definition, label, value, choose }: FieldProps) {
  const { language } = useText();
  const words = parameterWords(language);
  const usual = definition.usual == null ? words.byOthers : language === 'ru' && definition.type === 'DECIMAL' ? definition.usual.replace('.', ',') : definition.usual;
  return (
    <Faulted wrong={isWrong(definition, value) ? faultOf(definition, language) : undefined}>
      {(aria) => (
        <label className="field">
          <span>{label}</span>
          <input
            className="short" type={definition.type === 'DATE' ? 'date' : 'text'} inputMode={definition.type === 'DECIMAL' ? 'decimal' : undefined} value={value} maxLength={100} {...aria}
            placeholder={usual} title={words.usual.replace('{value}', usual)} onChange={(event) => choose(event.target.value)}
          />
        </label>
      )}
    </Faulted>
  );
}

function faultOf({ type, least, most }: ParameterDefinition, language: ReturnType<typeof useText>['language']): string {
  const { faults } = parameterWords(language);
  if (type === 'WORD' || type === 'WORDS') return `${faults.word}.`;
  const what = type === 'INTEGER' ? faults.whole : type === 'INTEGERS' ? faults.wholes : faults.number;
  const range = least == null ? '' : most == null ? faults.least : faults.between;
  return `${what.replace('{range}', range)}.`.replace('{least}', least ?? '').replace('{most}', most ?? '');
}
