import { Select } from '@backstage/ui';
import { EntityFilter, Facet, useComponentFacets } from '../catalog';
import { fieldStyles } from '../form';
import { useReleasesTranslation } from '../translation';
import { ComponentFilter } from './ComponentFilter';

const WORDS = {
  type: 'spec.type',
  lifecycle: 'spec.lifecycle',
  tag: 'metadata.tags',
} as const;

const WORD_FIELDS = ['type', 'lifecycle', 'tag'] as const;

const ENTITY_FIELDS = [
  { name: 'component', kinds: ['component'] },
  { name: 'owner', kinds: ['group', 'user'] },
  { name: 'system', kinds: ['system'] },
] as const;

/** What there is to choose, and what was chosen although there is none. */
function optionsOf(facets: readonly Facet[], chosen: readonly string[]) {
  const values = new Set([...facets.map(({ value }) => value), ...chosen]);
  return [...values].sort().map(value => ({
    id: value,
    label: value,
    description: String(
      facets.find(facet => facet.value === value)?.count ?? 0,
    ),
  }));
}

/** Narrows by which components, what they are and whose they are. */
export function FacetFields(props: {
  scope: ComponentFilter;
  onChange: (scope: ComponentFilter) => void;
}) {
  const { scope, onChange } = props;
  const { t } = useReleasesTranslation();
  const { data: facets } = useComponentFacets(Object.values(WORDS));
  return (
    <div className={fieldStyles.grid}>
      {WORD_FIELDS.map(name => (
        <Select<'multiple'>
          key={name}
          label={t(`form.components.of.${name}`)}
          placeholder={t('form.components.any')}
          selectionMode="multiple"
          options={optionsOf(facets?.[WORDS[name]] ?? [], scope[name])}
          value={[...scope[name]]}
          onChange={keys => onChange({ ...scope, [name]: keys.map(String) })}
        />
      ))}
      {ENTITY_FIELDS.map(({ name, kinds }) => (
        <EntityFilter
          key={name}
          label={t(`form.components.of.${name}`)}
          placeholder={t('form.components.any')}
          searchPlaceholder={t('form.components.search')}
          kinds={kinds}
          value={scope[name]}
          onChange={refs => onChange({ ...scope, [name]: refs })}
        />
      ))}
    </div>
  );
}
