import {
  meetsRequirement,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { Precedence, precedenceOf } from './precedence';
import { isReleased } from '../../releases';

/** What of a release its place in a train hangs on. @internal */
export type TrainMember = Pick<
  Release,
  'id' | 'name' | 'impact' | 'components' | 'state' | 'window' | 'actual'
>;

/** An edge of the dependency graph. @internal */
export interface ComponentEdge {
  consumerRef: string;
  providerRef: string;
}

/**
 * Of two releases aboard, which must come first and why: by the catalog and
 * the provider's impact, or since the consumer's release requires it.
 *
 * @internal
 */
export interface RequiredOrder extends ComponentEdge {
  consumer: TrainMember;
  provider: TrainMember;
  first: Precedence;
  by: 'catalog' | 'requires';
}

/**
 * When a release came, or is to come, in milliseconds.
 *
 * @internal
 */
export function releaseTime({
  actual,
  window,
}: Pick<Release, 'actual' | 'window'>): number | undefined {
  const instant = actual.start ?? actual.end ?? window?.start;
  return instant === undefined ? undefined : Date.parse(instant);
}

/**
 * When what a release ships is out, in milliseconds: when it ended, or else is
 * to end. What is released already was out when it began.
 *
 * @internal
 */
export function outTime({
  actual,
  window,
  state,
}: Pick<Release, 'actual' | 'window' | 'state'>): number | undefined {
  const instant =
    actual.end ??
    (isReleased(state) ? actual.start : undefined) ??
    window?.end ??
    actual.start;
  return instant === undefined ? undefined : Date.parse(instant);
}

/**
 * The release that each component ends the train with: its last one aboard.
 * One without a time is still to come.
 *
 * @internal
 */
export function finalReleases<T extends TrainMember>(
  members: readonly T[],
): Map<string, T> {
  const finals = new Map<string, T>();
  const isLater = (a: T, b: T) => {
    const [timeA, timeB] = [a, b].map(
      member => releaseTime(member) ?? Infinity,
    );
    return timeA === timeB ? a.id > b.id : timeA > timeB;
  };
  for (const member of members) {
    for (const { entityRef } of member.components) {
      const known = finals.get(entityRef);
      if (!known || isLater(member, known)) {
        finals.set(entityRef, member);
      }
    }
  }
  return finals;
}

function componentOf(member: TrainMember, entityRef: string) {
  return member.components.find(component => component.entityRef === entityRef);
}

function catalogOrders(
  finals: ReadonlyMap<string, TrainMember>,
  edges: readonly ComponentEdge[],
): RequiredOrder[] {
  const seen = new Set<string>();
  return edges.flatMap(({ consumerRef, providerRef }) => {
    const consumer = finals.get(consumerRef);
    const provider = finals.get(providerRef);
    const key = `${consumerRef} ${providerRef}`;
    if (!consumer || !provider || consumer === provider || seen.has(key)) {
      return [];
    }
    seen.add(key);
    const first = precedenceOf(provider, providerRef);
    return first
      ? [{ consumerRef, providerRef, consumer, provider, first, by: 'catalog' }]
      : [];
  });
}

function statedOrders(
  members: readonly TrainMember[],
  finals: ReadonlyMap<string, TrainMember>,
): RequiredOrder[] {
  return members.flatMap(consumer =>
    consumer.components.flatMap(({ entityRef: consumerRef, requires }) =>
      requires.flatMap(({ entityRef: providerRef, version }) => {
        const provider = finals.get(providerRef);
        const brings = provider && componentOf(provider, providerRef);
        const meets =
          brings?.toVersion === undefined ||
          meetsRequirement(brings.toVersion, version);
        return provider && provider !== consumer && meets
          ? [
              {
                consumerRef,
                providerRef,
                consumer,
                provider,
                first: 'provider' as const,
                by: 'requires' as const,
              },
            ]
          : [];
      }),
    ),
  );
}

/**
 * Every order that is required among the releases aboard a train: along the
 * edges between components aboard, each once, and by what releases require.
 *
 * @internal
 */
export function requiredOrders(
  members: readonly TrainMember[],
  edges: readonly ComponentEdge[],
): RequiredOrder[] {
  const finals = finalReleases(members);
  return [...catalogOrders(finals, edges), ...statedOrders(members, finals)];
}
