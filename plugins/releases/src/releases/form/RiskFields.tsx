import { TextAreaField, TextField } from '@backstage/ui';
import {
  RISK_LEVELS,
  RISK_STATES,
} from '@slipway/backstage-plugin-releases-common';
import { EntityPicker } from '../../shared/catalog';
import {
  asRow,
  ChoiceField,
  fieldError,
  fieldStyles,
  ListEditor,
  Row,
} from '../../shared/form';
import { Section } from '../../shared/layout';
import { useReleasesTranslation } from '../../shared/translation';
import { forFields } from './forFields';
import { RiskDraft } from './ReleaseDraft';

function emptyRisk(): Row<RiskDraft> {
  return asRow({
    title: '',
    likelihood: 'medium',
    consequence: 'medium',
    mitigation: '',
    contingency: '',
    state: 'open',
  });
}

/** What may go wrong, and what is done about it. */
export const RiskFields = forFields(['risks'], ({ form }) => {
  const { draft, errorAt } = form;
  const { t } = useReleasesTranslation();
  const levels = RISK_LEVELS.map(id => ({ id, label: t(`form.level.${id}`) }));
  return (
    <Section title={t('form.field.risks')}>
      <ListEditor<RiskDraft>
        rows={draft.risks}
        rowName={place => t('form.risk.row', { place: String(place) })}
        addLabel={t('form.risk.add')}
        removeLabel={name => t('form.remove', { name })}
        error={errorAt('risks')}
        newRow={emptyRisk}
        onChange={rows => form.change({ risks: rows })}
      >
        {(row, change, index) => {
          const at = (field: string) => errorAt(`risks.${index}.${field}`);
          return (
            <div className={fieldStyles.grid}>
              <TextField
                className={fieldStyles.wide}
                label={t('form.risk.title')}
                isRequired
                value={row.title}
                onChange={title => change({ title })}
                {...fieldError(at('title'))}
              />
              <ChoiceField
                label={t('form.risk.likelihood')}
                options={levels}
                value={row.likelihood}
                onChange={likelihood => change({ likelihood })}
                error={at('likelihood')}
              />
              <ChoiceField
                label={t('form.risk.consequence')}
                options={levels}
                value={row.consequence}
                onChange={consequence => change({ consequence })}
                error={at('consequence')}
              />
              <ChoiceField
                label={t('form.risk.state')}
                options={RISK_STATES.map(id => ({
                  id,
                  label: t(`form.riskState.${id}`),
                }))}
                value={row.state}
                onChange={state => change({ state })}
                error={at('state')}
              />
              <EntityPicker
                label={t('form.risk.ownerRef')}
                kinds={['user', 'group']}
                value={row.ownerRef}
                onChange={ownerRef => change({ ownerRef })}
                error={at('ownerRef')}
              />
              <TextAreaField
                label={t('form.risk.mitigation')}
                value={row.mitigation}
                onChange={mitigation => change({ mitigation })}
                {...fieldError(at('mitigation'))}
              />
              <TextAreaField
                label={t('form.risk.contingency')}
                value={row.contingency}
                onChange={contingency => change({ contingency })}
                {...fieldError(at('contingency'))}
              />
            </div>
          );
        }}
      </ListEditor>
    </Section>
  );
});
