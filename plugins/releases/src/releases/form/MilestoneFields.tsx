import { TextField } from '@backstage/ui';
import { EntityPicker } from '../../shared/catalog';
import {
  asRow,
  fieldError,
  fieldStyles,
  ListEditor,
  MilestoneKindField,
  WallTimeField,
} from '../../shared/form';
import { Section } from '../../shared/layout';
import { useReleasesTranslation } from '../../shared/translation';
import { forFields } from './forFields';
import { MilestoneDraft } from './ReleaseDraft';

/** The dates on the way to a release. */
export const MilestoneFields = forFields(
  ['milestones', 'window'],
  ({ form, children }) => {
    const { draft, errorAt } = form;
    const { t } = useReleasesTranslation();
    const zone = draft.window.timeZone;
    return (
      <Section
        title={t('form.field.milestones')}
        note={t('form.hint.milestones', { zone })}
      >
        <ListEditor<MilestoneDraft>
          rows={draft.milestones}
          rowName={place => t('form.milestone.row', { place: String(place) })}
          addLabel={t('form.milestone.add')}
          removeLabel={name => t('form.remove', { name })}
          error={errorAt('milestones')}
          newRow={() => asRow({ name: '', dueAt: '', doneAt: '' })}
          onChange={rows => form.change({ milestones: rows })}
        >
          {(row, change, index) => (
            <div className={fieldStyles.grid}>
              <MilestoneKindField
                value={row.kind}
                name={row.name}
                onChange={change}
                error={errorAt(`milestones.${index}.kind`)}
              />
              <TextField
                label={t('form.milestone.name')}
                isRequired
                value={row.name}
                onChange={name => change({ name })}
                {...fieldError(errorAt(`milestones.${index}.name`))}
              />
              <WallTimeField
                label={t('form.milestone.dueAt')}
                isRequired
                zone={zone}
                value={row.dueAt}
                onChange={dueAt => change({ dueAt })}
                error={errorAt(`milestones.${index}.dueAt`)}
              />
              <EntityPicker
                label={t('form.milestone.owner')}
                kinds={['group', 'user']}
                value={row.ownerRef}
                onChange={ownerRef => change({ ownerRef })}
                error={errorAt(`milestones.${index}.ownerRef`)}
              />
              <WallTimeField
                label={t('form.milestone.doneAt')}
                zone={zone}
                value={row.doneAt}
                onChange={doneAt => change({ doneAt })}
                error={errorAt(`milestones.${index}.doneAt`)}
              />
            </div>
          )}
        </ListEditor>
        {children}
      </Section>
    );
  },
);
