import { Button, Flex, Tag, TagGroup } from '@backstage/ui';
import { entityLabel } from '../catalog/entityLabel';
import { useReleasesTranslation } from '../translation/useReleasesTranslation';
import styles from './ReleaseFilterBar.module.css';
import {
  FILTER_NAMES,
  FilterName,
  ReleaseFilters,
  toFilterQuery,
} from './useReleaseFilters';

/** The filters that are set, each to be taken away. */
export function FilterChips(props: {
  filters: ReleaseFilters;
  setFilter: (name: FilterName, values: readonly string[]) => void;
  clear: () => void;
}) {
  const { filters, setFilter } = props;
  const { t } = useReleasesTranslation();
  const states = toFilterQuery(filters).state ?? [];
  const chips = FILTER_NAMES.flatMap(name =>
    filters[name].map(value => {
      const state = states.find(known => name === 'state' && known === value);
      const words = state ? t(`status.state.${state}`) : entityLabel(value);
      return {
        id: `${name} ${value}`,
        name,
        value,
        text: t('portfolio.chip', {
          filter: t(`portfolio.filter.${name}`),
          value: words,
        }),
      };
    }),
  );
  if (chips.length === 0) {
    return null;
  }
  return (
    <Flex align="center" gap="2" className={styles.chips}>
      <TagGroup
        aria-label={t('portfolio.filters')}
        onRemove={keys =>
          chips
            .filter(({ id }) => keys.has(id))
            .forEach(({ name, value }) =>
              setFilter(
                name,
                filters[name].filter(other => other !== value),
              ),
            )
        }
      >
        {chips.map(({ id, text }) => (
          <Tag key={id} id={id} textValue={text} size="small">
            {text}
          </Tag>
        ))}
      </TagGroup>
      <Button size="small" variant="tertiary" onPress={props.clear}>
        {t('portfolio.clear')}
      </Button>
    </Flex>
  );
}
