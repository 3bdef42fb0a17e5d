import { Flex, Switch, Text, TextAreaField, TextField } from '@backstage/ui';
import { fieldError, fieldStyles, FormProblems } from '../../shared/form';
import { Section } from '../../shared/layout';
import {
  useGatesTranslation,
  usePoliciesTranslation,
} from '../../shared/translation';
import { DeploymentFields } from './DeploymentFields';
import { errorIn } from './errorIn';
import { GateFields } from './GateFields';
import { kebabIdOf } from './kebabId';
import { GateFields as FieldsOfTypes } from './PolicyDraft';
import styles from './policyForm.module.css';
import { SelectorFields } from './SelectorFields';
import { useProblemName } from './useProblemName';
import { PolicyForm } from './usePolicyForm';

function WhatFields(props: { form: PolicyForm; isNew: boolean }) {
  const { draft, change, errorAt } = props.form;
  const { t: tp } = usePoliciesTranslation();
  return (
    <Section title={tp('policies.form.part.what')}>
      <div className={fieldStyles.grid}>
        <TextField
          label={tp('policies.form.field.name')}
          isRequired
          placeholder={tp('policies.form.nameExample')}
          value={draft.name}
          onChange={name =>
            change(draft.hasOwnId ? { name } : { name, id: kebabIdOf(name) }, [
              'name',
            ])
          }
          {...fieldError(errorAt('name'))}
        />
        {props.isNew && (
          <TextField
            label={tp('policies.form.field.id')}
            isRequired
            value={draft.id}
            onChange={id => change({ id, hasOwnId: true }, ['id'])}
            {...fieldError(errorAt('id'))}
          />
        )}
        {props.isNew && (
          <Text color="secondary" className={fieldStyles.wide}>
            {tp('policies.form.idHint')}
          </Text>
        )}
        <TextAreaField
          className={fieldStyles.wide}
          label={tp('policies.form.field.description')}
          rows={2}
          value={draft.description}
          onChange={description => change({ description })}
          {...fieldError(errorAt('description'))}
        />
      </div>
    </Section>
  );
}

function StandardFields({ form }: { form: PolicyForm }) {
  const { draft, change } = form;
  const { t: tp } = usePoliciesTranslation();
  return (
    <Section title={tp('policies.form.part.standard')}>
      <Flex direction="column" gap="3">
        <div>
          <Switch
            label={tp('policies.form.standard')}
            isSelected={draft.approvesBeforehand}
            onChange={approvesBeforehand => change({ approvesBeforehand }, [])}
          />
          <Text as="p" color="secondary" className={styles.line}>
            {tp('policies.form.standardHint')}
          </Text>
        </div>
        {draft.approvesBeforehand && (
          <SelectorFields
            draft={draft.standardChanges}
            path="standardChanges"
            isOfOneKind
            errorIn={errorIn(form)}
            onChange={(standardChanges, touched) =>
              change({ standardChanges }, touched)
            }
          />
        )}
      </Flex>
    </Section>
  );
}

function EmergencyFields({ form }: { form: PolicyForm }) {
  const { draft, change, errorAt } = form;
  const { t: tg } = useGatesTranslation();
  return (
    <Section title={tg('gates.review.title')}>
      <Text as="p" color="secondary" className={styles.hint}>
        {tg('gates.review.hint')}
      </Text>
      <div className={fieldStyles.grid}>
        <TextField
          label={tg('gates.review.within')}
          description={tg('gates.review.withinHint')}
          placeholder="P3D"
          value={draft.reviewWithin}
          onChange={reviewWithin =>
            change({ reviewWithin }, ['emergency.reviewWithin'])
          }
          {...fieldError(errorAt('emergency.reviewWithin'))}
        />
      </div>
    </Section>
  );
}

function ApprovalFields({ form }: { form: PolicyForm }) {
  const { draft, change } = form;
  const { t: tp } = usePoliciesTranslation();
  return (
    <Section title={tp('policies.form.part.approval')}>
      <Switch
        label={tp('policies.form.autoApprove')}
        isSelected={draft.autoApprove}
        onChange={autoApprove => change({ autoApprove }, [])}
      />
      <Text as="p" color="secondary" className={styles.line}>
        {tp('policies.form.autoApproveHint')}
      </Text>
    </Section>
  );
}

/** Everything that is written of a policy. */
export function PolicyFormFields(props: {
  form: PolicyForm;
  fields: FieldsOfTypes;
  isNew: boolean;
  error?: Error;
}) {
  const { form, fields, error } = props;
  const { t: tp } = usePoliciesTranslation();
  const problemName = useProblemName(form.draft);
  return (
    <>
      <WhatFields form={form} isNew={props.isNew} />
      <Section title={tp('policies.form.part.selector')}>
        <Text as="p" color="secondary" className={styles.hint}>
          {tp('policies.form.selectorHint')}
        </Text>
        <SelectorFields
          draft={form.draft.selector}
          path="selector"
          errorIn={errorIn(form)}
          onChange={(selector, touched) => form.change({ selector }, touched)}
        />
      </Section>
      <GateFields form={form} fields={fields} />
      <StandardFields form={form} />
      <EmergencyFields form={form} />
      <ApprovalFields form={form} />
      <DeploymentFields form={form} />
      <FormProblems error={error} problems={form.errors} nameOf={problemName} />
    </>
  );
}
