import { Alert, Checkbox, Text, TextField } from '@backstage/ui';
import {
  GATE_SEVERITIES,
  GATE_STAGES,
} from '@slipway/backstage-plugin-releases-common';
import { EntityPicker } from '../../shared/catalog';
import {
  ChoiceField,
  fieldError,
  fieldStyles,
  ListEditor,
  Row,
} from '../../shared/form';
import { Section } from '../../shared/layout';
import {
  useGatesTranslation,
  usePoliciesTranslation,
  useReleasesTranslation,
} from '../../shared/translation';
import { usePolicyWords } from '../policies';
import { errorIn } from './errorIn';
import { GateDueFields } from './GateDueFields';
import { freeKebabId } from './kebabId';
import { ParamsInput } from './ParamInput';
import {
  emptyGate,
  GateDraft,
  GateFields as FieldsOfTypes,
  paramsDraft,
  WAIVABLE,
} from './PolicyDraft';
import styles from './policyForm.module.css';
import { PolicyForm } from './usePolicyForm';

interface GateProps {
  gate: Row<GateDraft>;
  index: number;
  form: PolicyForm;
  fields: FieldsOfTypes;
}

/** One gate of a policy: what it is of, what it asks for and of whom. */
function Gate({ gate, index, form, fields }: GateProps) {
  const { t: tg } = useGatesTranslation();
  const { t: tp } = usePoliciesTranslation();
  const words = usePolicyWords();
  const { gates } = form.draft;
  const path = `gates.${index}`;
  const inPath = errorIn(form);
  const change = (patch: Partial<GateDraft>, ...touched: string[]) =>
    form.change(
      {
        gates: gates.map(other =>
          other.rowKey === gate.rowKey ? { ...other, ...patch } : other,
        ),
      },
      touched.map(field => `${path}.${field}`),
    );
  const named = (name: string): Partial<GateDraft> => ({
    name,
    ...(!gate.hasOwnId && {
      id: freeKebabId(
        name,
        gates.flatMap(({ rowKey, id }) => (rowKey === gate.rowKey ? [] : id)),
      ),
    }),
  });
  const choose = (type: string) => {
    const isUnnamed =
      gate.name === '' ||
      (gate.type !== undefined && gate.name === words.type(gate.type));
    change(
      {
        type,
        params: paramsDraft(type, fields),
        ...(isUnnamed && named(words.type(type))),
      },
      'type',
    );
  };
  const { type } = gate;
  const types = [...new Set([...fields.keys(), ...(type ? [type] : [])])];
  return (
    <div className={styles.gate}>
      <div className={fieldStyles.grid}>
        <ChoiceField
          label={tp('policies.form.gateType')}
          options={types.map(id => ({ id, label: words.type(id) }))}
          value={type}
          onChange={choose}
          error={form.errorAt(`${path}.type`)}
        />
        <TextField
          label={tp('policies.form.gateName')}
          isRequired
          value={gate.name}
          onChange={name => change(named(name), 'name')}
          {...fieldError(form.errorAt(`${path}.name`))}
        />
        <TextField
          label={tp('policies.form.gateId')}
          isRequired
          value={gate.id}
          onChange={id => change({ id, hasOwnId: true }, 'id')}
          {...fieldError(form.errorAt(`${path}.id`))}
        />
      </div>
      {type !== undefined && words.typeHint(type) && (
        <Text color="secondary">{words.typeHint(type)}</Text>
      )}
      {type !== undefined && !fields.has(type) && (
        <Alert status="warning" icon title={tp('policies.form.unknownType')} />
      )}
      {type !== undefined && (
        <ParamsInput
          field={fields.get(type)}
          draft={gate.params}
          path={`${path}.params`}
          errorIn={inPath}
          onChange={(params, at) =>
            change({ params }, at.slice(path.length + 1))
          }
        />
      )}
      <div className={styles.narrow}>
        <ChoiceField
          label={tp('policies.form.gateStage')}
          options={GATE_STAGES.map(id => ({
            id,
            label: tg(`gates.stage.${id}`),
          }))}
          value={gate.stage}
          onChange={stage => change({ stage }, 'stage')}
          error={form.errorAt(`${path}.stage`)}
        />
        <ChoiceField
          label={tp('policies.form.gateSeverity')}
          options={GATE_SEVERITIES.map(id => ({
            id,
            label: tp(`policies.severity.${id}`),
          }))}
          value={gate.severity}
          onChange={severity => change({ severity }, 'severity')}
          error={form.errorAt(`${path}.severity`)}
        />
        <EntityPicker
          label={tp('policies.form.gateOwner')}
          kinds={['group', 'user']}
          value={gate.ownerRef}
          onChange={ownerRef => change({ ownerRef }, 'ownerRef')}
          error={form.errorAt(`${path}.ownerRef`)}
        />
        <ChoiceField
          label={tp('policies.form.waivable')}
          options={WAIVABLE.map(id => ({
            id,
            label: tp(`policies.form.waivableBy.${id}`),
          }))}
          value={gate.waivable}
          onChange={waivable => change({ waivable }, 'waivable')}
          error={form.errorAt(`${path}.waivable`)}
        />
      </div>
      <Text color="secondary">
        {tp(`policies.form.severityHint.${gate.severity}`)}{' '}
        {gate.ownerRef === undefined && tp('policies.form.noOwnerHint')}
      </Text>
      <GateDueFields
        due={gate.due}
        errorOf={part => form.errorAt(`${path}.due.${part}`)}
        onChange={(due, part) => change({ due }, `due.${part}`)}
      />
      <Checkbox
        isSelected={gate.isSkipped}
        onChange={isSkipped => change({ isSkipped })}
      >
        {tp('policies.form.isSkipped')}
      </Checkbox>
    </div>
  );
}

/** The gates of a policy, which are added, changed and taken away. */
export function GateFields(props: { form: PolicyForm; fields: FieldsOfTypes }) {
  const { form, fields } = props;
  const { t } = useReleasesTranslation();
  const { t: tp } = usePoliciesTranslation();
  const { gates } = form.draft;
  const rowName = (place: number) => {
    const { name } = gates[place - 1];
    return name
      ? tp('policies.form.namedGate', { place: String(place), name })
      : tp('policies.form.gate', { place: String(place) });
  };
  return (
    <Section title={tp('policies.form.part.gates')}>
      <Text as="p" color="secondary" className={styles.hint}>
        {tp('policies.form.gatesHint')}
      </Text>
      <ListEditor<GateDraft>
        rows={gates}
        rowName={rowName}
        addLabel={tp('policies.form.addGate')}
        removeLabel={name => t('form.remove', { name })}
        error={form.errorAt('gates')}
        newRow={() => emptyGate(fields)}
        onChange={rows =>
          form.change({ gates: rows }, rows.length === 0 ? ['gates'] : [])
        }
      >
        {(gate, _, index) => (
          <Gate gate={gate} index={index} form={form} fields={fields} />
        )}
      </ListEditor>
    </Section>
  );
}
