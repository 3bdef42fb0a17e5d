import { TestDatabaseId } from '@backstage/backend-test-utils';
import {
  Release,
  RiskRecord,
  riskRecordSchema,
} from '@slipway/backstage-plugin-releases-common';
import { withChecklists } from './withChecklists';

/** A risk as it is sent. */
export const lost = {
  title: 'Orders might be lost',
  likelihood: 4,
  consequence: 3,
};

/** The plugin with releases in staging, as {@link withChecklists}, and risks. */
export function withRisks(databaseId: TestDatabaseId) {
  const started = withChecklists(databaseId);
  const { as } = started;
  const pathOf = ({ releaseId, id }: RiskRecord) =>
    `/releases/${releaseId}/risks/${id}`;
  return {
    ...started,
    pathOf,
    added: async (
      release: Pick<Release, 'id'>,
      risk: object = {},
    ): Promise<RiskRecord> => {
      const answer = await as('manager').post(`/releases/${release.id}/risks`, {
        ...lost,
        ...risk,
      });
      expect(answer.body.error).toBeUndefined();
      expect(answer.status).toBe(201);
      return riskRecordSchema.parse(answer.body);
    },
    change: (risk: RiskRecord, body: object, by = 'manager') =>
      as(by).patch(pathOf(risk), body, risk.revision),
  };
}
