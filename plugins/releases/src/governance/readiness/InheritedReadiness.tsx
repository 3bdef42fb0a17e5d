import { Flex, Link, Text } from '@backstage/ui';
import {
  countProviders,
  Readiness,
} from '@slipway/backstage-plugin-releases-common';
import { DependencySource } from '../../dependencies';
import { VerdictBadge } from '../../releases/status';
import { entityLabel } from '../../shared/catalog';
import { Section } from '../../shared/layout';
import { useReleasesLinks } from '../../shared/links';
import { Sentence } from '../../shared/sentence';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './InheritedReadiness.module.css';

/** The releases that must come before this one, and what each came to. */
export function InheritedReadiness(props: {
  readiness: Pick<Readiness, 'inherited'>;
  entityRef?: string;
}) {
  const { readiness } = props;
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  const { passed, of } = countProviders(readiness);
  return (
    <Section
      title={t('readiness.inherited')}
      note={
        of > 0 &&
        t('readiness.providersReady', {
          passed: String(passed),
          of: String(of),
        })
      }
    >
      <Flex direction="column" gap="3">
        {of === 0 ? (
          <Text color="secondary">{t('readiness.noProviders')}</Text>
        ) : (
          <ul className={styles.list}>
            {readiness.inherited.from.map((provider, index) => (
              <li key={provider.releaseId ?? `hidden ${index}`}>
                <Flex justify="between" align="center" gap="2">
                  {provider.releaseId === undefined ? (
                    <Text>{provider.name}</Text>
                  ) : (
                    <Link href={links.release(provider.releaseId, 'readiness')}>
                      {provider.name}
                    </Link>
                  )}
                  <VerdictBadge verdict={provider.verdict} />
                </Flex>
                <Text as="p" color="secondary">
                  <Sentence of={provider} onPageOf={provider.releaseId} />
                  {provider.via.length > 0 &&
                    ` ${t('readiness.via', {
                      names: provider.via.map(entityLabel).join(', '),
                    })}`}
                </Text>
              </li>
            ))}
          </ul>
        )}
        {props.entityRef && <DependencySource entityRef={props.entityRef} />}
      </Flex>
    </Section>
  );
}
