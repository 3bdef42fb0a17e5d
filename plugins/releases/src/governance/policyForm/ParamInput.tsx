import { Text } from '@backstage/ui';
import { fieldStyles, ListEditor, Row } from '../../shared/form';
import {
  usePoliciesTranslation,
  useReleasesTranslation,
} from '../../shared/translation';
import { usePolicyWords } from '../policies';
import { ErrorIn } from './errorIn';
import { emptyRow, GroupDraft, ParamDraft } from './ParamDraft';
import { ParamField, ParamParts as Parts } from './ParamField';
import styles from './policyForm.module.css';
import { isTitled, otherRows, withIdOfTitle, withoutId } from './titledRows';
import {
  Drafted,
  FlagInput,
  InputProps,
  JsonInput,
  NumberInput,
  OnChange,
  TextInput,
  WordsInput,
} from './ValueInputs';

function RowsInput(props: InputProps<Drafted<'rows'>> & { parts: Parts }) {
  const { label, field, draft, path, parts, errorIn, onChange } = props;
  const { t } = useReleasesTranslation();
  const { t: tp } = usePoliciesTranslation();
  const hasTitles = isTitled(parts);
  // An id that is refused has to be seen.
  const shownAt = (at: string): Parts =>
    hasTitles && !errorIn(`${at}.id`) ? withoutId(parts) : parts;
  const replaced = (row: Row<GroupDraft>, group: GroupDraft, at: string) => {
    const next = { ...group, rowKey: row.rowKey };
    return hasTitles && at.endsWith('.title')
      ? withIdOfTitle(next, otherRows(draft.rows, row))
      : next;
  };
  return (
    <div role="group" aria-label={label} className={styles.nested}>
      <Text weight="bold">{label}</Text>
      {field.description && <Text color="secondary">{field.description}</Text>}
      <ListEditor<GroupDraft>
        rows={draft.rows}
        rowName={place =>
          tp('policies.form.row', { list: label, place: String(place) })
        }
        addLabel={tp('policies.form.addRow', { list: label })}
        removeLabel={name => t('form.remove', { name })}
        error={errorIn(path, true)}
        newRow={() => {
          const row = emptyRow(parts);
          return hasTitles ? withIdOfTitle(row, draft.rows) : row;
        }}
        onChange={rows => onChange({ ...draft, rows }, `${path}.length`)}
      >
        {(row, _, index) => (
          <ParamParts
            parts={shownAt(`${path}.${index}`)}
            draft={row}
            path={`${path}.${index}`}
            errorIn={errorIn}
            onChange={(group, at) =>
              onChange(
                {
                  ...draft,
                  rows: draft.rows.map(other =>
                    other.rowKey === row.rowKey
                      ? replaced(row, group, at)
                      : other,
                  ),
                },
                at,
              )
            }
          />
        )}
      </ListEditor>
    </div>
  );
}

function GroupInput(props: InputProps<GroupDraft> & { parts: Parts }) {
  const { label, field, ...group } = props;
  return (
    <div role="group" aria-label={label} className={styles.nested}>
      <Text weight="bold">{label}</Text>
      {field.description && <Text color="secondary">{field.description}</Text>}
      <ParamParts {...group} />
    </div>
  );
}

/** Asks for one value, as its schema has it. */
function ParamInput(props: InputProps<ParamDraft>) {
  const { field, draft, onChange } = props;
  switch (draft.kind) {
    case 'text':
      return <TextInput {...props} draft={draft} onChange={onChange} />;
    case 'number':
      return <NumberInput {...props} draft={draft} onChange={onChange} />;
    case 'flag':
      return <FlagInput {...props} draft={draft} onChange={onChange} />;
    case 'words':
      return <WordsInput {...props} draft={draft} onChange={onChange} />;
    case 'rows':
      return (
        <RowsInput
          {...props}
          draft={draft}
          parts={field.kind === 'rows' ? field.parts : {}}
          onChange={onChange}
        />
      );
    case 'group':
      return (
        <GroupInput
          {...props}
          draft={draft}
          parts={field.kind === 'group' ? field.parts : {}}
          onChange={onChange}
        />
      );
    default:
      return <JsonInput {...props} draft={draft} onChange={onChange} />;
  }
}

/** What takes a whole line comes after what stands beside each other. */
const WIDE: readonly ParamField['kind'][] = ['flag', 'group', 'rows', 'json'];

function inFormOrder(parts: Parts): [string, ParamField][] {
  const rank = ({ kind }: ParamField) => WIDE.indexOf(kind);
  return Object.entries(parts).sort(([, a], [, b]) => rank(a) - rank(b));
}

/** The parts of an object, each as its schema has it. */
function ParamParts(props: {
  parts: Parts;
  draft: GroupDraft;
  path: string;
  errorIn: ErrorIn;
  onChange: OnChange<GroupDraft>;
}) {
  const { parts, draft, path, errorIn, onChange } = props;
  const words = usePolicyWords();
  if (Object.keys(parts).length === 0) {
    return null;
  }
  return (
    <div className={fieldStyles.grid}>
      {inFormOrder(parts).map(([name, field]) => (
        <ParamInput
          key={name}
          label={words.param(name)}
          field={{ description: words.paramHint(name), ...field }}
          draft={draft.parts[name]}
          path={`${path}.${name}`}
          errorIn={errorIn}
          onChange={(part, at) =>
            onChange({ ...draft, parts: { ...draft.parts, [name]: part } }, at)
          }
        />
      ))}
    </div>
  );
}

/** The parameters of a gate, by the schema of its type. */
export function ParamsInput(props: {
  field: ParamField | undefined;
  draft: ParamDraft;
  path: string;
  errorIn: ErrorIn;
  onChange: OnChange<ParamDraft>;
}) {
  const { field, draft, ...others } = props;
  const { t: tp } = usePoliciesTranslation();
  if (draft.kind === 'group' && field?.kind === 'group') {
    return <ParamParts {...others} parts={field.parts} draft={draft} />;
  }
  return draft.kind === 'json' ? (
    <JsonInput
      {...others}
      label={tp('policies.form.params')}
      field={{ kind: 'json', isRequired: false }}
      draft={draft}
    />
  ) : null;
}
