import {
  authorize,
  expect,
  expectFits,
  expectNoAxeViolations,
  signInAs,
  test,
} from './support';

const NAME = 'Boathouse releases';

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 390]) {
    test(`a policy shows how far releases are judged, ${colorScheme}, ${width} px wide`, async ({
      page,
      request,
    }) => {
      const id = `boathouse-${colorScheme}-${width}`;
      const answer = await request.post('/api/releases/v1/policies', {
        headers: await authorize(request, 'release-manager'),
        data: {
          id,
          name: NAME,
          selector: { environments: ['boathouse'] },
          gates: [
            {
              id: 'rollback',
              name: 'Rollback plan',
              type: 'rollback_plan',
              stage: 'approval',
            },
          ],
        },
      });
      expect(answer.status()).toBe(201);
      // The demo has too few releases to be seen at work.
      let remaining = 9_000;
      await page.route(`**/policies/${id}/progress`, route =>
        route.fulfill({ json: { total: 12_000, remaining } }),
      );
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 844 });
      await signInAs(page, 'viewer', `/releases/policies/policy/${id}`);
      const main = page.getByRole('main');
      const bar = main.getByRole('progressbar', {
        name: 'Releases judged again',
      });
      await expect(bar).toHaveAttribute('aria-valuenow', '25');
      await expect(
        main.getByText('3000 of 12000 releases judged'),
      ).toBeVisible();
      await expectFits(page);
      await expectNoAxeViolations(page, 'main');

      remaining = 0;
      await expect(
        main.getByText('All releases have been judged again.'),
      ).toBeVisible();
      await expect(bar).toHaveCount(0);
    });
  }
}
