import {
  expect,
  expectFits,
  expectNoAxeViolations,
  signInAs,
  test,
} from './support';

/** Nothing else in the demo is released there, so that no other test meets it. */
const ENVIRONMENT = 'rehearsal';

const calendar = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Lantern Lane//Holidays//EN
BEGIN:VEVENT
UID:premiere@lantern-lane.example
SUMMARY:Premiere
DESCRIPTION:The hall is full
DTSTART;TZID=Europe/Paris:20310115T180000
DTEND;TZID=Europe/Paris:20310115T230000
END:VEVENT
BEGIN:VEVENT
UID:dress-rehearsal@lantern-lane.example
SUMMARY:Dress rehearsal
DESCRIPTION:Nothing may change now
DTSTART;VALUE=DATE:20310114
RRULE:FREQ=YEARLY
END:VEVENT
END:VCALENDAR
`;

test('a calendar file is previewed and imported, and once more changes nothing', async ({
  page,
}) => {
  await signInAs(page, 'release-manager', '/releases/windows/import');
  const main = page.getByRole('main');
  const preview = async () => {
    await main.getByLabel('Calendar file (.ics)').setInputFiles({
      name: 'hall.ics',
      mimeType: 'text/calendar',
      buffer: Buffer.from(calendar.replace(/\n/g, '\r\n')),
    });
    await expect(main.getByText('hall.ics, 1 kB')).toBeVisible();
    await main
      .getByRole('textbox', { name: /^Environments/ })
      .fill(`${ENVIRONMENT} `);
    await main.getByRole('button', { name: 'Preview' }).click();
  };
  await preview();
  await expect(main.getByText('Will be new')).toHaveCount(2);
  await expectNoAxeViolations(page, 'main');
  await main.getByRole('button', { name: 'Import 2 windows' }).click();
  await expect(main.getByText(/^Imported: 2 new, 0 updated/)).toBeVisible();
  await expect(main.getByRole('link', { name: 'Premiere' })).toBeVisible();

  await main.getByRole('button', { name: 'Another calendar' }).click();
  await preview();
  await expect(main.getByText('No change', { exact: true })).toHaveCount(2);
});

const publicHolidays = `BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
UID:hall-day
SUMMARY:Hall Day
DTSTART;VALUE=DATE:20200229
RRULE:FREQ=YEARLY;INTERVAL=4
END:VEVENT
END:VCALENDAR
`;

test('a calendar of holidays becomes days off, which can be removed again', async ({
  page,
}) => {
  await signInAs(page, 'release-manager', '/releases/windows/import');
  const main = page.getByRole('main');
  const choose = (ics: string) =>
    main.getByLabel('Calendar file (.ics)').setInputFiles({
      name: 'hall-days.ics',
      mimeType: 'text/calendar',
      buffer: Buffer.from(ics.replace(/\n/g, '\r\n')),
    });
  await choose(
    publicHolidays.replace(
      ';VALUE=DATE:20200229',
      ':20280229T090000Z\nDURATION:PT1H',
    ),
  );
  await main.getByRole('button', { name: /What the events become/ }).click();
  await page.getByRole('option', { name: 'Holidays' }).click();
  await expectNoAxeViolations(page, 'main');
  await main.getByRole('button', { name: 'Preview' }).click();
  await expect(
    main.getByText(
      /^This event has a time of day, and holidays are whole days/,
    ),
  ).toBeVisible();
  await main.getByRole('button', { name: 'Change the settings' }).click();

  await choose(publicHolidays);
  await main.getByRole('button', { name: 'Preview' }).click();
  await expect(main.getByText(/29 Feb 2028 and 2 more days$/)).toBeVisible();
  await expectNoAxeViolations(page, 'main');
  await expectFits(page);
  await main.getByRole('button', { name: 'Import 1 holiday' }).click();
  await expect(main.getByText(/^Imported: 1 new, 0 updated/)).toBeVisible();

  await main.getByRole('button', { name: 'Another calendar' }).click();
  const calendars = main.getByRole('grid', { name: 'Holiday calendars' });
  await expect(calendars.getByText(/\(Hall Day\)/)).toBeVisible();
  await expectNoAxeViolations(page, 'main');
  await calendars.getByRole('button', { name: 'Remove hall-days' }).click();
  await expect(calendars).toHaveCount(0);
});
