import { Checkbox, CheckboxGroup, Flex } from '@backstage/ui';
import { RELEASE_KINDS } from '@slipway/backstage-plugin-releases-common';
import { ComponentFilterFields } from '../../shared/componentFilter';
import { TokenField } from '../../shared/form';
import { Section } from '../../shared/layout';
import { useReleasesTranslation } from '../../shared/translation';
import { WindowForm } from './useWindowForm';

/** What a window is for: components, environments, kinds of release. */
export function ScopeFields({ form }: { form: WindowForm }) {
  const { draft, change, errorAt, errors } = form;
  const { t } = useReleasesTranslation();
  const environmentError =
    errorAt('scope.environments') ??
    errors.find(({ field }) => field.startsWith('scope.environments.'))
      ?.message;
  return (
    <Section title={t('windows.form.part.scope')}>
      <Flex direction="column" gap="4">
        <ComponentFilterFields
          draft={draft}
          onChange={change}
          error={errorAt('scope.entityFilter')}
        />
        <TokenField
          label={t('windows.form.environments')}
          description={t('windows.form.environmentsHint')}
          placeholder="production"
          tokens={draft.environments}
          onChange={environments => change({ environments })}
          error={environmentError}
        />
        <CheckboxGroup
          label={t('windows.form.releaseKinds')}
          description={t('windows.form.releaseKindsHint')}
          orientation="horizontal"
          value={draft.releaseKinds}
          onChange={kinds =>
            change({
              releaseKinds: RELEASE_KINDS.filter(kind => kinds.includes(kind)),
            })
          }
        >
          {RELEASE_KINDS.map(kind => (
            <Checkbox key={kind} value={kind}>
              {t(`status.kind.${kind}`)}
            </Checkbox>
          ))}
        </CheckboxGroup>
      </Flex>
    </Section>
  );
}
