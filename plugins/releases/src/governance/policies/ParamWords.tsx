import { Text } from '@backstage/ui';
import { PolicyGate } from '@slipway/backstage-plugin-releases-common';
import { useLocale } from '../../shared/time';
import { usePoliciesTranslation } from '../../shared/translation';
import { paramText } from './paramText';
import styles from './policies.module.css';
import { useDueWords } from './useDueWords';
import { useParamSentences } from './useParamSentences';
import { usePolicyWords } from './usePolicyWords';

/** A sentence, or the text of a parameter with its name. */
interface Line {
  key: string;
  label?: string;
  text: string;
}

/** The parameters of a gate in words, one a line. */
export function ParamWords(props: {
  /** Of the gate. */
  type: string;
  params: PolicyGate['params'];
  /** What stands there for a gate without any. */
  fallback?: string;
}) {
  const { t } = usePoliciesTranslation();
  const words = usePolicyWords();
  const sentences = useParamSentences();
  const voice = {
    locale: useLocale(),
    nameOf: words.param,
    yes: t('policies.yes'),
    no: t('policies.no'),
    dueText: useDueWords(),
  };
  const lines = Object.entries(props.params).flatMap(
    ([name, value]): Line[] => {
      const said = sentences(props.type, name, props.params);
      if (said) {
        return said.map((text, place) => ({ key: `${name} ${place}`, text }));
      }
      const text = paramText(value, voice);
      return text === '' ? [] : [{ key: name, label: words.param(name), text }];
    },
  );
  return lines.length === 0 ? (
    <Text color="secondary">
      {props.fallback ?? t('policies.gate.noParams')}
    </Text>
  ) : (
    <ul className={styles.lines}>
      {lines.map(({ key, label, text }) => (
        <li key={key}>
          {label !== undefined && (
            <>
              <Text as="span" color="secondary">
                {label}:
              </Text>{' '}
            </>
          )}
          <Text as="span">{text}</Text>
        </li>
      ))}
    </ul>
  );
}
