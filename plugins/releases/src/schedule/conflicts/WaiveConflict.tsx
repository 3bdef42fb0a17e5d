import {
  Button,
  DialogBody,
  DialogHeader,
  Menu,
  MenuItem,
  MenuTrigger,
  Text,
} from '@backstage/ui';
import {
  Conflict,
  waiverGrantPermission,
} from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { RequireOnAny, RequireUpdate, useRelease } from '../../releases/record';
import { AppDialog, LoadError, LoadingRows } from '../../shared/feedback';
import { Sentence, useWording } from '../../shared/sentence';
import {
  useDecisionsTranslation,
  useReleasesTranslation,
} from '../../shared/translation';
import { useMayWaive, useWaiverAct, WaiverDialog } from '../waivers';
import { waivableMembers } from './waivableMembers';

function WaiveDialog(props: {
  conflict: Conflict;
  releaseId: string;
  onClose: () => void;
}) {
  const { conflict, releaseId, onClose } = props;
  const { t } = useReleasesTranslation();
  const { t: say } = useDecisionsTranslation();
  const { data: release, error, refetch } = useRelease(releaseId);
  const may = useMayWaive(releaseId);
  const { request } = useWaiverAct({
    id: releaseId,
    revision: release?.revision,
  });
  if (!release || !may.isKnown) {
    return (
      <AppDialog onClose={onClose}>
        <DialogHeader>{t('windows.waiver.requestTitle')}</DialogHeader>
        <DialogBody>
          {error ? (
            <LoadError
              what={say('decisions.waiver.what')}
              error={error}
              onRetry={() => refetch()}
            />
          ) : (
            <LoadingRows rows={3} />
          )}
        </DialogBody>
      </AppDialog>
    );
  }
  return (
    <WaiverDialog
      release={release}
      may={may}
      targets={[
        {
          type: 'conflict',
          id: conflict.fingerprint,
          name: t(`conflicts.kind.${conflict.kind}`),
        },
      ]}
      isPending={request.isPending}
      error={request.error ?? undefined}
      onClose={onClose}
      onConfirm={waiver => request.mutate(waiver, { onSuccess: onClose })}
    />
  );
}

/** On the page of a release it is known whether one may grant it. */
function WaiveHere(props: {
  conflict: Conflict;
  releaseId: string;
  onOpen: () => void;
}) {
  const { conflict, releaseId } = props;
  const { t } = useReleasesTranslation();
  const { t: say } = useDecisionsTranslation();
  const { mayGrant, mayAsk, whyNot } = useMayWaive(releaseId);
  const sentence = useWording().text(conflict);
  if (!mayAsk) {
    return whyNot ? (
      <Text variant="body-small" color="secondary">
        <Sentence of={whyNot} onPageOf={releaseId} />
      </Text>
    ) : null;
  }
  return (
    <Button
      size="small"
      variant="secondary"
      aria-label={say(
        mayGrant
          ? 'decisions.waiver.waiveConflict'
          : 'decisions.waiver.askConflict',
        { sentence },
      )}
      onPress={props.onOpen}
    >
      {t(mayGrant ? 'readiness.waive' : 'readiness.askWaiver')}
    </Button>
  );
}

/** Elsewhere the dialog says it, once the release is chosen. */
function WaiveOneOf(props: {
  conflict: Conflict;
  members: Conflict['members'];
  onOpen: (releaseId: string) => void;
}) {
  const { conflict, members, onOpen } = props;
  const { t: say } = useDecisionsTranslation();
  const sentence = useWording().text(conflict);
  const ids = members.map(({ releaseId }) => releaseId);
  const isOne = members.length === 1;
  const button = (
    <Button
      size="small"
      variant="secondary"
      aria-label={say('decisions.waiver.eitherConflict', { sentence })}
      onPress={isOne ? () => onOpen(ids[0]) : undefined}
    >
      {say('decisions.waiver.either')}
    </Button>
  );
  const way = isOne ? (
    button
  ) : (
    <MenuTrigger>
      {button}
      <Menu>
        {members.map(({ releaseId, name }) => (
          <MenuItem key={releaseId} onAction={() => onOpen(releaseId)}>
            {say('decisions.waiver.of', { name })}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
  return (
    <RequireOnAny
      permission={waiverGrantPermission}
      releaseIds={ids}
      otherwise={<RequireUpdate releaseIds={ids}>{way}</RequireUpdate>}
    >
      {way}
    </RequireOnAny>
  );
}

/** The way to a waiver of a conflict that holds a release up. */
export function WaiveConflict(props: {
  conflict: Conflict;
  /** The release whose page this stands on. */
  onPageOf?: string;
}) {
  const { conflict, onPageOf } = props;
  const [releaseId, setReleaseId] = useState<string>();
  const members = waivableMembers(conflict).filter(
    member => onPageOf === undefined || member.releaseId === onPageOf,
  );
  if (members.length === 0 && releaseId === undefined) {
    return null;
  }
  return (
    <>
      {onPageOf ? (
        <WaiveHere
          conflict={conflict}
          releaseId={onPageOf}
          onOpen={() => setReleaseId(onPageOf)}
        />
      ) : (
        <WaiveOneOf
          conflict={conflict}
          members={members}
          onOpen={setReleaseId}
        />
      )}
      {releaseId && (
        <WaiveDialog
          conflict={conflict}
          releaseId={releaseId}
          onClose={() => setReleaseId(undefined)}
        />
      )}
    </>
  );
}
