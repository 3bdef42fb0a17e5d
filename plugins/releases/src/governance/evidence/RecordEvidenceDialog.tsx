import { Text, TextAreaField, TextField } from '@backstage/ui';
import {
  GateResult,
  ManualEvidenceInput,
} from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { entityLabel } from '../../shared/catalog';
import { ConfirmDialog, NotDone, RefusalText } from '../../shared/feedback';
import { ChoiceField, resolveWall, WallTimeField } from '../../shared/form';
import { localZone } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';

type ByHand = NonNullable<GateResult['byHand']>;

const OUTCOMES = ['pass', 'fail'] as const;

function subjectLabel(
  { entityRef, version, digest }: ByHand['subjects'][number],
  releaseName: string,
): string {
  return entityRef
    ? [entityLabel(entityRef), version, digest].filter(Boolean).join(' ')
    : releaseName;
}

/** Asks what was found out, and where that can be seen. */
export function RecordEvidenceDialog(props: {
  byHand: ByHand;
  gateName: string;
  release: { name: string; timeZone?: string };
  isPending: boolean;
  error?: Error;
  onConfirm: (evidence: ManualEvidenceInput) => void;
  onClose: () => void;
}) {
  const { byHand, release } = props;
  const { type, name, subjects } = byHand;
  const { t } = useReleasesTranslation();
  const zone = release.timeZone ?? localZone();
  const [place, setPlace] = useState('0');
  const [outcome, setOutcome] = useState<(typeof OUTCOMES)[number]>();
  const [wall, setWall] = useState('');
  const [link, setLink] = useState('');
  const [note, setNote] = useState('');
  const { instant: occurredAt } = resolveWall(wall, zone);
  const url = link.trim();
  return (
    <ConfirmDialog
      title={t('evidence.title', { gate: props.gateName })}
      confirmLabel={t('evidence.confirm')}
      isReady={Boolean(
        outcome && (url || note.trim()) && (occurredAt || wall === ''),
      )}
      isPending={props.isPending}
      onConfirm={() =>
        outcome &&
        props.onConfirm({
          type,
          ...(name ? { name } : {}),
          subject: subjects[Number(place)],
          outcome,
          ...(occurredAt ? { occurredAt } : {}),
          ...(url ? { source: { url } } : {}),
          ...(note.trim() ? { note: note.trim() } : {}),
        })
      }
      onClose={props.onClose}
    >
      <Text>{t('evidence.explain')}</Text>
      {subjects.length > 1 && (
        <ChoiceField
          label={t('evidence.subject')}
          options={subjects.map((subject, index) => ({
            id: String(index),
            label: subjectLabel(subject, release.name),
          }))}
          value={place}
          onChange={setPlace}
        />
      )}
      <ChoiceField
        label={t('evidence.outcome')}
        options={OUTCOMES.map(id => ({
          id,
          label: t(`evidence.outcomes.${id}`),
        }))}
        value={outcome}
        onChange={setOutcome}
      />
      <TextField
        type="url"
        label={t('evidence.link')}
        description={t('evidence.linkHint')}
        value={link}
        onChange={setLink}
      />
      <TextAreaField
        label={t('evidence.note')}
        value={note}
        onChange={setNote}
      />
      <WallTimeField
        label={t('evidence.at', { zone })}
        description={t('evidence.atHint')}
        zone={zone}
        value={wall}
        onChange={setWall}
      />
      {props.error && (
        <NotDone title={t('evidence.notRecorded')}>
          <RefusalText error={props.error} />
        </NotDone>
      )}
    </ConfirmDialog>
  );
}
