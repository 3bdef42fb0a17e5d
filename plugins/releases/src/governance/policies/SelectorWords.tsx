import { Text } from '@backstage/ui';
import { PolicySelector } from '@slipway/backstage-plugin-releases-common';
import { useLocale } from '../../shared/time';
import { usePoliciesTranslation } from '../../shared/translation';
import styles from './policies.module.css';
import { useSelectorLines } from './useSelectorLines';

/** Which releases a policy is for, in words. */
export function SelectorWords(props: { selector: PolicySelector }) {
  const { t } = usePoliciesTranslation();
  const linesOf = useSelectorLines();
  const anyOf = new Intl.ListFormat(useLocale(), { type: 'disjunction' });
  const lines = linesOf(props.selector);
  return lines.length === 0 ? (
    <Text>{t('policies.selects.every')}</Text>
  ) : (
    <ul className={styles.lines}>
      {lines.map(({ label, values }) => (
        <li key={label}>
          <Text as="span" color="secondary">
            {label}:
          </Text>{' '}
          <Text as="span">{anyOf.format(values)}</Text>
        </li>
      ))}
    </ul>
  );
}
