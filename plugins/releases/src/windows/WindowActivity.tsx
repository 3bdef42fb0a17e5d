import { LedgerPages } from '../activity/LedgerPages';
import { Section } from '../layout/Section';
import { useReleasesTranslation } from '../translation/useReleasesTranslation';
import { WindowLedgerItem } from './WindowLedgerItem';
import { useWindowLedger } from './useWindowQueries';

/** Who made and changed a window, the latest first. */
export function WindowActivity(props: { id: string; zone: string }) {
  const { t } = useReleasesTranslation();
  return (
    <Section title={t('windows.activity')}>
      <LedgerPages ledger={useWindowLedger(props.id)}>
        {entry => (
          <WindowLedgerItem key={entry.seq} entry={entry} zone={props.zone} />
        )}
      </LedgerPages>
    </Section>
  );
}
