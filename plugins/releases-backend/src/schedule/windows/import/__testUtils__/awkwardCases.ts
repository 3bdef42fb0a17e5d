import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, 'awkward');

/** One occurrence of a window, with its name. */
export interface NamedOccurrence {
  name: string;
  start: string;
  end: string;
}

/** What has to become of an awkward calendar file. */
export interface AwkwardCase {
  name: string;
  ics: string;
  /** The file that was imported before it, by the name of its case. */
  before?: string;
  timeZone?: string;
  /** All that is left of it in the year that the clock is set to. */
  occurrences?: NamedOccurrence[];
  /** The codes of all its warnings; absent where they are not the point. */
  warnings?: string[];
  /** Fields and codes of what is refused. */
  refused?: [field: string, code: string][];
  /** What the refusal has to name. */
  tells?: string[];
  /** What must not be stored. */
  hides?: string[];
}

/** When the files are imported: what they tell of is still to come. */
export const AWKWARD_NOW = '2026-12-01T00:00:00Z';

/** A span with all their occurrences in it, no longer than a feed tells. */
export const AWKWARD_SPAN = {
  from: AWKWARD_NOW,
  to: '2027-11-05T00:00:00Z',
};

/** The files of this folder, each with what has to become of it. */
export function awkwardCases(): AwkwardCase[] {
  return readdirSync(FOLDER)
    .filter(file => file.endsWith('.ics'))
    .sort()
    .map(file => ({
      name: file.replace(/\.ics$/, ''),
      ics: readFileSync(join(FOLDER, file), 'utf8'),
      ...JSON.parse(
        readFileSync(join(FOLDER, file.replace(/ics$/, 'json')), 'utf8'),
      ),
    }));
}
