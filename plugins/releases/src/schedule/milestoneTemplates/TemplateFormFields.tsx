import { Flex, NumberField, TextAreaField, TextField } from '@backstage/ui';
import { MAX_OFFSET_DAYS } from '@slipway/backstage-plugin-releases-common';
import { useMemo } from 'react';
import { NotDone } from '../../shared/feedback';
import {
  ChoiceField,
  fieldError,
  fieldStyles,
  ListEditor,
  MilestoneKindField,
  TimeOfDayField,
  zonesWith,
} from '../../shared/form';
import { Section } from '../../shared/layout';
import { localZone } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import { emptyMilestone, TemplateMilestoneDraft } from './TemplateDraft';
import { TemplateForm } from './useTemplateForm';

const SIDES = ['before', 'after'] as const;

function WhatFields({ form }: { form: TemplateForm }) {
  const { draft, change, errorAt } = form;
  const { t } = useReleasesTranslation();
  const { timeZone } = draft;
  const zones = useMemo(
    () => zonesWith(localZone(), ...(timeZone ? [timeZone] : [])),
    [timeZone],
  );
  return (
    <Section title={t('templates.form.what')}>
      <div className={fieldStyles.grid}>
        <TextField
          label={t('templates.form.field.name')}
          isRequired
          placeholder={t('templates.form.nameExample')}
          value={draft.name}
          onChange={name => change({ name })}
          {...fieldError(errorAt('name'))}
        />
        <ChoiceField
          label={t('templates.form.field.timeZone')}
          noneLabel={t('templates.form.releaseZone')}
          options={zones.map(id => ({ id, label: id }))}
          value={timeZone}
          onChange={zone => change({ timeZone: zone })}
          onClear={() => change({ timeZone: undefined })}
          error={errorAt('timeZone')}
        />
        <TextAreaField
          className={fieldStyles.wide}
          label={t('templates.form.field.description')}
          value={draft.description}
          onChange={description => change({ description })}
          {...fieldError(errorAt('description'))}
        />
      </div>
    </Section>
  );
}

function MilestoneFields({ form }: { form: TemplateForm }) {
  const { draft, change, errorAt } = form;
  const { t } = useReleasesTranslation();
  return (
    <Section
      title={t('templates.milestones')}
      note={t('templates.form.milestonesHint')}
    >
      <ListEditor<TemplateMilestoneDraft>
        rows={draft.milestones}
        rowName={place => t('form.milestone.row', { place: String(place) })}
        addLabel={t('form.milestone.add')}
        removeLabel={name => t('form.remove', { name })}
        error={errorAt('milestones')}
        newRow={emptyMilestone}
        onChange={milestones => change({ milestones })}
      >
        {(row, changeRow, index) => (
          <div className={fieldStyles.grid}>
            <MilestoneKindField
              value={row.kind}
              name={row.name}
              onChange={changeRow}
              error={errorAt(`milestones.${index}.kind`)}
            />
            <TextField
              label={t('form.milestone.name')}
              isRequired
              value={row.name}
              onChange={name => changeRow({ name })}
              {...fieldError(errorAt(`milestones.${index}.name`))}
            />
            <NumberField
              label={t('templates.form.days')}
              minValue={0}
              maxValue={MAX_OFFSET_DAYS}
              value={row.days}
              onChange={days =>
                changeRow({ days: Number.isNaN(days) ? 0 : days })
              }
              {...fieldError(errorAt(`milestones.${index}.offsetDays`))}
            />
            <ChoiceField
              label={t('templates.form.side')}
              isDisabled={row.days === 0}
              options={SIDES.map(id => ({
                id,
                label: t(`templates.form.sides.${id}`),
              }))}
              value={row.side}
              onChange={side => changeRow({ side })}
            />
            <TimeOfDayField
              label={t('templates.form.timeOfDay')}
              value={row.timeOfDay}
              onChange={timeOfDay => changeRow({ timeOfDay })}
              error={errorAt(`milestones.${index}.timeOfDay`)}
            />
          </div>
        )}
      </ListEditor>
    </Section>
  );
}

/** All that can be said of a milestone template. */
export function TemplateFormFields(props: {
  form: TemplateForm;
  error?: Error;
}) {
  const { form, error } = props;
  const { t } = useReleasesTranslation();
  return (
    <Flex direction="column" gap="4">
      {error && (
        <NotDone title={t('templates.notDone')}>{error.message}</NotDone>
      )}
      <WhatFields form={form} />
      <MilestoneFields form={form} />
    </Flex>
  );
}
