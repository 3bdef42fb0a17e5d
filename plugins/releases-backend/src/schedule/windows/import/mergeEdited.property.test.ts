import { NewWindow } from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import { StoredWindow } from '../record/StoredWindow';
import { mergeEdited } from './mergeEdited';

const contents: fc.Arbitrary<NewWindow> = fc
  .record({
    name: fc.constantFrom('a', 'b', 'c'),
    effect: fc.constantFrom('deny' as const, 'allow' as const),
    reason: fc.constantFrom('', 'why', 'because'),
    timeZone: fc.constantFrom('UTC', 'Europe/Paris'),
    day: fc.constantFrom('01', '02', '03'),
    environments: fc.constantFrom<string[]>([], ['production']),
    inFlight: fc.constantFrom('finish' as const, 'block' as const),
    contact: fc.constantFrom(undefined, 'user:default/ann'),
  })
  .map(({ day, environments, contact, ...content }) => ({
    ...content,
    ...(contact ? { contact } : {}),
    start: `2031-01-${day}T00:00:00Z`,
    end: `2031-01-${day}T10:00:00Z`,
    scope: { environments, releaseKinds: [] },
  }));

/** What is edited, and kept or not, as one. */
const partsOf = (window: NewWindow) => ({
  name: window.name,
  effect: window.effect,
  reason: window.reason,
  times: [window.timeZone, window.start, window.end],
  scope: window.scope,
  inFlight: window.inFlight,
  contact: window.contact,
});

const stored = (content: NewWindow, imported: NewWindow): StoredWindow => ({
  ...content,
  id: 'w',
  source: 'ics',
  createdBy: 'user:default/ann',
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  revision: 2,
  imported: { content: imported, revision: { sequence: 0 } },
});

const text = (value: unknown) => JSON.stringify(value);

describe('mergeEdited', () => {
  it('keeps each part that was edited, and takes the others from the file', () => {
    fc.assert(
      fc.property(contents, contents, contents, (before, current, told) => {
        const merged = mergeEdited(stored(current, before), told);
        const [was, is, says, becomes] = [
          before,
          current,
          told,
          merged.content,
        ].map(partsOf);
        let kept = 0;
        for (const part of Object.keys(is) as (keyof typeof is)[]) {
          const isEdited = text(is[part]) !== text(was[part]);
          kept += Number(isEdited && text(is[part]) !== text(says[part]));
          expect(text(becomes[part])).toBe(
            text(isEdited ? is[part] : says[part]),
          );
        }
        expect(merged.warnings.map(({ code }) => code)).toEqual(
          kept > 0 ? ['edits_kept'] : [],
        );
      }),
    );
  });

  it('is what the file says where nobody edited anything', () => {
    fc.assert(
      fc.property(contents, contents, (before, told) => {
        expect(mergeEdited(stored(before, before), told)).toEqual({
          content: told,
          warnings: [],
        });
      }),
    );
  });
});
