import { TestDatabaseId } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import {
  Release,
  releaseSchema,
  Train,
  trainSchema,
} from '@slipway/backstage-plugin-releases-common';
import { shop } from '../../../__testUtils__/shop';
import { startApi, TestApi } from '../../../__testUtils__/startApi';

const DAY = 86_400_000;
const NOW = Math.floor(Date.now() / 1000) * 1000;

/** An instant so many days from now, on a whole second. @internal */
export function inDays(days: number): string {
  return new Date(NOW + days * DAY).toISOString().replace('.000Z', 'Z');
}

function component(name: string, dependsOn: string[]): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default' },
    spec: {},
    relations: dependsOn.map(other => ({
      type: 'dependsOn',
      targetRef: `component:default/${other}`,
    })),
  };
}

/** Of `cart` and `pricing` each depends on the other. @internal */
export const entities: Entity[] = [
  ...shop,
  component('cart', ['pricing']),
  component('pricing', ['cart', 'payments-api']),
];

/** A one-off train that leaves in so many days. @internal */
export function aTrain(days: number, given: object = {}): object {
  return {
    name: 'Zed',
    timeZone: 'Europe/Paris',
    start: inDays(days),
    end: inDays(days + 1),
    ...given,
  };
}

/** A train that leaves every day, for the first time in so many days. @internal */
export function aDailyTrain(days: number): object {
  return {
    name: 'Daily train',
    timeZone: 'UTC',
    recurrence: {
      dtstart: inDays(days).slice(0, 19),
      duration: 'PT1H',
      rrule: 'FREQ=DAILY',
    },
  };
}

/** People read the clocks of the train, not an instant in UTC. @internal */
export const RAW_INSTANT = /\d{4}-\d\d-\d\dT/;

/** The API, and what tests of trains make with it. @internal */
export async function startTrainsApi(databaseId: TestDatabaseId) {
  const api: TestApi = await startApi({ databaseId, entities });
  return {
    api,
    /** Empties what tests write. */
    clear: async () => {
      for (const table of [
        'releases',
        'trains',
        'milestone_templates',
        'ledger',
      ]) {
        await api.db(table).delete();
      }
    },
    train: async (train: object): Promise<Train> => {
      const { body, status } = await api.as('manager').post('/trains', train);
      expect({ status, error: body.error }).toEqual({ status: 201 });
      return trainSchema.parse(body);
    },
    /** What the database is asked of trains from here on; others ask as well. */
    questions: (): string[] => {
      const asked: string[] = [];
      api.db.on('query', ({ sql }: { sql: string }) => {
        if (/^select.*(\btrains\b|train_departure)/.test(sql)) {
          asked.push(sql);
        }
      });
      return asked;
    },
    /** Waits for the conflicts, for which trains are asked some moments after a change. */
    settle: () => api.as('viewer').get('/conflicts').expect(200),
    /** A planned release of a component, so many days from now. */
    release: async (
      name: string,
      days: number,
      given: object = {},
    ): Promise<Release> => {
      const { body, status } = await api.as('manager').post('/releases', {
        version: '1.0.0',
        state: 'planned',
        window: {
          start: inDays(days),
          end: inDays(days + 0.1),
          timeZone: 'Europe/Paris',
        },
        components: [
          { entityRef: `component:default/${name}`, toVersion: '1.0.0' },
        ],
        ...given,
      });
      expect({ status, error: body.error }).toEqual({ status: 201 });
      return releaseSchema.parse(body);
    },
    /** The codes and fields of a refusal. */
    detailsOf: ({ body }: { body: any }): [string, string][] =>
      (body.error?.details ?? []).map(
        ({ field, code }: { field: string; code: string }) => [field, code],
      ),
  };
}
