import { TextField } from '@backstage/ui';
import {
  asRow,
  fieldError,
  fieldStyles,
  ListEditor,
  Row,
} from '../../shared/form';
import { useReleasesTranslation } from '../../shared/translation';
import { ArtifactDraft } from './ReleaseDraft';

/** What is deployed of a component. */
export function ArtifactFields(props: {
  rows: readonly Row<ArtifactDraft>[];
  isDisabled: boolean;
  errorAt: (path: string) => string | undefined;
  onChange: (rows: Row<ArtifactDraft>[]) => void;
}) {
  const { t } = useReleasesTranslation();
  return (
    <ListEditor<ArtifactDraft>
      rows={props.rows}
      rowName={place => t('form.artifact.row', { place: String(place) })}
      addLabel={t('form.artifact.add')}
      removeLabel={name => t('form.remove', { name })}
      isDisabled={props.isDisabled}
      newRow={() => asRow({ purl: '', digest: '' })}
      onChange={props.onChange}
    >
      {(row, change, index) => (
        <div className={fieldStyles.grid}>
          <TextField
            label={t('form.artifact.purl')}
            isRequired
            isDisabled={props.isDisabled}
            placeholder="pkg:oci/checkout?tag=5.3.0"
            value={row.purl}
            onChange={purl => change({ purl })}
            {...fieldError(props.errorAt(`${index}.purl`))}
          />
          <TextField
            label={t('form.artifact.digest')}
            isDisabled={props.isDisabled}
            placeholder="sha256:…"
            value={row.digest}
            onChange={digest => change({ digest })}
            {...fieldError(props.errorAt(`${index}.digest`))}
          />
        </div>
      )}
    </ListEditor>
  );
}
