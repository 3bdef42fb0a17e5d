import { JsonObject } from '@backstage/types';

/** What a portal is started with. */
export interface StartOptions {
  port: number;
  /** Its `backend.database`. */
  database: JsonObject;
  /** Whether the plugin is in it. */
  releases: boolean;
  /** Whether it serves the built frontend as well. */
  frontend?: boolean;
}

/** Who asks, and what the policy answers them. */
export const PERSONAS = {
  /** May do everything. */
  manager: {
    title: 'Manager',
    description: 'May do everything.',
    groups: ['managers'],
  },
  /** Reads by conditions: what goes to production, and what the team owns. */
  engineer: {
    title: 'Engineer',
    description: 'Reads most releases.',
    groups: ['team-0'],
  },
};

export type PersonaName = keyof typeof PERSONAS;

/** Who is signed in while it is measured, one after the other. */
export const PEOPLE: readonly PersonaName[] = ['manager', 'engineer'];

/** How often a feed may be read while it is measured. */
const READS_PER_HOUR = 1_000_000;

/**
 * The Releases tab beside the Overview, which is the catalog's own: without the
 * plugin's cards.
 */
const EXTENSIONS = [
  { 'page:catalog': { config: { path: '/' } } },
  { 'entity-content:releases/releases': { config: { group: false } } },
  { 'entity-card:releases/next-release': false },
  { 'entity-card:releases/depends-on-releases': false },
];

/** The configuration of a portal with all that a request passes in production. */
export function configOf({ port, database }: StartOptions): JsonObject {
  const url = `http://localhost:${port}`;
  return {
    app: {
      title: 'Bench',
      baseUrl: url,
      packages: 'all',
      extensions: EXTENSIONS,
    },
    organization: { name: 'Bench' },
    backend: {
      baseUrl: url,
      listen: { host: 'localhost', port },
      database,
    },
    auth: {
      environment: 'development',
      // As long as they can be, since a token is asked for once.
      backstageTokenExpiration: { hours: 24 },
      providers: { personas: PERSONAS, 'releases-feeds': {} },
    },
    permission: { enabled: true },
    catalog: {
      // Who wrote the entities is no plugin that could still be there.
      orphanProviderStrategy: 'keep',
      rules: [{ allow: ['Component', 'System', 'Group', 'User'] }],
    },
    releases: {
      feeds: { readsPerHour: READS_PER_HOUR },
      // Asked for where it is measured, and not in between.
      dependencies: {
        refresh: {
          frequency: { hours: 12 },
          timeout: { minutes: 10 },
          initialDelay: { hours: 12 },
        },
      },
    },
  };
}
