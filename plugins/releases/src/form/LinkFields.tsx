import { TextField } from '@backstage/ui';
import { fieldError } from '../feedback/fieldError';
import { Section } from '../layout/Section';
import { useReleasesTranslation } from '../translation/useReleasesTranslation';
import styles from './fields.module.css';
import { forFields } from './forFields';
import { ListEditor } from './ListEditor';
import { asRow, LinkDraft } from './ReleaseDraft';

/** Pages that help with a release. */
export const LinkFields = forFields(['links'], ({ form }) => {
  const { draft, errorAt } = form;
  const { t } = useReleasesTranslation();
  return (
    <Section title={t('form.field.links')}>
      <ListEditor<LinkDraft>
        rows={draft.links}
        rowName={place => t('form.link.row', { place: String(place) })}
        addLabel={t('form.link.add')}
        removeLabel={name => t('form.remove', { name })}
        error={errorAt('links')}
        newRow={() => asRow({ title: '', url: '' })}
        onChange={rows => form.change('links', rows)}
      >
        {(row, change, index) => (
          <div className={styles.grid}>
            <TextField
              label={t('form.link.title')}
              isRequired
              value={row.title}
              onChange={title => change({ title })}
              {...fieldError(errorAt(`links.${index}.title`))}
            />
            <TextField
              label={t('form.link.url')}
              isRequired
              placeholder="https://"
              value={row.url}
              onChange={url => change({ url })}
              {...fieldError(errorAt(`links.${index}.url`))}
            />
          </div>
        )}
      </ListEditor>
    </Section>
  );
});
