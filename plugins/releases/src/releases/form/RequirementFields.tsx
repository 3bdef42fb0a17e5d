import { TextField } from '@backstage/ui';
import { EntityPicker } from '../../shared/catalog';
import {
  asRow,
  fieldError,
  fieldStyles,
  ListEditor,
  Row,
} from '../../shared/form';
import { useReleasesTranslation } from '../../shared/translation';
import { RequirementDraft } from './ReleaseDraft';

/** What has to be released before a component. */
export function RequirementFields(props: {
  rows: readonly Row<RequirementDraft>[];
  isDisabled: boolean;
  errorAt: (path: string) => string | undefined;
  onChange: (rows: Row<RequirementDraft>[]) => void;
}) {
  const { t } = useReleasesTranslation();
  return (
    <ListEditor<RequirementDraft>
      rows={props.rows}
      rowName={place => t('form.requirement.row', { place: String(place) })}
      addLabel={t('form.requirement.add')}
      removeLabel={name => t('form.remove', { name })}
      isDisabled={props.isDisabled}
      newRow={() => asRow({ version: '' })}
      onChange={props.onChange}
    >
      {(row, change, index) => (
        <div className={fieldStyles.grid}>
          <EntityPicker
            label={t('form.component.entityRef')}
            kinds={['component']}
            isRequired
            isDisabled={props.isDisabled}
            value={row.entityRef}
            onChange={entityRef => change({ entityRef })}
            error={props.errorAt(`${index}.entityRef`)}
          />
          <TextField
            label={t('form.requirement.version')}
            placeholder=">=4.2.0"
            isRequired
            isDisabled={props.isDisabled}
            value={row.version}
            onChange={version => change({ version })}
            {...fieldError(props.errorAt(`${index}.version`))}
          />
        </div>
      )}
    </ListEditor>
  );
}
