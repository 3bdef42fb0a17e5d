import { TestDatabaseId } from '@backstage/backend-test-utils';
import {
  Release,
  ReleaseWindow,
  WhatIf,
  whatIfSchema,
} from '@slipway/backstage-plugin-releases-common';
import { withPlannedReleases } from '../../../__testUtils__/withPlannedReleases';

/** A release to another time, as it is sent. @internal */
export const move = ({ id, revision }: Release, to: ReleaseWindow) => ({
  releaseId: id,
  revision,
  window: to,
});

/** Planned releases, and what moving them would change. @internal */
export function withPlanning(databaseId: TestDatabaseId) {
  const { api, make } = withPlannedReleases(databaseId);
  return {
    api,
    make,
    preview: async (moves: object[], user = 'manager'): Promise<WhatIf> => {
      const response = await api().as(user).post('/plans/what-if', { moves });
      expect(response.body.error).toBeUndefined();
      return whatIfSchema.parse(response.body);
    },
    stored: async ({ id }: Release): Promise<Release> =>
      (await api().as('manager').get(`/releases/${id}`)).body,
  };
}
