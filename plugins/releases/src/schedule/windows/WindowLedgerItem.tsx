import { LedgerEntry } from '@slipway/backstage-plugin-releases-common';
import { ActorName } from '../../shared/catalog';
import { LedgerLine } from '../../shared/ledger';
import {
  useReleasesTranslation,
  windowMessages,
} from '../../shared/translation';
import { useWindowFieldName } from './useWindowFieldName';

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
  const fieldName = useWindowFieldName();
  const configDid = configDidOf(entry);
  const fields = Object.keys(entry.change.fields).filter(
    field => field in windowMessages.form.field,
  );
  return (
    <LedgerLine
      sentence={
        <>
          {configDid
            ? t(`windows.configDid.${configDid}`)
            : t(`windows.did.${didOf(entry.action)}`, {
                actor: <ActorName actor={entry.actor} />,
              })}
          {entry.action === 'changed' && fields.length > 0 && (
            <>: {fields.map(fieldName).join(', ')}</>
          )}
        </>
      }
      at={entry.at}
      zone={props.zone}
    />
  );
}
