import { Section } from '../../shared/layout';
import { LedgerPages } from '../../shared/ledger';
import { useReleasesTranslation } from '../../shared/translation';
import { useWindowLedger } from './useWindowQueries';
import { WindowLedgerItem } from './WindowLedgerItem';

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
