import {
  NO_LANE,
  TimelineGroup,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { anyOf } from '../../platform';

const COLUMNS: Record<TimelineGroup, string> = {
  system: 'component.system_ref',
  domain: 'component.domain_ref',
  owner: 'placed.owner_ref',
  train: 'placed.train_id',
  environment: 'placed.environment',
};

/** Whether a lane is that of a component, or that of a release. @internal */
export function isOfComponent(group: TimelineGroup): boolean {
  return group === 'system' || group === 'domain';
}

/** The lane of a placement in SQL; {@link NO_LANE} for what has none. @internal */
export function laneOf(group: TimelineGroup): string {
  return `coalesce(${COLUMNS[group]}, '${NO_LANE}')`;
}

/** The condition that a placement is in one of some lanes. @internal */
export function isInLanes(
  db: Knex,
  group: TimelineGroup,
  lanes: readonly string[],
) {
  return (query: Knex.QueryBuilder) => {
    query.where(anyOf(db, COLUMNS[group], lanes));
    if (lanes.includes(NO_LANE)) {
      query.orWhereNull(COLUMNS[group]);
    }
  };
}

/** The name in an entity reference, or the whole of what is none. @internal */
export function nameOf(db: Knex, column: string): string {
  return db.client.config.client === 'pg'
    ? `substr(${column}, strpos(${column}, '/') + 1)`
    : `substr(${column}, instr(${column}, '/') + 1)`;
}

/** Sorts text by its bytes, which takes no rules of a language and no time. @internal */
export function byteOrder(db: Knex, expression: string): string {
  return db.client.config.client === 'pg'
    ? `${expression} collate "C"`
    : expression;
}
