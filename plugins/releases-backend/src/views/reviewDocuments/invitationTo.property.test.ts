import { Review } from '@slipway/backstage-plugin-releases-common';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { invitationTo } from './invitationTo';

const AT = Date.UTC(2027, 0, 5, 9);

const texts = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom(
        ...['\n', '\r\n', '\\', ';', ',', ':', '"', '\nEND:VEVENT\n', '^n'],
        ...['x'.repeat(80), '👩‍👩‍👧‍👦', '\u2028', '\u0007'],
      ),
    ),
    { maxLength: 8 },
  )
  .map(parts => `a${parts.join('')}z`.toWellFormed());

const reviews = fc.record({
  title: texts,
  name: texts,
  minutes: fc.integer({ min: 0, max: 500_000 }),
  length: fc.integer({ min: 5, max: 480 }),
  revision: fc.integer({ min: 1, max: 1_000 }),
  timeZone: fc.constantFrom('Europe/Paris', 'America/New_York', 'UTC'),
  isCancelled: fc.boolean(),
});

function reviewOf({
  title,
  minutes,
  length,
  revision,
  timeZone,
  isCancelled,
}: {
  title: string;
  minutes: number;
  length: number;
  revision: number;
  timeZone: string;
  isCancelled: boolean;
}): Review {
  const at = new Date(AT + minutes * 60_000).toISOString();
  return {
    id: 'r1',
    title,
    at,
    durationMinutes: length,
    timeZone,
    period: { from: at, to: at },
    attendees: [
      { ref: 'user:default/ann' },
      { ref: 'group:default/support', role: 'support' },
    ],
    state: 'planned',
    createdBy: 'user:default/manager',
    createdAt: at,
    updatedBy: 'user:default/manager',
    updatedAt: at,
    revision,
    ...(isCancelled ? { archivedAt: at } : {}),
  };
}

describe('invitationTo', () => {
  it('is read as it was written by a calendar program, and is folded', () => {
    fc.assert(
      fc.property(reviews, given => {
        const review = reviewOf(given);
        const text = invitationTo(review, {
          people: new Map([
            ['user:default/ann', { name: given.name, email: 'ann@a.example' }],
          ]),
          url: 'https://portal.example.com/releases/reviews/r1',
        });
        for (const line of text.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        }
        const calendar = new ICAL.Component(ICAL.parse(text));
        expect(calendar.getFirstPropertyValue('method')).toBe(
          given.isCancelled ? 'CANCEL' : 'REQUEST',
        );
        const events = calendar.getAllSubcomponents('vevent');
        expect(events).toHaveLength(1);
        const [event] = events;
        expect(event.getFirstPropertyValue('sequence')).toBe(given.revision);
        expect(event.getFirstPropertyValue('status')).toBe(
          given.isCancelled ? 'CANCELLED' : 'CONFIRMED',
        );
        calendar
          .getAllSubcomponents('vtimezone')
          .forEach(zone => ICAL.TimezoneService.register(zone));
        const start = event.getFirstPropertyValue('dtstart') as ICAL.Time;
        const end = event.getFirstPropertyValue('dtend') as ICAL.Time;
        expect(start.toJSDate().toISOString()).toBe(review.at);
        expect(end.toJSDate().getTime() - start.toJSDate().getTime()).toBe(
          given.length * 60_000,
        );
        const attendees = event.getAllProperties('attendee');
        expect(attendees.map(one => one.getFirstValue())).toEqual([
          'MAILTO:ann@a.example',
          'MAILTO:support@default.group.invalid',
        ]);
        expect(attendees[1].getParameter('cutype')).toBe('GROUP');
        expect(attendees[1].getParameter('cn')).toBe('support');
        expect(event.getFirstProperty('organizer')?.getFirstValue()).toBe(
          'mailto:manager@default.user.invalid',
        );
      }),
      { numRuns: 60 },
    );
  });

  it('says the same of the same', () => {
    fc.assert(
      fc.property(reviews, given => {
        const review = reviewOf(given);
        const options = { people: new Map() };
        expect(invitationTo(review, options)).toBe(
          invitationTo(review, options),
        );
      }),
      { numRuns: 20 },
    );
  });
});
