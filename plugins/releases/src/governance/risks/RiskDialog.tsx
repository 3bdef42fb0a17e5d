import { Text, TextAreaField, TextField } from '@backstage/ui';
import {
  NewRiskInput,
  ReleasesApiError,
  RISK_GRADES,
  RISK_STATES,
  RiskRecord,
  riskScoreMessage,
} from '@slipway/backstage-plugin-releases-common';
import { useState } from 'react';
import { EntityPicker } from '../../shared/catalog';
import { ConfirmDialog, NotDone, RefusalText } from '../../shared/feedback';
import { ChoiceField, fieldError, fieldStyles } from '../../shared/form';
import { useWording } from '../../shared/sentence';
import {
  useReleasesTranslation,
  useRisksTranslation,
} from '../../shared/translation';
import { useGradeWords } from './useGradeWords';

function GradeField(props: {
  of: 'likelihood' | 'consequence';
  value: number | undefined;
  onChange: (grade: number) => void;
  error?: string;
}) {
  const { of } = props;
  const { t } = useRisksTranslation();
  const { t: tr } = useReleasesTranslation();
  const words = useGradeWords();
  return (
    <ChoiceField
      label={tr(`form.risk.${of}`)}
      options={RISK_GRADES.map(grade => ({
        id: String(grade),
        label: t('risks.form.grade', {
          grade: String(grade),
          word: words(of, grade),
        }),
      }))}
      value={props.value === undefined ? undefined : String(props.value)}
      onChange={key => props.onChange(Number(key))}
      error={props.error}
    />
  );
}

function ScoreLine(props: { likelihood?: number; consequence?: number }) {
  const { likelihood, consequence } = props;
  const { t } = useRisksTranslation();
  const wording = useWording();
  return (
    <Text as="p" color="secondary" role="status">
      {likelihood && consequence
        ? t('risks.form.scoreOf', {
            terms: wording.text({
              sentence: String(likelihood * consequence),
              message: riskScoreMessage({ likelihood, consequence }),
            }),
          })
        : t('risks.form.noScore')}
    </Text>
  );
}

/** Asks what might go wrong, how bad that is, and what is done about it. */
export function RiskDialog(props: {
  releaseName: string;
  /** Absent: a new one. */
  risk?: RiskRecord;
  isPending: boolean;
  error?: Error;
  onSave: (risk: NewRiskInput) => void;
  onClose: () => void;
}) {
  const { risk, error } = props;
  const { t } = useRisksTranslation();
  const { t: tr } = useReleasesTranslation();
  const [title, setTitle] = useState(risk?.title ?? '');
  const [likelihood, setLikelihood] = useState(risk?.likelihood);
  const [consequence, setConsequence] = useState(risk?.consequence);
  const [state, setState] = useState(risk?.state ?? 'open');
  const [ownerRef, setOwnerRef] = useState(risk?.ownerRef);
  const [mitigation, setMitigation] = useState(risk?.mitigation ?? '');
  const [contingency, setContingency] = useState(risk?.contingency ?? '');
  const errorAt = (field: string) =>
    error instanceof ReleasesApiError
      ? error.details.find(detail => detail.field === field)?.message
      : undefined;
  const filled = (text: string) => text.trim() || undefined;
  return (
    <ConfirmDialog
      title={t(risk ? 'risks.form.edit' : 'risks.form.add', {
        release: props.releaseName,
      })}
      confirmLabel={risk ? t('risks.form.save') : tr('form.risk.add')}
      isReady={Boolean(title.trim() && likelihood && consequence)}
      isPending={props.isPending}
      onConfirm={() =>
        likelihood &&
        consequence &&
        props.onSave({
          title,
          likelihood,
          consequence,
          state,
          ownerRef,
          mitigation: filled(mitigation),
          contingency: filled(contingency),
        })
      }
      onClose={props.onClose}
    >
      <TextField
        label={t('risks.form.title')}
        isRequired
        value={title}
        onChange={setTitle}
        {...fieldError(errorAt('title'))}
      />
      <div className={fieldStyles.grid}>
        <GradeField
          of="likelihood"
          value={likelihood}
          onChange={setLikelihood}
          error={errorAt('likelihood')}
        />
        <GradeField
          of="consequence"
          value={consequence}
          onChange={setConsequence}
          error={errorAt('consequence')}
        />
      </div>
      <ScoreLine likelihood={likelihood} consequence={consequence} />
      <TextAreaField
        label={tr('form.risk.mitigation')}
        description={t('risks.form.mitigationHint')}
        value={mitigation}
        onChange={setMitigation}
        {...fieldError(errorAt('mitigation'))}
      />
      <TextAreaField
        label={tr('form.risk.contingency')}
        description={t('risks.form.contingencyHint')}
        value={contingency}
        onChange={setContingency}
        {...fieldError(errorAt('contingency'))}
      />
      <div className={fieldStyles.grid}>
        <ChoiceField
          label={tr('form.risk.state')}
          description={t('risks.form.stateHint')}
          options={RISK_STATES.map(id => ({
            id,
            label: tr(`form.riskState.${id}`),
          }))}
          value={state}
          onChange={setState}
          error={errorAt('state')}
        />
        <EntityPicker
          label={tr('form.risk.ownerRef')}
          kinds={['user', 'group']}
          value={ownerRef}
          onChange={setOwnerRef}
          error={errorAt('ownerRef')}
        />
      </div>
      {error && (
        <NotDone title={t('risks.form.notSaved')}>
          <RefusalText error={error} />
        </NotDone>
      )}
    </ConfirmDialog>
  );
}
