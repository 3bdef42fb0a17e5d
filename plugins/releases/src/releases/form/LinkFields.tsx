import { TextField } from '@backstage/ui';
import { asRow, fieldError, fieldStyles, ListEditor } from '../../shared/form';
import { Section } from '../../shared/layout';
import { useReleasesTranslation } from '../../shared/translation';
import { forFields } from './forFields';
import { LinkDraft } from './ReleaseDraft';

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
        onChange={rows => form.change({ links: rows })}
      >
        {(row, change, index) => (
          <div className={fieldStyles.grid}>
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
