import { Flex } from '@backstage/ui';
import { Release } from '@slipway/backstage-plugin-releases-common';
import { useLedger } from '../api/useReleaseQueries';
import { Section } from '../layout/Section';
import { useReleasesTranslation } from '../translation/useReleasesTranslation';
import { LedgerCheck } from './LedgerCheck';
import { LedgerItem } from './LedgerItem';
import { LedgerPages } from './LedgerPages';

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
              key={entry.seq}
              entry={entry}
              releaseZone={window?.timeZone}
            />
          )}
        </LedgerPages>
      </Flex>
    </Section>
  );
}
