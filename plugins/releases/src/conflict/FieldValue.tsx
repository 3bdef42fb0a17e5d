import { Text } from '@backstage/ui';
import { releaseWindowSchema } from '@slipway/backstage-plugin-releases-common';
import { InputField } from '../form/draftToInput';
import { useTime } from '../time/useTime';
import { useReleasesTranslation } from '../translation/useReleasesTranslation';
import styles from './ConflictPanel.module.css';
import { valueLines } from './valueLines';

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
