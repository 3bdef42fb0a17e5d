import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  ImportedReleaseInput,
  readReleases,
  readSourceText,
} from '@slipway/backstage-plugin-releases-common';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { UsageError } from '../personas/UsageError';

/** A component's last release up to here is its final one of the cycle. */
const FINAL_UNTIL = Date.parse('2022-10-06T23:59:59Z');

const scheduleSchema = z.object({
  'start-week': z.iso.date(),
  'release-week': z.iso.date(),
  cycle: z.array(
    z.object({
      start: z.iso.date(),
      end: z.iso.date(),
      name: z.string().optional(),
      'x-project': z.array(z.string()).default([]),
      'project-specific': z.array(z.string()).default([]),
    }),
  ),
});

export type Schedule = z.infer<typeof scheduleSchema>;

export interface Cycle {
  schedule: Schedule;
  /** Every release of the file, ready to be imported. */
  releases: ImportedReleaseInput[];
  /** Which of them is the final one of its component. */
  finals: ImportedReleaseInput[];
  /** How many dependencies the catalog states. */
  dependencies: number;
}

async function read(folder: string, file: string): Promise<string> {
  try {
    return await readFile(join(folder, file), 'utf8');
  } catch (error) {
    throw new UsageError(
      `The data of the cycle is not in ${folder}: ${
        error instanceof Error ? error.message : error
      }. Say with --data where it is.`,
    );
  }
}

function readAll(text: string): ImportedReleaseInput[] {
  const { rows, errors } = readReleases(readSourceText(text), {
    preset: 'released-deliverables',
    provider: 'openstack',
  });
  const problems = [...errors, ...rows.flatMap(row => row.errors ?? [])];
  if (problems.length > 0) {
    throw new UsageError(
      `releases.ndjson cannot be read: ${problems[0].message}`,
    );
  }
  return rows.flatMap(({ release }) => release ?? []);
}

/** The last release of each component that the cycle still has. */
function finalsOf(
  releases: readonly ImportedReleaseInput[],
): ImportedReleaseInput[] {
  const finals = new Map<
    string,
    { at: number; release: ImportedReleaseInput }
  >();
  for (const release of releases) {
    const [component] = release.components ?? [];
    const at = Date.parse(release.actual?.end ?? '');
    if (component && at <= FINAL_UNTIL) {
      const known = finals.get(component.entityRef);
      if (!known || at >= known.at) {
        finals.set(component.entityRef, { at, release });
      }
    }
  }
  return [...finals.values()].map(({ release }) => release);
}

function countDependencies(catalog: string): number {
  return parseAllDocuments(catalog)
    .map(document => document.toJS())
    .filter(entity => entity?.kind === 'Component')
    .reduce(
      (count, entity) => count + (entity.spec?.dependsOn?.length ?? 0),
      0,
    );
}

/** Reads the files of the cycle. */
export async function readCycle(folder: string): Promise<Cycle> {
  const [catalog, releasesText, scheduleText] = await Promise.all(
    ['catalog.yaml', 'releases.ndjson', 'schedule.json'].map(file =>
      read(folder, file),
    ),
  );
  const releases = readAll(releasesText);
  return {
    schedule: scheduleSchema.parse(JSON.parse(scheduleText)),
    releases,
    finals: finalsOf(releases),
    dependencies: countDependencies(catalog),
  };
}
