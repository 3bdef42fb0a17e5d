import { Alert, Flex, Link, Text } from '@backstage/ui';
import { RiTimeLine } from '@remixicon/react';
import { Decision } from '@slipway/backstage-plugin-releases-common';
import { useReleasesLinks } from '../../shared/links';
import { SentenceText } from '../../shared/sentence';
import { useTime } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import { decisionState } from '../windows';
import { DecisionBadge } from './DecisionBadge';
import styles from './tester.module.css';

/** A decision of the windows in words, with its reasons and when it turns. */
export function DecisionAnswer(props: { decision: Decision }) {
  const { decision } = props;
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  const time = useTime();
  const turn = (name: 'nextOpen' | 'nextClose') => {
    const at = decision[name];
    return at ? (
      <div>
        <dt>{t(`windows.tester.${name}`)}</dt>
        <dd>
          <time dateTime={at}>
            {time.instant(at)} {time.zone}
          </time>
          {time.isNear(at) && (
            <Text as="span" color="secondary">
              {' · '}
              {time.relative(at)}
            </Text>
          )}
        </dd>
      </div>
    ) : null;
  };
  return (
    <Flex direction="column" gap="3">
      <Flex gap="2" align="center" className={styles.wrap}>
        <DecisionBadge state={decisionState(decision)} />
        <Text weight="bold">
          <SentenceText of={decision} />
        </Text>
      </Flex>
      <Text color="secondary">
        <RiTimeLine aria-hidden size={14} />{' '}
        {t('windows.tester.asOf', {
          when: time.instant(decision.at),
          zone: time.zone,
        })}
      </Text>
      {decision.reasons.length > 0 ? (
        <ul className={styles.reasons} aria-label={t('windows.tester.reasons')}>
          {decision.reasons.map(reason => (
            <li key={`${reason.code} ${reason.windowId}`}>
              <Text as="span">
                <SentenceText of={reason} />
              </Text>{' '}
              {reason.windowId && (
                <Link href={links.window(reason.windowId)}>
                  {t('windows.tester.see')}
                </Link>
              )}
            </li>
          ))}
        </ul>
      ) : (
        <Text color="secondary">{t('windows.tester.none')}</Text>
      )}
      {(decision.nextOpen ?? decision.nextClose) && (
        <dl className={styles.turns}>
          {turn('nextOpen')}
          {turn('nextClose')}
        </dl>
      )}
      {!decision.snapshot && (
        <Alert status="warning" icon title={t('windows.tester.noSnapshot')} />
      )}
      {decision.snapshot?.sentence && (
        <Alert status="warning" icon title={decision.snapshot.sentence} />
      )}
      {decision.snapshot && decision.known === false && (
        <Alert
          status="warning"
          icon
          title={t('windows.tester.notKnown', {
            when: time.relative(decision.snapshot.at),
          })}
        />
      )}
    </Flex>
  );
}
