import { Text } from '@backstage/ui';
import { PolicyGate } from '@slipway/backstage-plugin-releases-common';
import { useLocale } from '../../shared/time';
import { usePoliciesTranslation } from '../../shared/translation';
import { paramText } from './paramText';
import styles from './policies.module.css';
import { useDueWords } from './useDueWords';
import { usePolicyWords } from './usePolicyWords';

/** The parameters of a gate in words, one a line. */
export function ParamWords(props: {
  params: PolicyGate['params'];
  /** What stands there for a gate without any. */
  fallback?: string;
}) {
  const { t } = usePoliciesTranslation();
  const words = usePolicyWords();
  const voice = {
    locale: useLocale(),
    nameOf: words.param,
    yes: t('policies.yes'),
    no: t('policies.no'),
    dueText: useDueWords(),
  };
  const lines = Object.entries(props.params)
    .map(([name, value]) => ({ name, text: paramText(value, voice) }))
    .filter(({ text }) => text !== '');
  return lines.length === 0 ? (
    <Text color="secondary">
      {props.fallback ?? t('policies.gate.noParams')}
    </Text>
  ) : (
    <ul className={styles.lines}>
      {lines.map(({ name, text }) => (
        <li key={name}>
          <Text as="span" color="secondary">
            {words.param(name)}:
          </Text>{' '}
          <Text as="span">{text}</Text>
        </li>
      ))}
    </ul>
  );
}
