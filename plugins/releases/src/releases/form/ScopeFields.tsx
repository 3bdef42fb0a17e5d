import { TextField } from '@backstage/ui';
import { asRow, fieldError, fieldStyles, ListEditor } from '../../shared/form';
import { Section } from '../../shared/layout';
import { useReleasesTranslation } from '../../shared/translation';
import { forFields } from './forFields';
import { ScopeDraft } from './ReleaseDraft';

const FIELDS = ['key', 'title', 'url', 'provider', 'type'] as const;

/** The work that a release carries. */
export const ScopeFields = forFields(['scope'], ({ form }) => {
  const { draft, errorAt } = form;
  const { t } = useReleasesTranslation();
  const isLocked = form.isLocked('scope');
  return (
    <Section title={t('form.field.scope')}>
      <ListEditor<ScopeDraft>
        rows={draft.scope}
        rowName={place => t('form.scope.row', { place: String(place) })}
        addLabel={t('form.scope.add')}
        removeLabel={name => t('form.remove', { name })}
        isDisabled={isLocked}
        error={errorAt('scope')}
        newRow={() =>
          asRow({ key: '', title: '', url: '', provider: '', type: '' })
        }
        onChange={rows => form.change({ scope: rows })}
      >
        {(row, change, index) => (
          <div className={fieldStyles.grid}>
            {FIELDS.map(field => (
              <TextField
                key={field}
                label={t(`form.scope.${field}`)}
                isRequired={field === 'key'}
                isDisabled={isLocked}
                value={row[field]}
                onChange={value => change({ [field]: value })}
                {...fieldError(errorAt(`scope.${index}.${field}`))}
              />
            ))}
          </div>
        )}
      </ListEditor>
    </Section>
  );
});
