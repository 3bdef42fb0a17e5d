import { Select } from '@backstage/ui';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './import.module.css';

/** The fields that a file most often has under a name of its own. */
const TARGETS = [
  'version',
  'components',
  'name',
  'window.start',
  'window.end',
  'window.timeZone',
  'environment',
  'state',
  'ownerRef',
  'description',
  'source.externalId',
] as const;

const NONE = '';

/** Says which field of the file is which field of a release. */
export function FieldMapping(props: {
  fields: readonly string[];
  mapping: Record<string, string>;
  onChange: (mapping: Record<string, string>) => void;
}) {
  const { mapping, onChange } = props;
  const { t } = useReleasesTranslation();
  const options = [
    { id: NONE, label: t('importing.notInFile') },
    ...props.fields.map(field => ({ id: field, label: field })),
  ];
  return (
    <div
      className={styles.mapping}
      role="group"
      aria-label={t('importing.mapping')}
    >
      {TARGETS.map(target => (
        <Select
          key={target}
          label={target}
          options={options}
          value={mapping[target] ?? NONE}
          onChange={key => {
            const { [target]: _, ...others } = mapping;
            onChange(
              key === NONE || key === null
                ? others
                : { ...others, [target]: String(key) },
            );
          }}
        />
      ))}
    </div>
  );
}
