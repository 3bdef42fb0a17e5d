import {
  Checkbox,
  Flex,
  NumberField,
  Select,
  Text,
  TextAreaField,
  TextField,
} from '@backstage/ui';
import {
  ChoiceField,
  fieldError,
  fieldStyles,
  TokenField,
} from '../../shared/form';
import { usePoliciesTranslation } from '../../shared/translation';
import { usePolicyWords } from '../policies';
import { ErrorIn } from './errorIn';
import { ParamDraft } from './ParamDraft';
import { ParamField } from './ParamField';
import styles from './policyForm.module.css';

/** Hands on what was typed, with its path in the contract. */
export type OnChange<D> = (draft: D, path: string) => void;

/** What each field of a parameter is given. */
export interface InputProps<D extends ParamDraft> {
  label: string;
  field: ParamField;
  draft: D;
  path: string;
  errorIn: ErrorIn;
  onChange: OnChange<D>;
}

const YES_NO = ['yes', 'no'] as const;

/** Hints one after the other, whether or not each ends as a sentence. */
function joinHints(...hints: (string | undefined)[]): string {
  return hints
    .filter(hint => hint !== undefined)
    .map(hint => hint.replace(/\.?$/, '.'))
    .join(' ');
}

/** As many digits as are typed, and no separators that some languages lack. */
const NUMBER = { maximumFractionDigits: 12, useGrouping: false };

/** The drafts of one kind. */
export type Drafted<K extends ParamDraft['kind']> = Extract<
  ParamDraft,
  { kind: K }
>;

export function NumberInput(props: InputProps<Drafted<'number'>>) {
  const { label, field, draft, path, onChange } = props;
  const { min, max } = field.kind === 'number' ? field : {};
  return (
    <NumberField
      label={label}
      description={field.description}
      isRequired={field.isRequired}
      formatOptions={NUMBER}
      minValue={min}
      maxValue={max}
      value={draft.value ?? NaN}
      onChange={value =>
        onChange(
          { kind: 'number', value: Number.isNaN(value) ? undefined : value },
          path,
        )
      }
      {...fieldError(props.errorIn(path))}
    />
  );
}

export function FlagInput(props: InputProps<Drafted<'flag'>>) {
  const { label, field, draft, path, onChange } = props;
  const { t } = usePoliciesTranslation();
  if (field.isRequired || field.defaultValue !== undefined) {
    return (
      <Flex direction="column" gap="1" className={styles.flag}>
        <Checkbox
          isSelected={draft.value ?? false}
          onChange={value => onChange({ kind: 'flag', value }, path)}
        >
          {label}
        </Checkbox>
        {field.description && (
          <Text color="secondary">{field.description}</Text>
        )}
      </Flex>
    );
  }
  const chosen = draft.value ? 'yes' : 'no';
  return (
    <ChoiceField
      label={label}
      description={field.description}
      noneLabel={t('policies.form.notSet')}
      options={YES_NO.map(id => ({ id, label: t(`policies.${id}`) }))}
      value={draft.value === undefined ? undefined : chosen}
      onChange={id => onChange({ kind: 'flag', value: id === 'yes' }, path)}
      onClear={() => onChange({ kind: 'flag' }, path)}
      error={props.errorIn(path)}
    />
  );
}

export function TextInput(props: InputProps<Drafted<'text'>>) {
  const { label, field, draft, path, onChange } = props;
  const { t } = usePoliciesTranslation();
  const words = usePolicyWords();
  const change = (text: string) => onChange({ kind: 'text', text }, path);
  return field.kind === 'choice' ? (
    <ChoiceField
      label={label}
      description={field.description}
      noneLabel={field.isRequired ? undefined : t('policies.form.notSet')}
      options={field.options.map(id => ({ id, label: words.option(id) }))}
      value={draft.text || undefined}
      onChange={change}
      onClear={() => change('')}
      error={props.errorIn(path)}
    />
  ) : (
    <TextField
      label={label}
      description={field.description}
      placeholder={field.example}
      isRequired={field.isRequired}
      value={draft.text}
      onChange={change}
      {...fieldError(props.errorIn(path))}
    />
  );
}

export function WordsInput(props: InputProps<Drafted<'words'>>) {
  const { label, field, draft, path, onChange } = props;
  const { t } = usePoliciesTranslation();
  const words = usePolicyWords();
  const change = (chosen: string[]) =>
    onChange({ ...draft, words: chosen }, path);
  return field.kind === 'choices' ? (
    <Select<'multiple'>
      label={label}
      description={field.description}
      placeholder={t('policies.form.any')}
      selectionMode="multiple"
      options={field.options.map(id => ({ id, label: words.option(id) }))}
      value={[...draft.words]}
      onChange={keys => change(keys.map(String))}
      {...fieldError(props.errorIn(path))}
    />
  ) : (
    <TokenField
      label={label}
      description={joinHints(field.description, t('policies.form.listHint'))}
      placeholder={field.example}
      tokens={draft.words}
      onChange={change}
      error={props.errorIn(path)}
    />
  );
}

export function JsonInput(props: InputProps<Drafted<'json'>>) {
  const { label, field, draft, path, onChange } = props;
  const { t } = usePoliciesTranslation();
  return (
    <TextAreaField
      className={`${fieldStyles.wide} ${styles.code}`}
      label={label}
      description={joinHints(field.description, t('policies.form.jsonHint'))}
      rows={4}
      value={draft.text}
      onChange={text => onChange({ kind: 'json', text }, path)}
      {...fieldError(props.errorIn(path))}
    />
  );
}
