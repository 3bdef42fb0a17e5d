import { Text } from '@backstage/ui';
import {
  LedgerEntry,
  releaseStateSchema,
} from '@slipway/backstage-plugin-releases-common';
import { ActorName } from '../../shared/catalog';
import { LedgerLine } from '../../shared/ledger';
import { useReleasesTranslation } from '../../shared/translation';
import { changesOf, essentialsOf } from './changesOf';
import { FieldChangeText } from './FieldChangeText';
import styles from './LedgerItem.module.css';

/** Who did what, in a sentence. */
function useSentence() {
  const { t } = useReleasesTranslation();
  return (entry: LedgerEntry) => {
    const actor = <ActorName actor={entry.actor} />;
    const { from, to } = entry.change.fields.state ?? {};
    const before = releaseStateSchema.safeParse(from);
    const after = releaseStateSchema.safeParse(to);
    if (entry.action !== 'transitioned' || !before.success || !after.success) {
      return t(`activity.did.${entry.action}`, { actor });
    }
    return t('activity.moved', {
      actor,
      from: t(`status.state.${before.data}`),
      to: t(`status.state.${after.data}`),
    });
  };
}

/** One entry of the ledger in words. */
export function LedgerItem(props: {
  entry: LedgerEntry;
  releaseZone?: string;
}) {
  const { entry } = props;
  const { t } = useReleasesTranslation();
  const sentence = useSentence();
  const changes = entry.seq === 1 ? essentialsOf(entry) : changesOf(entry);
  return (
    <LedgerLine
      sentence={sentence(entry)}
      at={entry.at}
      zone={props.releaseZone}
    >
      {entry.change.reason && (
        <Text as="div">
          {t('activity.because', { reason: entry.change.reason })}
        </Text>
      )}
      {changes.length > 0 && (
        <ul className={styles.changes}>
          {changes.map(change => (
            <li key={change.field}>
              <FieldChangeText
                change={change}
                releaseZone={props.releaseZone}
              />
            </li>
          ))}
        </ul>
      )}
    </LedgerLine>
  );
}
