import { LedgerEntry } from '@slipway/backstage-plugin-releases-common';
import { Section } from '../../shared/layout';
import { LedgerLine, LedgerPages } from '../../shared/ledger';
import {
  policyMessages,
  usePoliciesTranslation,
} from '../../shared/translation';
import { isConfiguration, PolicyActor } from './PolicyActor';
import { usePolicyLedger } from './usePolicyQueries';
import { usePolicyWords } from './usePolicyWords';

type Did = keyof typeof policyMessages.did;
type ConfigDid = keyof typeof policyMessages.configDid;

function didOf({ action }: LedgerEntry): Did {
  return Object.hasOwn(policyMessages.did, action)
    ? (action as Did)
    : 'changed';
}

function configDidOf({ action }: LedgerEntry): ConfigDid {
  return Object.hasOwn(policyMessages.configDid, action)
    ? (action as ConfigDid)
    : 'changed';
}

function Entry({ entry }: { entry: LedgerEntry }) {
  const { t } = usePoliciesTranslation();
  const words = usePolicyWords();
  const fields = Object.keys(entry.change.fields).filter(field =>
    Object.hasOwn(policyMessages.form.field, field),
  );
  return (
    <LedgerLine
      sentence={
        <>
          {isConfiguration(entry.actor)
            ? t(`policies.configDid.${configDidOf(entry)}`)
            : t(`policies.did.${didOf(entry)}`, {
                actor: <PolicyActor actor={entry.actor} />,
              })}
          {entry.action === 'changed' && fields.length > 0 && (
            <>: {fields.map(words.field).join(', ')}</>
          )}
        </>
      }
      at={entry.at}
    />
  );
}

/** Everything that happened to a policy, the latest first. */
export function PolicyActivity({ id }: { id: string }) {
  const { t } = usePoliciesTranslation();
  return (
    <Section title={t('policies.activity')}>
      <LedgerPages ledger={usePolicyLedger(id)}>
        {entry => <Entry key={entry.seq} entry={entry} />}
      </LedgerPages>
    </Section>
  );
}
