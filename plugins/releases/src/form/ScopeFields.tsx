import { TextField } from '@backstage/ui';
import { fieldError } from '../feedback/fieldError';
import { Section } from '../layout/Section';
import { useReleasesTranslation } from '../translation/useReleasesTranslation';
import styles from './fields.module.css';
import { forFields } from './forFields';
import { ListEditor } from './ListEditor';
import { asRow, ScopeDraft } from './ReleaseDraft';

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
        onChange={rows => form.change('scope', rows)}
      >
        {(row, change, index) => (
          <div className={styles.grid}>
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
