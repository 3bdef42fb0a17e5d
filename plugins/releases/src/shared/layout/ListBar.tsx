import { SearchField, Switch } from '@backstage/ui';
import { ReactNode } from 'react';
import { useListFilters } from '../links';
import styles from './ListPage.module.css';

/** What narrows a list: its text, what else it is given, and the archive. */
export function ListBar(props: {
  filters: ReturnType<typeof useListFilters>;
  /** What all of it is called together. */
  label?: string;
  search: { label: string; hint: string };
  archivedLabel: string;
  children?: ReactNode;
  /** Behind what narrows it. */
  end?: ReactNode;
}) {
  const { filters, label, search } = props;
  return (
    <div
      role={label === undefined ? undefined : 'group'}
      aria-label={label}
      className={styles.bar}
    >
      <SearchField
        aria-label={search.label}
        placeholder={search.hint}
        size="small"
        value={filters.text}
        onChange={filters.setText}
      />
      {props.children}
      <Switch
        label={props.archivedLabel}
        isSelected={filters.isArchived}
        onChange={filters.setArchived}
      />
      {props.end}
    </div>
  );
}
