import { NAMED_MILESTONE_KINDS, NamedMilestoneKind } from '../status';
import { useReleasesTranslation } from '../translation';
import { ChoiceField } from './ChoiceField';

/** What a milestone is for. One without a name takes that of its kind. */
export function MilestoneKindField(props: {
  value: NamedMilestoneKind | undefined;
  name: string;
  onChange: (patch: { kind?: NamedMilestoneKind; name?: string }) => void;
  error?: string;
}) {
  const { value, name, onChange } = props;
  const { t } = useReleasesTranslation();
  const labelOf = (kind: NamedMilestoneKind) => t(`status.milestone.${kind}`);
  const isOurs =
    name.trim() === '' || (value !== undefined && name === labelOf(value));
  return (
    <ChoiceField
      label={t('form.milestone.kind')}
      options={NAMED_MILESTONE_KINDS.map(id => ({ id, label: labelOf(id) }))}
      noneLabel={t('status.milestone.other')}
      value={value}
      onChange={kind =>
        onChange(isOurs ? { kind, name: labelOf(kind) } : { kind })
      }
      onClear={() => onChange({ kind: undefined })}
      error={props.error}
    />
  );
}
