import { Flex } from '@backstage/ui';
import { Release } from '@slipway/backstage-plugin-releases-common';
import { Section } from '../../shared/layout';
import { LedgerPages } from '../../shared/ledger';
import { useReleasesTranslation } from '../../shared/translation';
import { LedgerCheck } from './LedgerCheck';
import { LedgerItem } from './LedgerItem';
import { useLedger } from './useLedgerQueries';

/** Everything that happened to a release, the latest first. */
export function ReleaseActivity(props: { release: Release }) {
  const { id, window } = props.release;
  const { t } = useReleasesTranslation();
  return (
    <Section title={t('release.tab.activity')}>
      <Flex direction="column" gap="4">
        <LedgerCheck id={id} />
        <LedgerPages ledger={useLedger(id)}>
          {entry => (
            <LedgerItem
              key={`${entry.subject} ${entry.seq}`}
              entry={entry}
              releaseZone={window?.timeZone}
            />
          )}
        </LedgerPages>
      </Flex>
    </Section>
  );
}
