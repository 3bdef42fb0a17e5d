import {
  NewWindow,
  newWindowSchema,
  Warning,
} from '@slipway/backstage-plugin-releases-common';
import { isDeepStrictEqual } from 'node:util';
import { StoredWindow } from '../record/StoredWindow';

/** What is edited, and kept or not, as one. */
const PARTS = [
  { name: 'name', fields: ['name'] },
  { name: 'reason', fields: ['reason'] },
  { name: 'effect', fields: ['effect'] },
  { name: 'times', fields: ['timeZone', 'start', 'end', 'recurrence'] },
  { name: 'scope', fields: ['scope'] },
  { name: 'rule for releases under way', fields: ['inFlight'] },
  { name: 'contact', fields: ['contact'] },
] as const satisfies readonly {
  name: string;
  fields: readonly (keyof NewWindow)[];
}[];

type Part = (typeof PARTS)[number];

function partOf(window: NewWindow, { fields }: Part): Partial<NewWindow> {
  return Object.fromEntries(
    fields.flatMap(field =>
      window[field] === undefined ? [] : [[field, window[field]]],
    ),
  );
}

function differ(one: NewWindow, other: NewWindow, part: Part): boolean {
  return !isDeepStrictEqual(partOf(one, part), partOf(other, part));
}

/**
 * What becomes of a window that a file tells of again: parts that a person
 * edited since it was last imported stay as they are.
 *
 * @internal
 */
export function mergeEdited(
  current: StoredWindow,
  told: NewWindow,
): { content: NewWindow; warnings: Warning[] } {
  const before = current.imported?.content ?? current;
  const kept = PARTS.filter(
    part => differ(current, before, part) && differ(current, told, part),
  );
  const parts = PARTS.map(part =>
    partOf(kept.includes(part) ? current : told, part),
  );
  const names = kept.map(({ name }) => name).join(', ');
  return {
    content: newWindowSchema.parse(Object.assign({}, ...parts)),
    warnings:
      kept.length === 0
        ? []
        : [
            {
              code: 'edits_kept',
              message: `Edited in the portal since the last import, and kept: ${names}. To take what the file says, import it again and choose to overwrite edits.`,
            },
          ],
  };
}
