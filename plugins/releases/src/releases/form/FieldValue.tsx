import { Text } from '@backstage/ui';
import { releaseWindowSchema } from '@slipway/backstage-plugin-releases-common';
import { valueLines } from '../../shared/editConflict';
import { useTime } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import { InputField } from './draftToInput';
import styles from './FieldValue.module.css';

/** The value of a field, to be compared with another one. */
export function FieldValue(props: {
  field: InputField;
  value: unknown;
  releaseZone?: string;
}) {
  const { t } = useReleasesTranslation();
  const window = releaseWindowSchema.safeParse(props.value);
  const time = useTime(window.data?.timeZone ?? props.releaseZone);
  const lines =
    props.field === 'window' && window.success
      ? [`${time.span(window.data)} ${time.zone}`]
      : valueLines(props.value);
  if (lines.length === 0) {
    return <Text color="secondary">{t('conflict.empty')}</Text>;
  }
  return (
    <ul className={styles.lines}>
      {lines.map((line, index) => (
        <li key={index}>
          <Text as="span">{line}</Text>
        </li>
      ))}
    </ul>
  );
}
