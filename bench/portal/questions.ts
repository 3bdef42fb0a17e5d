import { Entity, parseEntityRef } from '@backstage/catalog-model';
import {
  Feed,
  formatInstant,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { componentRef, HUB, ownerOf } from '../lib/catalog';
import { Random } from '../lib/random';
import { PortalSize } from '../lib/sizes';
import { Visitor } from './Portal';

const DAY_MS = 86_400_000;
/** How many different things are asked about, one after the other. */
const SUBJECTS = 50;

/** What came of asking once. */
export interface Asked {
  /** The size of the answer, where it is known without another look. */
  bytes?: number;
  body: unknown;
}

/** A review with many releases, and what a screen asks of 25 of them. */
export interface LargeReview {
  path: string;
  looked: string;
}

/** Something that people ask of a portal. */
export interface Question {
  name: string;
  /** @param turn - the how manieth time it is asked */
  ask(turn: number): Promise<Asked>;
}

const inDays = (days: number) =>
  formatInstant(new Date(Date.now() + days * DAY_MS));

function nextDay({ window }: Release) {
  const moved = (instant = inDays(3)) =>
    formatInstant(new Date(Date.parse(instant) + DAY_MS));
  return {
    start: moved(window?.start),
    end: moved(window?.end),
    timeZone: window?.timeZone ?? 'UTC',
  };
}

/** What questions are asked about: the same in each run on the same data. */
async function subjectsFor(visitor: Visitor, size: PortalSize) {
  const random = new Random(5);
  const { items } = await visitor.get<{ items: Release[] }>(
    `/releases?from=${inDays(3)}&state=planned,in_readiness&limit=200`,
  );
  const releases = Array.from({ length: SUBJECTS }, () => random.pick(items));
  const { items: gated } = await visitor.get<{ items: Release[] }>(
    `/releases?from=${inDays(
      3,
    )}&state=planned,in_readiness&tag=peak-season&environment=production&limit=${SUBJECTS}`,
  );
  const ordinary = [
    ...new Set(items.flatMap(({ components }) => components)),
  ].flatMap(({ entityRef }) => (entityRef === HUB ? [] : [entityRef]));
  const components = Array.from({ length: SUBJECTS }, () =>
    random.pick(ordinary),
  );
  return { releases, gated, components, some: random.below(size.components) };
}

async function answersDensity(visitor: Visitor): Promise<boolean> {
  return visitor
    .get(`/calendar?from=${inDays(0)}&to=${inDays(1)}&density=day`)
    .then(
      () => true,
      () => false,
    );
}

function byCatalog(
  name: string,
  ask: (turn: number) => Promise<Entity | Entity[] | undefined>,
): Question {
  return {
    name,
    ask: async turn => {
      const body = await ask(turn);
      if (!body) {
        throw new Error('There is no such entity.');
      }
      return { body };
    },
  };
}

/** What a portal is asked without the plugin as well, by the catalog's client. */
export function catalogQuestions(
  { catalog, token }: Visitor,
  component: (turn: number) => string,
): Question[] {
  return [
    byCatalog('by-name', turn =>
      catalog.getEntityByRef(component(turn), { token }),
    ),
    byCatalog('by-query', async () => {
      const { items } = await catalog.queryEntities({ limit: 500 }, { token });
      return items;
    }),
  ];
}

/**
 * All questions of the table of costs, and some of other screens.
 *
 * @param review - a large one; absent: there is none
 */
export async function questionsFor(
  visitor: Visitor,
  size: PortalSize,
  review?: LargeReview,
): Promise<Question[]> {
  const { releases, gated, components, some } = await subjectsFor(
    visitor,
    size,
  );
  const feed = await visitor.post<Feed>('/feeds', {
    name: 'Bench',
    filter: { ownerRef: [ownerOf(some)] },
  });
  const release = (turn: number) => releases[turn % SUBJECTS];
  const component = (turn: number) => components[turn % SUBJECTS];
  const summary = (ref: string) => {
    const { kind, namespace, name } = parseEntityRef(ref);
    return `/entities/${kind}/${namespace}/${name}/summary`;
  };
  const byApi = (
    name: string,
    path: (turn: number) => string,
    body?: (turn: number) => unknown,
  ): Question => ({
    name,
    ask: turn =>
      body
        ? visitor.ask('POST', path(turn), body(turn))
        : visitor.ask('GET', path(turn)),
  });
  const month = `from=${inDays(-15)}&to=${inDays(15)}`;
  const counts = await answersDensity(visitor);

  return [
    ...catalogQuestions(visitor, component),
    byApi('calendar, a month of everything', () => `/calendar?${month}`),
    ...(counts
      ? [
          byApi(
            'calendar, a month of everything by days',
            () => `/calendar?${month}&density=day`,
          ),
        ]
      : []),
    byApi('summary of an ordinary component', turn => summary(component(turn))),
    byApi('summary of the hub', () => summary(HUB)),
    byApi(
      'summary of the hub with its consumers',
      () => `${summary(HUB)}?neighbours=upstream,downstream`,
    ),
    byApi(
      'readiness of a release',
      turn => `/releases/${release(turn).id}/readiness`,
    ),
    byApi(
      'readiness of a release with many gates',
      turn => `/releases/${gated[turn % gated.length].id}/readiness`,
    ),
    byApi(
      'conflicts of a release',
      turn => `/releases/${release(turn).id}/conflicts`,
    ),
    byApi(
      'window decision',
      turn =>
        `/windows/decision?entityRef=${component(turn)}&environment=production`,
    ),
    byApi('list, first page', () => '/releases?limit=50'),
    byApi(
      'list, what needs attention first',
      () => '/releases?limit=50&sort=attention&standing=true',
    ),
    byApi(
      'text search',
      turn =>
        `/releases?q=${
          componentRef((some + turn) % size.components).split('/')[1]
        }`,
    ),
    byApi('text search, a word of many', () => '/releases?q=peak&sort=-start'),
    byApi('my work', () => '/my-work?limit=50'),
    ...(review
      ? [
          byApi('review of 200 releases', () => review.path),
          byApi('25 of its releases', () => review.looked),
        ]
      : []),
    byApi('conflicts, first page', () => '/conflicts?limit=50'),
    byApi(
      'what-if, one move',
      () => '/plans/what-if',
      turn => ({
        moves: [
          {
            releaseId: release(turn).id,
            revision: release(turn).revision,
            window: nextDay(release(turn)),
          },
        ],
      }),
    ),
    byApi('free times', turn => `/releases/${release(turn).id}/slots`),
    byApi(
      'timeline, a quarter',
      () => `/timeline?from=${inDays(-30)}&to=${inDays(60)}`,
    ),
    byApi('page of a release', turn => `/releases/${release(turn).id}`),
    byApi(
      'ledger of a release',
      turn => `/releases/${release(turn).id}/ledger`,
    ),
    byApi('feed of a team', () => feed.url ?? ''),
  ];
}
