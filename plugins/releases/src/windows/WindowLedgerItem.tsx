import { Text } from '@backstage/ui';
import { LedgerEntry } from '@slipway/backstage-plugin-releases-common';
import styles from '../activity/ReleaseActivity.module.css';
import { ActorName } from '../catalog/ActorName';
import { useTime } from '../time/useTime';
import { useReleasesTranslation } from '../translation/useReleasesTranslation';
import { useWindowFieldName } from './form/useWindowFieldName';
import { windowMessages } from './windowMessages';

type Did = keyof typeof windowMessages.did;

function didOf(action: LedgerEntry['action']): Did {
  return action in windowMessages.did ? (action as Did) : 'changed';
}

/** Who changes windows of the configuration, in the ledger. */
const CONFIG_ACTOR = 'config';

type ConfigDid = keyof typeof windowMessages.configDid;

/** What the configuration did, where it was that. */
function configDidOf({ actor, action }: LedgerEntry): ConfigDid | undefined {
  if (actor !== CONFIG_ACTOR) {
    return undefined;
  }
  return action in windowMessages.configDid ? (action as ConfigDid) : 'changed';
}

/** One entry of the ledger of a window in words. */
export function WindowLedgerItem(props: { entry: LedgerEntry; zone: string }) {
  const { entry } = props;
  const { t } = useReleasesTranslation();
  const time = useTime(props.zone);
  const fieldName = useWindowFieldName();
  const configDid = configDidOf(entry);
  const fields = Object.keys(entry.change.fields).filter(
    field => field in windowMessages.form.field,
  );
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <Text as="span">
          {configDid
            ? t(`windows.configDid.${configDid}`)
            : t(`windows.did.${didOf(entry.action)}`, {
                actor: <ActorName actor={entry.actor} />,
              })}
          {entry.action === 'changed' && fields.length > 0 && (
            <>: {fields.map(fieldName).join(', ')}</>
          )}
        </Text>
        <Text as="span" variant="body-small" color="secondary">
          {time.isNear(entry.at) && `${time.relative(entry.at)} · `}
          <time dateTime={entry.at}>
            {time.instant(entry.at)} {time.zone}
          </time>
        </Text>
      </div>
    </li>
  );
}
