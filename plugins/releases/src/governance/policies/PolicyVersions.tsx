import { Button, Flex, Text } from '@backstage/ui';
import { PolicyVersion } from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { LoadError, LoadingRows } from '../../shared/feedback';
import { Section } from '../../shared/layout';
import { LedgerLine } from '../../shared/ledger';
import { usePoliciesTranslation } from '../../shared/translation';
import styles from './policies.module.css';
import { PolicyActor } from './PolicyActor';
import { usePolicyVersions } from './usePolicyQueries';
import { useSelectorLines } from './useSelectorLines';
import { VersionChange, versionChanges } from './versionChanges';

const SHOWN = 5;

/** What made a version another one, in words. */
function useChangeText(): (change: VersionChange) => string {
  const { t } = usePoliciesTranslation();
  const linesOf = useSelectorLines();
  return change => {
    switch (change.what) {
      case 'name': {
        const { from, to } = change;
        return t('policies.versions.name', { from, to });
      }
      case 'selector':
        return t('policies.versions.selector', {
          now:
            linesOf(change.to)
              .map(({ label, values }) => `${label} ${values.join(', ')}`)
              .join('; ') || t('policies.selects.every'),
        });
      case 'gateAdded':
      case 'gateRemoved':
        return t(`policies.versions.${change.what}`, {
          name: change.gate.name,
        });
      case 'gateChanged':
        return t('policies.versions.gateChanged', {
          name: change.gate.name,
          parts: change.parts
            .map(part => t(`policies.versions.part.${part}`))
            .join(', '),
        });
      default:
        return t(`policies.versions.${change.what}`);
    }
  };
}

function Version(props: { version: PolicyVersion; before?: PolicyVersion }) {
  const { version, before } = props;
  const { t } = usePoliciesTranslation();
  const textOf = useChangeText();
  const lines = before
    ? versionChanges(before, version).map(textOf)
    : [t('policies.versions.first')];
  return (
    <LedgerLine
      sentence={
        <>
          <Text as="span" weight="bold">
            {t('policies.versions.version', {
              version: String(version.version),
            })}
          </Text>{' '}
          <PolicyActor actor={version.by} />
        </>
      }
      at={version.at}
    >
      <ul className={styles.changes}>
        {(lines.length > 0 ? lines : [t('policies.versions.nothing')]).map(
          line => (
            <li key={line}>{line}</li>
          ),
        )}
      </ul>
    </LedgerLine>
  );
}

/** Every version of a policy, who made it and what it changed. */
export function PolicyVersions({ id }: { id: string }) {
  const { t } = usePoliciesTranslation();
  const { data, error, refetch } = usePolicyVersions(id);
  const [isWhole, setIsWhole] = useState(false);
  const versions = data?.items ?? [];
  return (
    <Section title={t('policies.versions.title')}>
      <Flex direction="column" gap="3">
        {!data && error && (
          <LoadError
            what={t('policies.versions.what')}
            error={error}
            onRetry={() => refetch()}
          />
        )}
        {!data && !error && <LoadingRows rows={2} height={40} />}
        {versions.length > 0 && (
          <ol className={styles.versions}>
            {versions.map((version, index) =>
              isWhole || index < SHOWN ? (
                <Version
                  key={version.version}
                  version={version}
                  before={versions[index + 1]}
                />
              ) : null,
            )}
          </ol>
        )}
        {!isWhole && versions.length > SHOWN && (
          <div>
            <Button
              size="small"
              variant="secondary"
              onPress={() => setIsWhole(true)}
            >
              {t('policies.versions.more', { total: String(versions.length) })}
            </Button>
          </div>
        )}
      </Flex>
    </Section>
  );
}
