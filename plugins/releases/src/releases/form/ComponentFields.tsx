import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Flex,
  Text,
  TextField,
} from '@backstage/ui';
import { RELEASE_IMPACTS } from '@slipway/backstage-plugin-releases-common';
import { EntityPicker } from '../../shared/catalog';
import {
  ChoiceField,
  fieldError,
  fieldStyles,
  ListEditor,
} from '../../shared/form';
import { Section } from '../../shared/layout';
import { useReleasesTranslation } from '../../shared/translation';
import { ArtifactFields } from './ArtifactFields';
import styles from './ComponentFields.module.css';
import { forFields } from './forFields';
import { ComponentDraft, emptyComponent } from './ReleaseDraft';
import { RequirementFields } from './RequirementFields';

/** What a release ships, picked from the catalog. */
export const ComponentFields = forFields(['components'], ({ form }) => {
  const { draft, errorAt } = form;
  const { t } = useReleasesTranslation();
  const isLocked = form.isLocked('components');
  return (
    <Section title={t('form.field.components')}>
      <ListEditor<ComponentDraft>
        rows={draft.components}
        rowName={place => t('form.component.row', { place: String(place) })}
        addLabel={t('form.component.add')}
        removeLabel={name => t('form.remove', { name })}
        isDisabled={isLocked}
        error={errorAt('components')}
        newRow={() => emptyComponent()}
        onChange={rows => form.change({ components: rows })}
      >
        {(row, change, index) => {
          const at = (field: string) => errorAt(`components.${index}.${field}`);
          return (
            <>
              <div className={fieldStyles.grid}>
                <EntityPicker
                  label={t('form.component.entityRef')}
                  kinds={['component']}
                  isRequired
                  isDisabled={isLocked}
                  value={row.entityRef}
                  onChange={entityRef => change({ entityRef })}
                  error={at('entityRef')}
                />
                <TextField
                  label={t('form.component.fromVersion')}
                  isDisabled={isLocked}
                  value={row.fromVersion}
                  onChange={fromVersion => change({ fromVersion })}
                  {...fieldError(at('fromVersion'))}
                />
                <TextField
                  label={t('form.component.toVersion')}
                  isDisabled={isLocked}
                  value={row.toVersion}
                  onChange={toVersion => change({ toVersion })}
                  {...fieldError(at('toVersion'))}
                />
                <ChoiceField
                  label={t('form.field.impact')}
                  isDisabled={isLocked}
                  options={RELEASE_IMPACTS.map(id => ({
                    id,
                    label: t(`status.impact.${id}`),
                  }))}
                  noneLabel={t('form.component.sameImpact')}
                  value={row.impact}
                  onChange={impact => change({ impact })}
                  onClear={() => change({ impact: undefined })}
                  error={at('impact')}
                />
              </div>
              <Accordion
                defaultExpanded={row.requires.length + row.artifacts.length > 0}
              >
                <AccordionTrigger title={t('form.component.more')} />
                <AccordionPanel>
                  <Flex direction="column" gap="4">
                    <div className={styles.inner}>
                      <Text weight="bold">{t('form.requirement.title')}</Text>
                      <RequirementFields
                        rows={row.requires}
                        isDisabled={isLocked}
                        errorAt={path => at(`requires.${path}`)}
                        onChange={requires => change({ requires })}
                      />
                    </div>
                    <div className={styles.inner}>
                      <Text weight="bold">{t('form.artifact.title')}</Text>
                      <ArtifactFields
                        rows={row.artifacts}
                        isDisabled={isLocked}
                        errorAt={path => at(`artifacts.${path}`)}
                        onChange={artifacts => change({ artifacts })}
                      />
                    </div>
                  </Flex>
                </AccordionPanel>
              </Accordion>
            </>
          );
        }}
      </ListEditor>
    </Section>
  );
});
