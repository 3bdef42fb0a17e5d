import { TextField } from '@backstage/ui';
import {
  Departure,
  RELEASE_IMPACTS,
  RELEASE_KINDS,
} from '@slipway/backstage-plugin-releases-common';
import { entityLabel, EntityPicker } from '../../shared/catalog';
import {
  ChoiceField,
  fieldError,
  fieldStyles,
  TokenField,
  toWall,
} from '../../shared/form';
import { Section } from '../../shared/layout';
import { useReleasesTranslation } from '../../shared/translation';
import { DepartureField, useTrainNames } from '../trains';
import { forFields } from './forFields';

/** What a release is called, what it is, and whose it is. */
export const BasicFields = forFields(
  [
    'name',
    'version',
    'versionScheme',
    'kind',
    'impact',
    'ownerRef',
    'managerRef',
    'environment',
    'trainId',
    'trainDeparture',
    'window',
    'tags',
    'components',
  ],
  ({ form }) => {
    const { draft, change, errorAt, isLocked } = form;
    const { t } = useReleasesTranslation();
    const { optionsWith } = useTrainNames();
    const [first] = draft.components;
    const { timeZone } = draft.window;
    const board = (departure: Departure | undefined) =>
      change(
        departure
          ? {
              trainDeparture: departure.start,
              window: {
                start: toWall(departure.start, timeZone),
                end: toWall(departure.end, timeZone),
                timeZone,
              },
            }
          : { trainDeparture: '' },
      );
    const usualName = first?.entityRef
      ? `${entityLabel(first.entityRef)} ${draft.version}`.trim()
      : '';
    return (
      <Section title={t('form.part.basics')} note={t('form.hint.basics')}>
        <div className={fieldStyles.grid}>
          <TextField
            label={t('form.field.version')}
            isRequired
            isDisabled={isLocked('version')}
            value={draft.version}
            onChange={value => change({ version: value })}
            {...fieldError(errorAt('version'))}
          />
          <TextField
            label={t('form.field.name')}
            placeholder={usualName}
            isDisabled={isLocked('name')}
            value={draft.name}
            onChange={value => change({ name: value })}
            {...fieldError(errorAt('name'))}
          />
          <ChoiceField
            label={t('form.field.kind')}
            isDisabled={isLocked('kind')}
            options={RELEASE_KINDS.map(id => ({
              id,
              label: t(`status.kind.${id}`),
            }))}
            value={draft.kind}
            onChange={kind => change({ kind })}
            error={errorAt('kind')}
          />
          <ChoiceField
            label={t('form.field.impact')}
            isDisabled={isLocked('impact')}
            options={RELEASE_IMPACTS.map(id => ({
              id,
              label: t(`status.impact.${id}`),
            }))}
            value={draft.impact}
            onChange={impact => change({ impact })}
            error={errorAt('impact')}
          />
          <TextField
            label={t('form.field.environment')}
            isRequired
            isDisabled={isLocked('environment')}
            value={draft.environment}
            onChange={value => change({ environment: value })}
            {...fieldError(errorAt('environment'))}
          />
          <EntityPicker
            label={t('form.field.ownerRef')}
            kinds={['group', 'user']}
            isDisabled={isLocked('ownerRef')}
            value={draft.ownerRef}
            onChange={ref => change({ ownerRef: ref })}
            error={errorAt('ownerRef')}
          />
          <EntityPicker
            label={t('form.field.managerRef')}
            kinds={['user', 'group']}
            isDisabled={isLocked('managerRef')}
            value={draft.managerRef}
            onChange={ref => change({ managerRef: ref })}
            error={errorAt('managerRef')}
          />
          <ChoiceField
            label={t('form.field.versionScheme')}
            isDisabled={isLocked('versionScheme')}
            options={[
              { id: 'any', label: t('form.scheme.any') },
              { id: 'semver', label: t('form.scheme.semver') },
            ]}
            noneLabel={t('form.scheme.asConfigured')}
            value={draft.versionScheme}
            onChange={scheme => change({ versionScheme: scheme })}
            onClear={() => change({ versionScheme: undefined })}
            error={errorAt('versionScheme')}
          />
          <ChoiceField
            label={t('form.field.trainId')}
            isDisabled={isLocked('trainId')}
            noneLabel={t('form.noTrain')}
            options={optionsWith(draft.trainId ? [draft.trainId] : [])}
            value={draft.trainId || undefined}
            onChange={value => change({ trainId: value, trainDeparture: '' })}
            onClear={() => change({ trainId: '', trainDeparture: '' })}
            error={errorAt('trainId')}
          />
          {draft.trainId && (
            <DepartureField
              trainId={draft.trainId}
              timeZone={timeZone}
              isDisabled={isLocked('trainDeparture')}
              value={draft.trainDeparture}
              onChange={board}
              error={errorAt('trainDeparture')}
            />
          )}
          <TokenField
            label={t('form.field.tags')}
            placeholder={t('form.hint.tags')}
            tokens={draft.tags}
            onChange={tags => change({ tags })}
            error={draft.tags
              .map((_, index) => errorAt(`tags.${index}`))
              .find(Boolean)}
          />
        </div>
      </Section>
    );
  },
);
