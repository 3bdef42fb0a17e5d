import { Flex, NumberField, TextAreaField, TextField } from '@backstage/ui';
import { CUTOFF_STATES } from '@slipway/backstage-plugin-releases-common';
import { NotDone } from '../../shared/feedback';
import {
  asRow,
  ChoiceField,
  fieldError,
  fieldStyles,
  ListEditor,
} from '../../shared/form';
import { Section } from '../../shared/layout';
import { useReleasesTranslation } from '../../shared/translation';
import { WhenFields } from '../windowForm';
import { MomentFields } from './MomentFields';
import { CutoffDraft, emptyMoment, MomentDraft } from './TrainDraft';
import { TrainForm } from './useTrainForm';

function WhatFields({ form }: { form: TrainForm }) {
  const { draft, change, errorAt } = form;
  const { t } = useReleasesTranslation();
  return (
    <Section title={t('trains.form.part.what')}>
      <div className={fieldStyles.grid}>
        <TextField
          className={fieldStyles.wide}
          label={t('trains.form.field.name')}
          isRequired
          placeholder={t('trains.form.nameExample')}
          value={draft.name}
          onChange={name => change({ name })}
          {...fieldError(errorAt('name'))}
        />
        <TextField
          label={t('trains.form.field.environment')}
          description={t('trains.form.environmentHint')}
          value={draft.environment}
          onChange={environment => change({ environment })}
          {...fieldError(errorAt('environment'))}
        />
        <NumberField
          label={t('trains.form.field.capacity')}
          description={t('trains.form.capacityHint')}
          minValue={1}
          value={draft.capacity}
          onChange={capacity => change({ capacity })}
          {...fieldError(errorAt('capacity'))}
        />
        <TextAreaField
          className={fieldStyles.wide}
          label={t('trains.form.field.description')}
          value={draft.description}
          onChange={description => change({ description })}
          {...fieldError(errorAt('description'))}
        />
      </div>
    </Section>
  );
}

function CutoffFields({ form }: { form: TrainForm }) {
  const { draft, change, errorAt } = form;
  const { t } = useReleasesTranslation();
  return (
    <Section
      title={t('trains.form.field.cutoffs')}
      note={t('trains.form.cutoffsHint')}
    >
      <ListEditor<CutoffDraft>
        rows={draft.cutoffs}
        rowName={place => t('trains.form.cutoff', { place: String(place) })}
        addLabel={t('trains.form.addCutoff')}
        removeLabel={name => t('form.remove', { name })}
        error={errorAt('cutoffs')}
        newRow={() => asRow<CutoffDraft>(emptyMoment())}
        onChange={cutoffs => change({ cutoffs })}
      >
        {(row, changeRow, index) => (
          <div className={fieldStyles.grid}>
            <MomentFields
              moment={row}
              onChange={changeRow}
              errorAt={field => errorAt(`cutoffs.${index}.${field}`)}
              mayFollow={false}
            />
            <ChoiceField
              label={t('trains.form.requires')}
              noneLabel={t('trains.form.boardingEnds')}
              options={CUTOFF_STATES.map(id => ({
                id,
                label: t(`status.state.${id}`),
              }))}
              value={row.requiresState}
              onChange={requiresState => changeRow({ requiresState })}
              onClear={() => changeRow({ requiresState: undefined })}
              error={errorAt(`cutoffs.${index}.requiresState`)}
            />
          </div>
        )}
      </ListEditor>
    </Section>
  );
}

function DateFields({ form }: { form: TrainForm }) {
  const { draft, change, errorAt } = form;
  const { t } = useReleasesTranslation();
  return (
    <Section
      title={t('trains.form.field.milestones')}
      note={t('trains.form.milestonesHint')}
    >
      <ListEditor<MomentDraft>
        rows={draft.milestones}
        rowName={place => t('trains.form.milestone', { place: String(place) })}
        addLabel={t('trains.form.addMilestone')}
        removeLabel={name => t('form.remove', { name })}
        error={errorAt('milestones')}
        newRow={() => asRow(emptyMoment())}
        onChange={milestones => change({ milestones })}
      >
        {(row, changeRow, index) => (
          <div className={fieldStyles.grid}>
            <MomentFields
              moment={row}
              onChange={changeRow}
              errorAt={field => errorAt(`milestones.${index}.${field}`)}
              mayFollow
            />
          </div>
        )}
      </ListEditor>
    </Section>
  );
}

/** All that can be said of a train. */
export function TrainFormFields(props: { form: TrainForm; error?: Error }) {
  const { form, error } = props;
  const { draft, change, errorAt } = form;
  const { t } = useReleasesTranslation();
  return (
    <Flex direction="column" gap="4">
      {error && <NotDone title={t('trains.notDone')}>{error.message}</NotDone>}
      <WhatFields form={form} />
      <WhenFields
        form={{
          draft: draft.when,
          change: patch => change({ when: { ...draft.when, ...patch } }),
          errorAt,
        }}
      />
      <CutoffFields form={form} />
      <DateFields form={form} />
    </Flex>
  );
}
