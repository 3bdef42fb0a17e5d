import { expect, expectNoAxeViolations, signInAs, test } from 'app/e2e';

test('what waits for me is told and listed on the old frontend system', async ({
  page,
}) => {
  await signInAs(page, 'portal-admin', '/releases');
  const main = page.getByRole('main');
  const line = main.getByRole('region', { name: 'For you' });
  await expect(line.getByText('Ships next:')).toBeVisible();
  await line.getByRole('link', { name: /for you to answer$/ }).click();
  await expect(page).toHaveURL(/\/releases\/my-work\?kind=waiver_request$/);
  await expect(page.getByRole('tab', { name: 'My work' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await expect(
    main.getByRole('button', { name: 'Grant the waiver for cart 2.4.0' }),
  ).toBeVisible();
  await expect(
    page.getByRole('navigation').getByText(/waits? for you/),
  ).toBeAttached();
  await expectNoAxeViolations(page, 'main');
  await page.goto('/home');
  await expect(main.getByText('Waiting for me')).toBeVisible();
  await main.getByRole('link', { name: /^Open my work/ }).click();
  await expect(page).toHaveURL(/\/releases\/my-work$/);
  await page.goto('/releases/list?waits=vote');
  await expect(main.getByText('No release waits for your vote')).toBeVisible();
});
